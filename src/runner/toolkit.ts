import { error, setOutput, setSecret, summary, warning } from '@actions/core'
import { connect } from '../github/client.ts'
import { appendLines } from './command-file.ts'
import type { Toolkit } from './context.ts'

/**
 * What takes long to load, in one piece: the API client, and the runner's commands. It is loaded while the first request is
 * under way. From now on the runner hides the token wherever it may appear.
 */
export function createToolkit(env: NodeJS.ProcessEnv): Toolkit {
  const token = env['INPUT_TOKEN']
  if (token) setSecret(token)
  return {
    connect,
    print: (line) => void process.stdout.write(`${line}\n`),
    annotate: (level, message) => ({ error, warning })[level](message),
    writeOutputs(outputs) {
      const file = env['GITHUB_OUTPUT']
      if (file) appendLines(file, '')
      for (const [name, value] of Object.entries(outputs)) setOutput(name, value)
    },
    async writeSummary(text) {
      if (env['GITHUB_STEP_SUMMARY']) await summary.addRaw(text, true).write()
    },
  }
}
