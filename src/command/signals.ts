import type { Cancellation } from '../runner/cancellation.ts'
import type { RunningCommand } from './start.ts'

/** The runner kills this process 10 s after its first signal; the command must have ended before that, with time to tell GitHub. */
const grace = { terminateMs: 7_000, killMs: 8_500 }

/** Passes the runner's signals on to the command, and ends it if it does not end by itself in time. */
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
      for (const timer of timers) clearTimeout(timer)
      // Whatever the command has left behind in its process group.
      command.signal('SIGKILL')
    })
  })
}
