/** The time that is left for what goes on beside something, once that is finished. */
export interface Grace {
  /** It is finished: the time runs from now on. Calling it again changes nothing. */
  start(): void
  /** What `work` gives; undefined if it is not done when the time is over. Then it goes on, and nobody listens. */
  wait<T>(work: Promise<T>): Promise<T | undefined>
}

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
