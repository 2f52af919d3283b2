import { setTimeout as pause } from 'node:timers/promises'
import type { Cancellation } from '../runner/signals.ts'
import type { RunningCommand } from './start.ts'

/** The runner kills this process 10 s after its first signal; the command must have ended before that, with time to tell GitHub. */
const grace = { terminateMs: 7_000, killMs: 8_500 }

/** How often to check whether a process of the command still runs. */
const pollMs = 100

/**
 * Cancels the command: passes the runner's signals on to it, and ends what does not end by itself in time. Children that still
 * clean up after their shell has ended have the same time: this process waits until all of them have ended.
 */
export function passSignalsTo(command: RunningCommand, cancellation: Cancellation): void {
  let ending: Promise<void> | undefined
  cancellation.onSignal((signal) => {
    command.signal(signal)
    ending ??= untilGone(command)
    return ending
  })
}

async function untilGone(command: RunningCommand): Promise<void> {
  const timers = [
    setTimeout(() => command.signal('SIGTERM'), grace.terminateMs),
    setTimeout(() => command.signal('SIGKILL'), grace.killMs),
  ]
  await command.done
  while (command.isAlive()) await pause(pollMs)
  for (const timer of timers) clearTimeout(timer)
}
