/** Time for tests of things that happen at once: nobody waits, and what comes first in it happens first. */
export interface Schedule {
  /** In milliseconds since the start. */
  now(): number
  /** Plays actors that do everything else than waiting at once, to the end of those that come to one. */
  play(actors: readonly ((wait: Wait) => Promise<void>)[]): Promise<void>
}

export interface Wait {
  (milliseconds: number): Promise<void>
  /** The actor ends here. */
  forever(): Promise<never>
}

interface Waiting {
  readonly actor: number
  readonly until: number
  resume(): void
}

export function createSchedule(): Schedule {
  let now = 0
  let waiting: readonly Waiting[] = []

  /** Each actor that goes on has something to wait for. */
  async function allWait(busy: ReadonlySet<number>): Promise<void> {
    do await new Promise(setImmediate)
    while ([...busy].some((actor) => !waiting.some((one) => one.actor === actor)))
  }

  return {
    now: () => now,
    async play(actors) {
      const busy = new Set(actors.keys())
      const failures: unknown[] = []
      for (const [actor, act] of actors.entries()) {
        const wait = (milliseconds: number) =>
          new Promise<void>((resume) => {
            waiting = [...waiting, { actor, until: now + milliseconds, resume }]
          })
        const forever = () => {
          busy.delete(actor)
          return new Promise<never>(() => {})
        }
        act(Object.assign(wait, { forever }))
          .catch((error: unknown) => failures.push(error))
          .finally(() => busy.delete(actor))
      }
      for (await allWait(busy); busy.size > 0; await allWait(busy)) {
        const [first] = waiting.toSorted((a, b) => a.until - b.until)
        waiting = waiting.filter((one) => one !== first)
        now = first?.until ?? now
        first?.resume()
      }
      if (failures.length > 0) throw failures[0]
    },
  }
}
