import type { Context } from './context.ts'
import { readEvent } from './event.ts'
import { finish } from './finish.ts'
import { type Config, readInputs } from './inputs.ts'
import { type Outputs, outputTexts } from './outputs.ts'
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
    await leave(context, ending.outputs, config.summary ? ending.summary : undefined)
    await ending.beside
    return ending.exitCode
  } catch (error) {
    await load()
    tellFailure(error, log)
    const environment = nameOf(config)
    const summary = config?.summary ? summarizeFailure({ mode: config.mode, environment }, error) : undefined
    await leave(context, { environment, recorded: false }, summary)
    return 1
  }
}

/** Writes the outputs and the summary. A file that the command has taken away changes nothing about how it ended. */
async function leave({ load, log }: Context, outputs: Outputs, summary: string | undefined): Promise<void> {
  const { writeOutputs, writeSummary } = await load()
  try {
    writeOutputs(outputTexts(outputs))
    if (summary !== undefined) await writeSummary(summary)
  } catch (error) {
    log.warning(`The outputs or the job summary could not be written: ${String(error)}`)
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
