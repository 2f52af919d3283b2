import { readCommandFile } from '../runner/command-file.ts'
import type { Context } from '../runner/context.ts'
import { type OutputFile, parseOutputFile } from '../runner/output-file.ts'
import { messageOf } from '../shared/errors.ts'
import { hasCredentials, isHttpUrl, shorten } from '../shared/text.ts'

type World = Pick<Context, 'env' | 'platform' | 'log'>

/** The saved values become a variable of the post step, and a process cannot be started with a very long one. */
const longest = 2_000

/**
 * What the command reported by writing `environment-url=…` and `description=…` to `$GITHUB_OUTPUT`. What cannot be used, and
 * what the command wrote under the names of this action's own outputs, is a warning.
 */
export function readLateValues({ env, platform, log }: World, ownOutputs: readonly string[]) {
  const file = parseOutputFile(readOutputs({ env, log }), platform)
  const values = new Map([...file.values].map(([name, value]) => [name.toLowerCase(), value.trim()]))
  const url = values.get('environment-url') ?? ''
  const description = values.get('description')
  const isUsable = isHttpUrl(url) && !hasCredentials(url) && url.length <= longest
  for (const warning of warnings(file, ownOutputs)) log.warning(warning)
  if (url !== '' && !isUsable) log.warning(ignored(url))
  return {
    ...(isUsable ? { environmentUrl: url } : {}),
    ...(description ? { description: shorten(description, longest) } : {}),
  }
}

/** What may hold a password is not repeated. */
function ignored(url: string): string {
  const shown = url.includes('@') ? '' : ` ${shorten(url, 80)}`
  return `The command wrote the environment-url${shown}, which is ignored: a URL must start with https:// or http://, and have no user, no password and at most ${longest} characters`
}

function readOutputs({ env, log }: Pick<World, 'env' | 'log'>): string {
  try {
    return env['GITHUB_OUTPUT'] ? readCommandFile(env['GITHUB_OUTPUT']) : ''
  } catch (error) {
    log.warning(`The outputs of the command cannot be read from $GITHUB_OUTPUT: ${messageOf(error)}`)
    return ''
  }
}

function* warnings({ values, malformed }: OutputFile, ownOutputs: readonly string[]): Generator<string> {
  // The runner ignores the case of names.
  const ours = new Set(ownOutputs.filter((name) => name !== 'environment-url'))
  const taken = [...values.keys()].filter((name) => ours.has(name.toLowerCase()))
  if (taken.length > 0)
    yield `The command wrote ${taken.join(', ')} to $GITHUB_OUTPUT. This action has outputs of these names, and its values win.`
  if (malformed)
    yield `The runner cannot read what the command wrote to $GITHUB_OUTPUT, from "${shorten(malformed.line, 80)}" on, and fails this step for it. The deployment is recorded as the command ended.`
}
