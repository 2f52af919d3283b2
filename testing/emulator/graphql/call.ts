import type { Repository, Token } from '../model.ts'
import type { RateLimits } from '../rate-limits.ts'

export interface GraphqlOptions {
  readonly repository: Repository
  readonly tokens: Readonly<Record<string, Token>>
  readonly limits: RateLimits | undefined
  now(): Date
  nextId(): number
  problem(text: string): void
}

export interface GraphqlCall extends GraphqlOptions {
  readonly token: Token
}
