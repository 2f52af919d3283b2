import type { Reply } from './answers.ts'

/** An hourly limit. */
export interface RateLimit {
  readonly resource: 'core' | 'graphql'
  readonly limit: number
  used: number
}

/** REST and GraphQL have one each. */
export interface RateLimits {
  readonly core: RateLimit
  readonly graphql: RateLimit
}

export function createRateLimits(): RateLimits {
  return {
    core: { resource: 'core', limit: 1000, used: 0 },
    graphql: { resource: 'graphql', limit: 1000, used: 0 },
  }
}

/** Asking does not count: https://docs.github.com/rest/rate-limit/rate-limit */
export function getRateLimit({ limits, now }: { readonly limits: RateLimits | undefined; now(): Date }): Reply {
  if (!limits) return { status: 404, body: { message: 'Rate limiting is not enabled.' } }
  const core = standing(limits.core, now())
  const others = Object.fromEntries(otherResources.map((name) => [name, standing({ limit: 30, used: 0 }, now())]))
  return {
    status: 200,
    body: { resources: { core, graphql: standing(limits.graphql, now()), ...others }, rate: core },
  }
}

const otherResources = [
  ...['search', 'integration_manifest', 'source_import', 'code_scanning_upload', 'actions_runner_registration'],
  ...['scim', 'dependency_snapshots'],
]

/** What there is, and when it begins anew (seconds since 1970). */
export function standing({ limit, used }: Pick<RateLimit, 'limit' | 'used'>, now: Date) {
  const hour = 3600
  const reset = Math.ceil(now.getTime() / 1000 / hour) * hour
  return { limit, used, remaining: Math.max(0, limit - used), reset }
}
