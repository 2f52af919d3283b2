import { createLimits } from './api/limits.ts'
import { createFetch, type Fetch } from './http/http.ts'
import { traced } from './http/request-log.ts'
import type { ActionName } from './runner/action-inputs.ts'
import { listenForCancel } from './runner/cancellation.ts'
import type { Context } from './runner/context.ts'
import { realClock } from './shared/clock.ts'
import { lazy } from './shared/lazy.ts'
import { createLog } from './shared/log.ts'
import { runPost, runStep } from './step.ts'

/** The bundle behind all entries. It connects them to the real world; loading it runs nothing. */

export async function main(action: ActionName): Promise<void> {
  const world = realWorld()
  const exitCode = await runStep(action, world)
  await world.cancellation.done()
  end(exitCode)
}

export async function post(): Promise<void> {
  await runPost(realWorld())
  end(0)
}

/** Ends the process once its output is written. Calls that still go on in the background are dropped. */
function end(exitCode: number): void {
  process.exitCode = exitCode
  process.stdout.write('', () => process.exit())
}

/** GitHub cuts off what takes longer than 10 s: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts */
const callTimeoutMs = 12_000

function realWorld(): Context {
  // So that `pkill -f node` in a deploy script does not meet it.
  process.title = 'deploy-status-action'
  const { env, platform } = process
  const log = createLog()
  const cancellation = listenForCancel(process)
  const request = createFetch({ env, timeoutMs: callTimeoutMs, renewOn: cancellation.onSignal })
  let onSent = () => {}
  const sent = new Promise<void>((resolve) => {
    onSent = resolve
  })
  const fetch: Fetch = (url, init) => request(url, { onSent, ...init })
  const load = lazy(async () => {
    const { createToolkit } = await import('./runner/toolkit.ts')
    const toolkit = createToolkit(env, platform)
    log.open(toolkit)
    return toolkit
  })
  // Whoever needs it waits for it, and is told if it fails.
  sent.then(load).catch(() => {})
  return {
    ...{ env, platform, log, clock: realClock, cancellation, sent, load },
    fetch: env['RUNNER_DEBUG'] === '1' ? traced(fetch, log) : fetch,
    limits: createLimits(log.line, realClock),
  }
}
