import type { Clock } from '../shared/clock.ts'

/** Writes allowed before pacing starts. */
const burst = 10

/**
 * Gives the items one after another; after the first few, with a second between them, as GitHub asks for many writes.
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
 */
export async function* paced<T>(items: readonly T[], clock: Clock): AsyncGenerator<T> {
  for (const [index, item] of items.entries()) {
    if (index >= burst) await clock.wait(1000)
    yield item
  }
}
