import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** What the runner reads of an action: https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax */
export interface ActionYml {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
  readonly outputs: Readonly<Record<string, unknown>>
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string }
}

export function readActionYml(folder: string): ActionYml {
  return { inputs: {}, outputs: {}, ...parse(readFileSync(join(folder, 'action.yml'), 'utf8')) }
}
