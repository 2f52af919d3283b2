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
  let first = true
  cancellation.onSignal((signal) => {
    command.signal(signal)
    if (!first) return
    first = false
    const timers = [
      setTimeout(() => command.signal('SIGTERM'), grace.terminateMs),
      setTimeout(() => command.signal('SIGKILL'), grace.killMs),
    ]
    void command.done.then(() => {
      const look = setInterval(() => {
        if (command.isAlive()) return
        for (const timer of [...timers, look]) clearTimeout(timer)
      }, lookMs)
    })
  })
}
