import type { Clock } from './clock.ts'

/** How long background work may still take once the main work is finished. */
export interface Grace {
  /** The main work is finished: the time starts. Calling it again changes nothing. */
  start(): void
  /** The result of `work`; undefined if it is not done when the time is over. The work then goes on, and its result is ignored. */
  wait<T>(work: Promise<T>): Promise<T | undefined>
}

/** Waits for everything to its end. */
export const endless: Grace = { start() {}, wait: (work) => work }

export function createGrace(milliseconds: number, clock: Clock): Grace {
  let start: () => void = () => {}
  const started = new Promise<void>((resolve) => {
    start = resolve
  })
  const over = started.then(async (): Promise<undefined> => void (await clock.wait(milliseconds)))
  return { start, wait: (work) => Promise.race([work, over]) }
}
