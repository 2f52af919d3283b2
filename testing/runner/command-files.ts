import { existsSync, readFileSync } from 'node:fs'

/**
 * Reads a command file (`$GITHUB_OUTPUT`, `$GITHUB_STATE`, `$GITHUB_ENV`) as the runner does.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs
 * Values go into `values` as they are read.
 * @throws Error in the runner's words, which make the step fail
 */
export function readCommandFile(path: string, values: Record<string, string> = {}): Record<string, string> {
  const lines = readAllText(path).split('\n')
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      if (equals === 0) throw new Error(`Invalid format '${line}'. Name must not be empty`)
      values[line.slice(0, equals)] = line.slice(equals + 1)
      continue
    }
    if (heredoc < 0) throw new Error(`Invalid format '${line}'`)
    const name = line.slice(0, heredoc)
    const delimiter = line.slice(heredoc + 2)
    if (!name || !delimiter)
      throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`)
    const end = lines.indexOf(delimiter, index + 1)
    if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`)
    values[name] = lines.slice(index + 1, end).join('\n')
    index = end
  }
  return values
}

/** As .NET's `File.ReadAllText`: a byte order mark tells the encoding. A file that a step has taken away is an empty one. */
function readAllText(path: string): string {
  const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0)
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8'
  return bytes.toString(encoding).replace(/^\uFEFF/, '')
}
