import type { RunningCommand } from './command.ts'

export type CancelSignal = 'SIGINT' | 'SIGTERM'

/** The runner's wish that this step end: SIGINT, after 7.5 s SIGTERM, and after 2.5 s more a kill. */
export interface Cancellation {
  /** Calls `listener` for every signal from now on. */
  onSignal(listener: (signal: CancelSignal) => void): void
}

/**
 * Listens for the runner's signals, which then no longer end this process.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation
 */
export function listenForCancel(process: Pick<NodeJS.Process, 'on'>): Cancellation {
  const listeners: ((signal: CancelSignal) => void)[] = []
  function receive(signal: CancelSignal): void {
    for (const listener of listeners) listener(signal)
  }
  process.on('SIGINT', () => receive('SIGINT'))
  process.on('SIGTERM', () => receive('SIGTERM'))
  // Windows: what the runner sends second is a Ctrl-Break.
  process.on('SIGBREAK', () => receive('SIGTERM'))
  return {
    onSignal(listener) {
      listeners.push(listener)
    },
  }
}

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
