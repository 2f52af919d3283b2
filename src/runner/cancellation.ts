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
