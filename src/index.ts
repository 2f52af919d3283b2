import { pause } from './api.ts'
import { listenForCancel } from './cancellation.ts'
import type { Context } from './context.ts'
import { readEvent } from './event.ts'
import { finish } from './finish.ts'
import { createFetch } from './http.ts'
import { type Config, readInputs } from './inputs.ts'
import { createLog } from './log.ts'
import { outputsOf } from './outputs.ts'
import { run } from './run.ts'
import { readState } from './saved-state.ts'
import { summarize, summarizeFailure } from './summary.ts'
import { tellFailure, tellResult } from './telling.ts'
import { version } from './version.ts'

/** The bundle behind both entries: the real world in; outputs, summary and exit code out. Loading it runs nothing. */

/** GitHub cuts off what takes longer than 10 s: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts */
const callTimeoutMs = 15_000

/** The step itself. Never rejects: a failure is an annotation and an exit code. */
export async function main(): Promise<void> {
  const { context, load } = openWorld()
  const { env, log } = context
  let config: Config | undefined
  log.line(`deploy-status-action ${version}`)
  try {
    config = readInputs(env)
    const result = await run(config, readEvent(env), context)
    tellResult(result, log)
    const { writeOutputs, writeSummary } = await load()
    writeOutputs(outputsOf(result))
    // While the job goes on there is no result yet; the post step writes of it.
    if (config.summary && result.state !== 'in_progress') await writeSummary(summarize(result))
    process.exitCode = result.exitCode
  } catch (error) {
    process.exitCode = 1
    const { writeOutputs, writeSummary } = await load()
    tellFailure(error, log)
    writeOutputs(outputsOf({ ...(config && { environment: config.environment }), recorded: false }))
    if (config?.summary) await writeSummary(summarizeFailure(config.environment, error))
  }
}

/** The post step. A failure is an annotation: bookkeeping does not turn a good job red. */
export async function post(): Promise<void> {
  const { context, load } = openWorld()
  const { env, log } = context
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

function openWorld() {
  const { env, platform } = process
  const log = createLog()
  let opened = false
  async function load() {
    const toolkit = await import('./toolkit.ts')
    if (opened) return toolkit
    opened = true
    toolkit.maskToken(env['INPUT_TOKEN'])
    log.open(toolkit.printer)
    return toolkit
  }
  const context: Context = {
    ...{ env, platform, log, pause },
    fetch: createFetch({ env, timeoutMs: callTimeoutMs }),
    cancellation: listenForCancel(process),
    connect: async (options) => (await load()).connect(options),
  }
  return { context, load }
}
