import type { Context } from '../runner/context.ts'
import { type Clock, until } from '../shared/clock.ts'
import type { RunningCommand } from './start-command.ts'

/**
 * What is sent to a command that does not end on the runner's first signal, and how long after it. The runner kills this
 * process after 10 s: the command must have ended before that, with time to tell GitHub.
 */
const laterSignals = [
  { signal: 'SIGTERM', afterMs: 7_000 },
  { signal: 'SIGKILL', afterMs: 8_500 },
] as const

/**
 * Passes the runner's signals on to the command, and ends what does not end by itself in time. Children that still clean up
 * after their shell has ended have the same time: this process waits until all of them have ended.
 */
export function passSignalsTo(
  starting: Promise<RunningCommand>,
  { cancellation, clock }: Pick<Context, 'cancellation' | 'clock'>,
): void {
  let ending: Promise<void> | undefined
  cancellation.onSignal(async (signal) => {
    const command = await starting
    command.signal(signal)
    ending ??= endInTime(command, clock)
    await ending
  })
}

async function endInTime(command: RunningCommand, clock: Clock): Promise<void> {
  const began = clock.now()
  const isOver = () => !command.isAlive()
  for (const { signal, afterMs } of laterSignals) {
    if (await until(clock, isOver, began + afterMs)) return
    command.signal(signal)
  }
  await until(clock, isOver)
}
