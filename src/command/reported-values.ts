import { readCommandFile } from '../runner/command-file.ts'
import type { Context } from '../runner/context.ts'
import { type OutputFile, parseOutputFile } from '../runner/output-file.ts'
import { messageOf } from '../shared/errors.ts'
import { hasCredentials, isHttpUrl, oneLine, shorten } from '../shared/text.ts'

/** What the command reported by writing `environment-url=…` and `description=…` to `$GITHUB_OUTPUT`. */
export interface ReportedValues {
  readonly environmentUrl?: string
  readonly description?: string
}

type World = Pick<Context, 'env' | 'platform' | 'log'>

/**
 * Reads them once the command has ended. What cannot be used, and what the command wrote under the names of this action's own
 * outputs, is a warning.
 */
export function readLateValues({ env, platform, log }: World, ownOutputs: readonly string[]): ReportedValues {
  const file = parseOutputFile(readOutputs({ env, log }), platform)
  for (const warning of warnings(file, ownOutputs)) log.warning(warning)
  const values = new Map([...file.values].map(([name, value]) => [name.toLowerCase(), value.trim()]))
  const environmentUrl = values.get('environment-url')
  const description = values.get('description')
  const problem = environmentUrl && problemOfUrl(environmentUrl)
  if (problem) log.warning(problem)
  return {
    ...(environmentUrl && !problem ? { environmentUrl } : {}),
    ...(description ? { description: shorten(description, longest) } : {}),
  }
}

/** Why a URL of the command's is not posted. What may hold a password is not repeated. */
function problemOfUrl(url: string): string | undefined {
  if (url.length > longest)
    return `The command wrote an environment-url of ${url.length} characters, which is ignored: it is too long`
  if (!isHttpUrl(url)) {
    const shown = url.includes('@') ? '' : ` ${oneLine(url)}`
    return `The command wrote the environment-url${shown}, which is ignored: it must start with https:// or http://`
  }
  return hasCredentials(url)
    ? 'The command wrote an environment-url with a user or a password in it, which is ignored: others would see them'
    : undefined
}

/** The saved values become a variable of the post step, and a process cannot be started with a very long one. */
const longest = 2_000

function readOutputs({ env, log }: Pick<World, 'env' | 'log'>): string {
  try {
    return env['GITHUB_OUTPUT'] ? readCommandFile(env['GITHUB_OUTPUT']) : ''
  } catch (error) {
    log.warning(`The outputs of the command cannot be read from $GITHUB_OUTPUT: ${messageOf(error)}`)
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
