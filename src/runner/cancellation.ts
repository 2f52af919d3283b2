export type CancelSignal = 'SIGINT' | 'SIGTERM'

/** A cancellation of this step by the runner: SIGINT, after 7.5 s SIGTERM, and after 2.5 s more a kill. */
export interface Cancellation {
  /** Calls `listener` for every signal from now on. What it promises is waited for before this process ends. */
  onSignal(listener: (signal: CancelSignal) => void | Promise<void>): void
  /** Resolves when all that listeners have promised so far is done. */
  done(): Promise<void>
}

/**
 * Resolves once each signal that has come by now is heard. Node may hear it only in the turn of its event loop after that in which it
 * gets an answer that came later: the system gives the answer first to a process that it has kept waiting.
 */
export function signalsHeard(): Promise<void> {
  return new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
}

/**
 * Listens for the runner's signals, which then no longer end this process.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation
 */
export function listenForCancel(process: Pick<NodeJS.Process, 'on'>): Cancellation {
  const listeners: ((signal: CancelSignal) => void | Promise<void>)[] = []
  const begun: (void | Promise<void>)[] = []
  function receive(signal: CancelSignal): void {
    begun.push(...listeners.map((listener) => listener(signal)))
  }
  process.on('SIGINT', () => receive('SIGINT'))
  process.on('SIGTERM', () => receive('SIGTERM'))
  // A hang-up alone is no cancellation: the runner sends none.
  process.on('SIGHUP', () => {})
  // Windows: what the runner sends second is a Ctrl-Break.
  process.on('SIGBREAK', () => receive('SIGTERM'))
  return {
    onSignal(listener) {
      listeners.push(listener)
    },
    async done() {
      await Promise.all(begun)
    },
  }
}
