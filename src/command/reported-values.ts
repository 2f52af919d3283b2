import { readCommandFile } from '../runner/command-file.ts'
import type { Context } from '../runner/context.ts'
import { type OutputFile, parseOutputFile } from '../runner/output-file.ts'
import { messageOf } from '../shared/errors.ts'
import { isHttpUrl, oneLine, shorten } from '../shared/text.ts'

/** What the command said of its deployment by writing `environment-url=…` and `description=…` to `$GITHUB_OUTPUT`. */
export interface LateValues {
  readonly environmentUrl?: string
  readonly description?: string
}

type World = Pick<Context, 'env' | 'platform' | 'log'>

/**
 * Reads them once the command has ended. What cannot be used, and what the command wrote under the names of this action's own
 * outputs, is a warning.
 */
export function readLateValues({ env, platform, log }: World, ownOutputs: readonly string[]): LateValues {
  const file = parseOutputFile(readOutputs({ env, log }), platform)
  for (const warning of warnings(file, ownOutputs)) log.warning(warning)
  const values = new Map([...file.values].map(([name, value]) => [name.toLowerCase(), value.trim()]))
  const environmentUrl = values.get('environment-url')
  const description = values.get('description')
  if (environmentUrl && environmentUrl.length <= longest && !isHttpUrl(environmentUrl)) {
    log.warning(
      `The command gave the environment-url ${oneLine(environmentUrl)}, which is left out: it must start with https:// or http://`,
    )
  }
  const isShort = environmentUrl !== undefined && environmentUrl.length <= longest
  if (environmentUrl !== undefined && !isShort)
    log.warning(`The command gave an environment-url of ${environmentUrl.length} characters, which is left out`)
  return {
    ...(environmentUrl && isShort && isHttpUrl(environmentUrl) ? { environmentUrl } : {}),
    ...(description ? { description: shorten(description, longest) } : {}),
  }
}

/** What is kept of them becomes a variable of the post step, and no process can be started with a very long one. */
const longest = 2_000

function readOutputs({ env, log }: Pick<World, 'env' | 'log'>): string {
  try {
    return env['GITHUB_OUTPUT'] ? readCommandFile(env['GITHUB_OUTPUT']) : ''
  } catch (error) {
    log.warning(`What the command wrote to $GITHUB_OUTPUT is not known, as it cannot be read: ${messageOf(error)}`)
    return ''
  }
}

function warnings({ values, malformed }: OutputFile, ownOutputs: readonly string[]): string[] {
  // The runner ignores the case of names.
  const taken = [...values.keys()].filter(
    (name) => name.toLowerCase() !== 'environment-url' && ownOutputs.includes(name.toLowerCase()),
  )
  return [
    ...(taken.length > 0
      ? [
          `The command wrote ${taken.join(', ')} to $GITHUB_OUTPUT. This action has outputs of these names, and its values win.`,
        ]
      : []),
    ...(malformed
      ? [
          `The runner cannot read what the command wrote to $GITHUB_OUTPUT, from "${shorten(malformed.line, 80)}" on, and fails this step for it. The deployment is recorded as the command ended.`,
        ]
      : []),
  ]
}
