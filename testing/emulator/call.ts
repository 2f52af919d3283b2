import type { Repository, Token } from './model.ts'
import type { RateLimits } from './rate-limits.ts'

/** A request that has found its route, with all that a rule may look at. */
export interface Call {
  readonly repository: Repository
  readonly parameters: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
  readonly token: Token
  readonly baseUrl: string
  readonly limits: RateLimits | undefined
  now(): Date
  nextId(): number
}
