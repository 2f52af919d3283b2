import { noAnswer } from '../../src/http/failure.ts'
import type { Fetch } from '../../src/http/http.ts'
import { fetchFrom } from '../emulator/fetch.ts'
import type { GitHub } from '../emulator/github.ts'
import { createVirtualClock, type VirtualClock } from '../virtual-clock.ts'

/** Writes that GitHub carries out when their caller has lost sight of them: seconds later. */

export type Write = keyof typeof writes

const status = (states: string) => new RegExp(`^POST \\S+/deployments/\\d+/statuses .*"state":"(${states})"`)

const writes = {
  create: /^POST \S+\/deployments /,
  pending: status('pending'),
  in_progress: status('in_progress'),
  final: status('success|failure|error'),
  /** On another deployment. */
  inactive: status('inactive'),
  'commit-pending': /^POST \S+\/statuses\/\w+ .*"state":"pending"/,
  'commit-final': /^POST \S+\/statuses\/\w+ .*"state":"(success|failure|error)"/,
} as const

export interface HeldWrites {
  readonly fetch: Fetch
  /** By which the writes are late. */
  readonly clock: VirtualClock
  /** Resolves when the write that is never answered has left. */
  readonly lost: Promise<void>
  hasHeldAll(): boolean
}

export interface Holding {
  readonly write: Write
  /** After how many seconds it is carried out; 0: at once; infinity: never. */
  readonly seconds: number
  /** What its caller gets: nothing for ever, until it is killed, or a time-out after so many seconds. */
  readonly timeOut?: number | undefined
}

/** Holds the first write of each of these kinds. */
export function holdWrites(github: GitHub, holdings: readonly Holding[]): HeldWrites {
  const clock = createVirtualClock()
  const real: Fetch = fetchFrom(github, clock)
  const waiting = new Set(holdings)
  let leave = () => {}
  const lost = new Promise<void>((resolve) => {
    leave = resolve
  })

  return {
    lost,
    clock,
    hasHeldAll: () => waiting.size === 0,
    async fetch(url, init) {
      const text = `${init.method} ${url} ${init.body}`
      const holding = [...waiting].find(({ write }) => writes[write].test(text))
      if (!holding) return real(url, init)
      waiting.delete(holding)
      const { seconds, timeOut } = holding
      init.onSent?.()
      const carryOut = () => real(url, { ...init, onSent() {} })
      if (seconds === 0) await carryOut()
      else void clock.wait(seconds * 1000).then(carryOut)
      if (timeOut === undefined) leave()
      await clock.wait((timeOut ?? Number.POSITIVE_INFINITY) * 1000)
      throw noAnswer(`no answer within ${timeOut} s`)
    },
  }
}
