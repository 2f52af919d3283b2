import { existsSync, readFileSync } from 'node:fs'
import type { Log } from '../shared/log.ts'
import { isHttpUrl, oneLine } from '../shared/text.ts'

/** What the command said of its deployment by writing `environment-url=…` and `description=…` to `$GITHUB_OUTPUT`. */
export interface LateValues {
  readonly environmentUrl?: string
  readonly description?: string
}

/** Reads them once the command has ended. A URL that GitHub would refuse is a warning, and left out. */
export function readLateValues(env: Readonly<Record<string, string | undefined>>, log: Log): LateValues {
  const values = parseOutputFile(readOutputFile(env['GITHUB_OUTPUT']))
  const environmentUrl = values.get('environment-url')?.trim()
  const description = values.get('description')?.trim()
  if (environmentUrl && !isHttpUrl(environmentUrl)) {
    log.warning(
      `The command gave the environment-url ${oneLine(environmentUrl)}, which is left out: it must start with https:// or http://`,
    )
  }
  return {
    ...(environmentUrl && isHttpUrl(environmentUrl) ? { environmentUrl } : {}),
    ...(description ? { description } : {}),
  }
}

function readOutputFile(path: string | undefined): string {
  if (!path || !existsSync(path)) return ''
  const bytes = readFileSync(path)
  // Windows PowerShell's `>>` writes UTF-16, and the runner reads that too.
  return bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString('utf16le') : bytes.toString('utf8')
}

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
