import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ActionName, isAction } from '../../src/runner/action-inputs.ts'
import { importOnce } from '../once.ts'
import { root } from '../root.ts'

const { parseYaml } = await importOnce<typeof import('../yaml.ts')>('./yaml.js')

/** What the runner reads of an action: https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax */
export interface ActionYml {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly required?: boolean }>>
  readonly outputs: Readonly<Record<string, unknown>>
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string }
}

/** The folder of one of our actions; `deploy` is in the root. */
export function folderOf(action: ActionName): string {
  return action === 'deploy' ? root : join(root, action)
}

const used = /^org\/deploy-status-action(?:\/([^@]*))?@/

/** Which of our actions a `uses:` names, if any. @throws Error for one that we do not have */
export function ourAction(uses: string): ActionName | undefined {
  const [whole, name = 'deploy'] = used.exec(uses) ?? []
  if (whole === undefined) return undefined
  if (!isAction(name)) throw new Error(`there is no action ${name}: uses: ${uses}`)
  return name
}

export function readActionYml(folder: string): ActionYml {
  return { inputs: {}, outputs: {}, ...Object(parseYaml(readFileSync(join(folder, 'action.yml'), 'utf8'))) }
}
