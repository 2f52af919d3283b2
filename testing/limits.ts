import { isDeepStrictEqual } from 'node:util'

/** Real time limits that are short where the machine is quiet, and long enough where it is busy. */

const limits = [100, 400, 1_600, 6_400]

/**
 * What `attempt` gives with the first limit that is long enough: a busy machine takes a while to come to the stage at which a
 * server falls silent. What is not as wanted with any of them is what the last one gave.
 */
export async function withinLimits<T>(wanted: T, attempt: (timeoutMs: number) => Promise<T>): Promise<T> {
  let seen = wanted
  for (const timeoutMs of limits) {
    seen = await attempt(timeoutMs)
    if (isDeepStrictEqual(seen, wanted)) break
  }
  return seen
}

/** What is said of the limit, without its length. */
export function ofAnyLength(timeoutMs: number, said = ''): string {
  return said.replace(`within ${timeoutMs / 1000} s`, 'within the limit')
}
