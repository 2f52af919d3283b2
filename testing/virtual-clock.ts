import { AsyncLocalStorage } from 'node:async_hooks'
import type { Clock } from '../src/shared/clock.ts'

/**
 * Time for tests: nobody waits, and what comes first in it happens first. It stands still while anything goes on that does not wait
 * for it: a request that is being answered, a command, the reading of a file. So a slow machine changes nothing.
 */
export interface VirtualClock extends Clock {
  /** Time stands still until this is done, but for what it waits itself. */
  during<T>(work: () => Promise<T>): Promise<T>
}

interface Waiting {
  readonly until: number
  resume(): void
}

/** So many turns of the event loop in a row nothing else goes on; promises that hang together need none. */
const quietTurns = 4

/** Where real work goes on, it is looked after so often. */
const realMs = 2

export function createVirtualClock(): VirtualClock {
  const works = new AsyncLocalStorage<{ waits: number }>()
  const going = new Set<{ waits: number }>()
  let now = 0
  let waiting: readonly Waiting[] = []
  let passes = false

  /** Moves time on until nobody waits. Whoever comes once that is found begins anew: nothing happens between the two. */
  async function pass(): Promise<void> {
    if (passes) return
    passes = true
    while (passes) {
      await othersAreQuiet()
      const [first] = waiting.toSorted((a, b) => a.until - b.until)
      if (first && first.until < Number.POSITIVE_INFINITY) {
        now = first.until
        first.resume()
      } else passes = false
    }
  }

  /** Everything else has come to an end, or waits. */
  async function othersAreQuiet(): Promise<void> {
    for (let quiet = 0; quiet < quietTurns; quiet++) {
      await new Promise(setImmediate)
      if ([...going].some(({ waits }) => waits === 0)) quiet = -1
      if (isRealWorkGoingOn()) {
        quiet = -1
        await new Promise((resolve) => setTimeout(resolve, realMs))
      }
    }
  }

  return {
    now: () => now,
    async wait(milliseconds, signal) {
      const work = works.getStore()
      if (work) work.waits++
      await new Promise<void>((resolve) => {
        const one = { until: now + Math.max(0, milliseconds), resume: leave }
        function leave(): void {
          waiting = waiting.filter((other) => other !== one)
          signal?.removeEventListener('abort', leave)
          resolve()
        }
        if (signal?.aborted) return resolve()
        signal?.addEventListener('abort', leave)
        waiting = [...waiting, one]
        void pass()
      })
      if (work) work.waits--
    },
    async during(work) {
      const own = { waits: 0 }
      going.add(own)
      try {
        return await works.run(own, work)
      } finally {
        going.delete(own)
      }
    },
  }
}

/** A child of this process runs, or a file is read. */
function isRealWorkGoingOn(): boolean {
  return process.getActiveResourcesInfo().some((name) => /^(ProcessWrap|FSReq)/.test(name))
}

let skippedMs = 0

/** For work with real sockets: only waiting takes no time, though by this clock it does. */
export const instantClock: Clock = {
  now: () => performance.now() + skippedMs,
  async wait(milliseconds) {
    skippedMs += milliseconds
  },
}

/** Time that only the test moves on; short waits, between two looks, are real. */
export function createHandClock(): Clock & { pass(milliseconds: number): void } {
  let now = 0
  let waiting: readonly Waiting[] = []
  return {
    now: () => now,
    wait: (milliseconds, signal) =>
      new Promise((resume) => {
        if (milliseconds < 1_000) setTimeout(resume, realMs)
        else waiting = [...waiting, { until: now + milliseconds, resume }]
        signal?.addEventListener('abort', () => resume())
      }),
    pass(milliseconds) {
      now += milliseconds
      const due = waiting.filter(({ until }) => until <= now)
      waiting = waiting.filter((one) => !due.includes(one))
      for (const { resume } of due) resume()
    },
  }
}
