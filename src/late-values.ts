import { existsSync, readFileSync } from 'node:fs'
import type { Log } from './log.ts'
import { parseOutputFile } from './output-file.ts'
import { isHttpUrl, oneLine } from './text.ts'

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
