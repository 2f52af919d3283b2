import { appendFileSync, existsSync, readFileSync } from 'node:fs'

/**
 * Appends lines to one of the runner's command files. The user's command shares them, and may have left its last line open.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#environment-files
 */
export function appendLines(file: string, lines: string): void {
  const last = existsSync(file) ? readFileSync(file).at(-1) : undefined
  const open = last !== undefined && last !== '\n'.charCodeAt(0)
  appendFileSync(file, `${open ? '\n' : ''}${lines}`)
}
