/**
 * The values in a `$GITHUB_OUTPUT` file, read as the runner reads it; the last one of a name counts. Where the file is
 * malformed, the rest is left out: the runner itself will say so.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#setting-an-output-parameter
 */
export function parseOutputFile(content: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  const lines = content.replace(/^\uFEFF/, '').split(/\r?\n/)
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (line === '') continue
    const [, name, operator, rest] = /^(.*?)(<<|=)(.*)$/.exec(line) ?? []
    if (!name || rest === undefined) break
    if (operator === '=') {
      values.set(name, rest)
      continue
    }
    const end = rest === '' ? -1 : lines.indexOf(rest, index + 1)
    if (end < 0) break
    values.set(name, lines.slice(index + 1, end).join('\n'))
    index = end
  }
  return values
}
