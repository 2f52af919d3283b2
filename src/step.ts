import { logFailure, logResult } from './results/log-lines.ts'
import { type Outputs, outputTexts } from './results/outputs.ts'
import type { StepResult } from './results/step-result.ts'
import { summarize, summarizeFailure } from './results/summary.ts'
import type { ActionName } from './runner/action-inputs.ts'
import { appendLines } from './runner/command-file.ts'
import type { Context } from './runner/context.ts'
import { type Event, onServer, readEvent, readEventForPost } from './runner/event.ts'
import { type Config, readInputs, readInputsForPost } from './runner/inputs.ts'
import { messageOf } from './shared/errors.ts'
import { markerKey, version } from './shared/identity.ts'
import type { Log } from './shared/log.ts'

/** The main step of an action. Never rejects: a failure is an annotation and the exit code that this resolves to. */
export async function runStep(action: ActionName, context: Context): Promise<number> {
  const { env, log, load } = context
  let config: Config | undefined
  log.line(`deploy-status-action ${version}`)
  try {
    const event = readEvent(env)
    config = readInputs(action, env, event)
    const ending = await run(config, onServer(event, config.apiUrl, env), context)
    await writeResults(action, context, ending.outputs, config.summary ? ending.summary : undefined)
    await ending.finishBackground?.()
    return ending.exitCode
  } catch (error) {
    await load()
    logFailure(error, log)
    if (config === undefined) leaveNothing(env)
    const environment = nameOf(config)
    const wanted = config?.summary ?? env['INPUT_SUMMARY']?.toLowerCase() !== 'false'
    const summary = wanted ? summarizeFailure({ action, environment }, error) : undefined
    // Of a search, only what is found is an output.
    await writeResults(action, context, { ...(action !== 'find' && { environment }), recorded: false }, summary)
    return 1
  }
}

/** Without inputs nothing was begun: post has nothing to finish, and does not say again what is wrong with them. */
function leaveNothing({ GITHUB_STATE: file }: Context['env']): void {
  try {
    if (file) appendLines(file, `${markerKey}={"left":"nothing"}\n`)
  } catch {
    // Post looks for a deployment then, and finds none.
  }
}

/** Loads what the action needs and nothing else, and carries it out. @throws ActionError */
async function run(config: Config, event: Event, context: Context): Promise<StepResult> {
  switch (config.action) {
    case 'deploy':
      return (await import('./actions/deploy.ts')).deploy(config, event, context)
    case 'start':
      return (await import('./actions/start.ts')).start(config, event, context)
    case 'update':
      return (await import('./actions/update.ts')).update(config, event, context)
    case 'deactivate':
    case 'delete':
      return (await import('./actions/clean-up.ts')).cleanUp(config, event, context)
    case 'report':
      return (await import('./actions/report.ts')).report(config, event, context)
    case 'find':
      return (await import('./actions/find.ts')).find(config, event, context)
  }
}

async function writeResults(
  action: ActionName,
  { load, log }: Context,
  outputs: Outputs,
  summary: string | undefined,
): Promise<void> {
  const { writeOutputs, writeSummary } = await load()
  const outputsLost = 'The outputs could not be written, so later steps find none'
  attempt(() => writeOutputs(outputTexts(action, outputs)), outputsLost, log)
  if (summary !== undefined) attempt(() => writeSummary(summary), summaryLost, log)
}

const summaryLost = 'The job summary could not be written'

/** If the command deleted one of the runner's files, the result stays the same. */
function attempt(write: () => void, problem: string, log: Log): void {
  try {
    write()
  } catch (error) {
    log.warning(`${problem}: ${messageOf(error)}`)
  }
}

function nameOf(config: Config | undefined): string {
  const { environment = '' } = config && 'environment' in config ? config : {}
  return typeof environment === 'string' ? environment : environment.join(', ')
}

/** The post step. A failure is an annotation: bookkeeping does not turn a good job red. */
export async function runPost(context: Context): Promise<void> {
  const { env, log, load } = context
  try {
    const { post } = await import('./actions/post.ts')
    const result = await post(readEventForPost(env), context)
    if (!result) return
    logResult(result, log)
    const { writeSummary } = await load()
    if (readInputsForPost(env).summary) attempt(() => writeSummary(summarize(result)), summaryLost, log)
  } catch (error) {
    await load()
    logFailure(error, log)
  }
}
