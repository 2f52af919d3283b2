import { randomUUID } from 'node:crypto'
import { appendLines, insertText, readCommandFile } from './command-file.ts'

/** What a `$GITHUB_OUTPUT` file says. */
export interface OutputFile {
  /** The last value of each name. */
  readonly values: ReadonlyMap<string, string>
  /** The first entry that the runner cannot read: it makes the step fail, and nothing after it counts. `at` is its place. */
  readonly malformed: { readonly line: string; readonly at: number } | undefined
}

/**
 * Reads it as the runner does: a line ends at `\n`, on Windows also at `\r\n`, and nowhere else.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs
 */
export function parseOutputFile(content: string, platform: NodeJS.Platform): OutputFile {
  const values = new Map<string, string>()
  const lines = content.split('\n')
  const bare = (text: string) => (platform === 'win32' ? text.replace(/\r$/, '') : text)
  for (let index = 0; index < lines.length; index++) {
    const line = bare(lines[index] ?? '')
    if (line === '') continue
    const [, name, operator, rest = ''] = /^(.*?)(<<|=)(.*)$/s.exec(line) ?? []
    const isBlock = operator === '<<'
    const end = isBlock ? lines.findIndex((other, place) => place > index && bare(other) === rest) : index
    if (!name || end < 0 || (isBlock && rest === '')) {
      const before = lines.slice(0, index).map((one) => `${one}\n`)
      return { values, malformed: { line, at: before.join('').length } }
    }
    values.set(name, isBlock ? bare(lines.slice(index + 1, end).join('\n')) : rest)
    index = end
  }
  return { values, malformed: undefined }
}

/**
 * Writes outputs after what is there, so that they win over others of the same name. Where the runner cannot read what is
 * there, they come before that, or they would be lost with it.
 */
export function writeOutputs(file: string, outputs: Readonly<Record<string, string>>, platform: NodeJS.Platform): void {
  const text = outputLines(outputs)
  const { malformed } = parseOutputFile(readCommandFile(file), platform)
  if (malformed) insertText(file, malformed.at, text)
  else appendLines(file, text)
}

/** Outputs in the form of such a file. */
export function outputLines(outputs: Readonly<Record<string, string>>): string {
  const delimiter = `ghadelimiter_${randomUUID()}`
  return Object.entries(outputs)
    .map(([name, value]) => `${name}<<${delimiter}\n${value}\n${delimiter}\n`)
    .join('')
}
