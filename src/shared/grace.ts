/** How long background work may still take once the main work is finished. */
export interface Grace {
  /** The main work is finished: the time starts. Calling it again changes nothing. */
  start(): void
  /** The result of `work`; undefined if it is not done when the time is over. The work then goes on, and its result is ignored. */
  wait<T>(work: Promise<T>): Promise<T | undefined>
}

/** Waits for everything to its end. */
export const endless: Grace = { start() {}, wait: (work) => work }

/** A grace of `milliseconds`, by the clock. */
export function createGrace(milliseconds: number): Grace {
  let start: () => void = () => {}
  const started = new Promise<void>((resolve) => {
    start = resolve
  })
  // Nothing waits for this alone: it does not keep the process alive.
  const over = started.then(
    () => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), milliseconds).unref()),
  )
  return { start, wait: (work) => Promise.race([work, over]) }
}
