import type { Context } from './context.ts'
import { readEvent } from './event.ts'
import { finish } from './finish.ts'
import { type Config, readInputs } from './inputs.ts'
import { outputTexts } from './outputs.ts'
import { run } from './run.ts'
import { readState } from './saved-state.ts'
import { summarize, summarizeFailure } from './summary.ts'
import { tellFailure, tellResult } from './telling.ts'
import { version } from './version.ts'

/** The step itself. Never rejects: a failure is an annotation and the exit code that this resolves to. */
export async function runStep(context: Context): Promise<number> {
  const { env, log, load } = context
  let config: Config | undefined
  log.line(`deploy-status-action ${version}`)
  try {
    config = readInputs(env)
    const ending = await run(config, readEvent(env), context)
    const { writeOutputs, writeSummary } = await load()
    writeOutputs(outputTexts(ending.outputs))
    if (config.summary && ending.summary !== undefined) await writeSummary(ending.summary)
    await ending.beside
    return ending.exitCode
  } catch (error) {
    const { writeOutputs, writeSummary } = await load()
    tellFailure(error, log)
    const environment = nameOf(config)
    writeOutputs(outputTexts({ environment, recorded: false }))
    if (config?.summary) await writeSummary(summarizeFailure({ mode: config.mode, environment }, error))
    return 1
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
    const saved = readState(env)
    const result = saved && (await finish(saved, readEvent(env), context))
    if (!result) return
    tellResult(result, log)
    const { writeSummary } = await load()
    if (saved.summary) await writeSummary(summarize(result))
  } catch (error) {
    await load()
    tellFailure(error, log)
  }
}
