import type { Api } from '../api/api.ts'
import { ApiError, apiError } from '../api/api-error.ts'
import { lagMs } from '../api/sending.ts'
import { isAmbiguous } from '../http/failure.ts'
import type { Clock } from '../shared/clock.ts'

/**
 * A write without an answer may have been carried out, or may be yet: GitHub ends what takes longer than 10 s. So its result is
 * looked for until it can no longer come, and only then the write is sent again. The post step does the same for what main could not finish.
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts
 */

/** An unanswered write lands within this time after it was sent, or never. */
export const mayLandMs = 12_000

/** Which writes of a step may still land. */
export interface Writes {
  /** A write is about to leave; until it is `answered` clearly, it may land. */
  sent(): Sent
  /** Resolves when each write is answered, or can no longer land. */
  landed(): Promise<void>
}

export interface Sent {
  answered(): void
}

/** `onChange` gets the time of the clock until which a write may land: before the write leaves, and again when it is answered. */
export function trackWrites(clock: Clock, onChange: (mayLandUntil: number) => void): Writes {
  const unanswered = new Map<object, { readonly until: number; readonly answer: Promise<void> }>()
  const last = () => Math.max(0, ...Array.from(unanswered.values(), ({ until }) => until))
  return {
    sent() {
      const write = {}
      let answered = () => {}
      const answer = new Promise<void>((resolve) => {
        answered = resolve
      })
      unanswered.set(write, { until: clock.now() + mayLandMs, answer })
      onChange(last())
      return {
        answered() {
          answered()
          if (unanswered.delete(write)) onChange(last())
        },
      }
    },
    async landed() {
      const all = [...unanswered.values()]
      await Promise.all(all.map(({ until, answer }) => Promise.race([answer, clock.wait(until - clock.now())])))
    },
  }
}

/** Sends a write that is noted as sent: it is answered, unless the answer leaves open what became of it. */
export async function answered<T>(write: Sent | undefined, send: () => Promise<T>): Promise<T> {
  try {
    const answer = await send()
    write?.answered()
    return answer
  } catch (error) {
    if (!(error instanceof ApiError && isAmbiguous(error.failure))) write?.answered()
    throw error
  }
}

/** How a write is sent, and how its result is recognised. */
export interface Write<T> {
  send(): Promise<T>
  /** Undefined: it is not there, or not yet. */
  find(): Promise<T | undefined>
  /** Of a write that only shows that something goes on: after an error it gets one look and one more try, and none once that is over. */
  isOver?(): boolean
}

/** How often a write is sent at most. */
const [tries, triesOfProgress] = [3, 2]

/** A request that has not left is sent again without a look, but not where each try takes its whole time. */
const [unsentTries, longestUnsentMs] = [4, 20_000]

/** Carries out a write once, whatever the network does. @throws ApiError */
export async function once<T>(api: Api, { send, find, isOver }: Write<T>, writes?: Writes): Promise<T> {
  const { clock } = api
  const began = clock.now()
  for (let tried = 1; ; tried++) {
    const sentAt = clock.now()
    const write = writes?.sent()
    try {
      return await answered(write, send)
    } catch (error) {
      if (!(error instanceof ApiError) || isOver?.()) throw error
      if (isAmbiguous(error.failure)) {
        const until = isOver ? clock.now() : sentAt + mayLandMs + lagMs
        const found = await lookUntil(api, find, until).catch((cause: unknown) => {
          throw cause instanceof ApiError ? apiError(cause.failure, error.call, cause) : cause
        })
        if (found !== undefined) {
          write?.answered()
          return found
        }
        if (tried >= (isOver ? triesOfProgress : tries) || isOver?.()) throw error
      } else {
        if (!error.failure.unsent || tried >= unsentTries || clock.now() - began > longestUnsentMs) throw error
        await clock.wait(tried ** 2 * 1000)
      }
    }
  }
}

/** Looks for what GitHub may not show yet, until a time of the clock: at least once at that time. @throws ApiError when the last look failed */
export async function lookUntil<T>(
  api: Api,
  find: () => Promise<T | undefined>,
  until: number,
): Promise<T | undefined> {
  for (let milliseconds = 1_000; ; milliseconds *= 2.5) {
    const left = until - api.clock.now()
    const found = await find().catch((error: unknown) => {
      if (left > 0 && error instanceof ApiError) return undefined
      throw error
    })
    if (found !== undefined || left <= 0) return found
    await api.clock.wait(Math.min(milliseconds, left))
  }
}
