import { appendFileSync } from 'node:fs'
import { error, setOutput, setSecret, summary, warning } from '@actions/core'
import type { Printer } from './log.ts'

/** What takes long to load, in one piece: it is loaded while the first request is under way. */

export { connect } from './octokit.ts'

/** Prints on the runner's log, with annotations as workflow commands. */
export const printer: Printer = {
  print: (line) => process.stdout.write(`${line}\n`),
  annotate: (level, message) => ({ error, warning })[level](message),
}

/** Has the runner hide the token wherever it may appear. */
export function maskToken(token: string | undefined): void {
  if (token) setSecret(token)
}

export function writeOutputs(outputs: Readonly<Record<string, string>>): void {
  // The command shares this file and may have left its last line open.
  const file = process.env['GITHUB_OUTPUT']
  if (file) appendFileSync(file, '\n')
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value)
}

export async function writeSummary(text: string): Promise<void> {
  if (process.env['GITHUB_STEP_SUMMARY']) await summary.addRaw(text, true).write()
}
