import { setTimeout as pause } from 'node:timers/promises'
import type { Cancellation } from '../runner/cancellation.ts'
import type { RunningCommand } from './start.ts'

/** The runner kills this process 10 s after its first signal; the command must have ended before that, with time to tell GitHub. */
const grace = { terminateMs: 7_000, killMs: 8_500 }

/** How often it is looked whether a process is left. */
const lookMs = 100

/**
 * Passes the runner's signals on to the command, and ends what does not end by itself in time. A child that is still cleaning
 * up when its shell has ended has the same time: this process stays until all have gone.
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
  while (command.isAlive()) await pause(lookMs)
  for (const timer of timers) clearTimeout(timer)
}
