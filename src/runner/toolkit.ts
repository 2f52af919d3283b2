import { statSync } from 'node:fs'
import { error, setSecret, warning } from '@actions/core'
import { which } from '@actions/io'
import { inputVariable } from './action-inputs.ts'
import { appendLines, readCommandFile, replaceLines } from './command-file.ts'
import type { Toolkit } from './context.ts'
import { outputLines, writeOutputs } from './output-file.ts'

/** The runner refuses a larger summary of a step: https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs */
const largestSummary = 1024 * 1024

/**
 * What takes long to load: the runner's commands. It is loaded while the first request is under way. From now on the runner hides the token, and the values of `verify-headers`, wherever they may appear.
 */
export function createToolkit(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Toolkit {
  // A closed output is no reason to stop.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  const token = env['INPUT_TOKEN']
  if (token) setSecret(token)
  for (const secret of headerSecrets(env[inputVariable('verify-headers')] ?? '')) setSecret(secret)
  return {
    print: (line) => void process.stdout.write(`${line}\n`),
    annotate: (level, message) => ({ error, warning })[level](message),
    writeOutputs(outputs, instead = false) {
      const file = env['GITHUB_OUTPUT']
      if (file && instead) replaceLines(file, outputLines(outputs))
      else if (file) writeOutputs(file, outputs, platform)
    },
    writeSummary(text) {
      const file = env['GITHUB_STEP_SUMMARY']
      if (file) appendSummary(file, text)
    },
    which,
  }
}

/** The values of headers, and what follows a scheme such as `Bearer`. */
function headerSecrets(lines: string): string[] {
  return lines.split('\n').flatMap((line) => {
    const value = line.slice(line.indexOf(':') + 1).trim()
    return [value, ...value.split(' ').slice(1)].filter((secret) => secret !== '')
  })
}

/** After what the command has written there, as a block of its own. What would make it too large is left out. */
function appendSummary(file: string, text: string): void {
  const before = readCommandFile(file)
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size + Buffer.byteLength(text) < largestSummary) appendLines(file, `${before === '' ? '' : '\n'}${text}\n`)
}
