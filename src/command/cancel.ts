import type { Context } from '../runner/context.ts'
import type { Clock } from '../shared/clock.ts'
import type { RunningCommand } from './start.ts'

/** The runner kills this process 10 s after its first signal; the command must have ended before that, with time to tell GitHub. */
const grace = { SIGTERM: 7_000, SIGKILL: 8_500 } as const

/** How often to check whether a process of the command still runs. */
const pollMs = 100

/**
 * Cancels the command: passes the runner's signals on to it, and ends what does not end by itself in time. Children that still
 * clean up after their shell has ended have the same time: this process waits until all of them have ended.
 */
export function passSignalsTo(
  command: RunningCommand,
  { cancellation, clock }: Pick<Context, 'cancellation' | 'clock'>,
): void {
  let ending: Promise<void> | undefined
  cancellation.onSignal((signal) => {
    command.signal(signal)
    ending ??= untilGone(command, clock)
    return ending
  })
}

async function untilGone(command: RunningCommand, clock: Clock): Promise<void> {
  const gone = new AbortController()
  for (const signal of ['SIGTERM', 'SIGKILL'] as const)
    void clock.wait(grace[signal], gone.signal).then(() => gone.signal.aborted || command.signal(signal))
  await command.done
  while (command.isAlive()) await clock.wait(pollMs)
  gone.abort()
}
