import type { Reply } from './answers.ts'
import { type RateLimit, standing } from './rate-limits.ts'

export interface Circumstances {
  readonly now: Date
  /** GitHub Enterprise Server has none by default. */
  readonly limit: RateLimit | undefined
  readonly requestNumber: number
  readonly graphql: boolean
}

/** The headers that GitHub's API sends with every answer, as recorded. */
export function headersFor(
  { status, headers = {} }: Reply,
  body: string,
  { now, limit, requestNumber, graphql }: Circumstances,
): Record<string, string> {
  return {
    date: now.toUTCString(),
    ...(status === 204 || status === 304
      ? {}
      : { 'content-type': 'application/json; charset=utf-8', 'content-length': String(Buffer.byteLength(body)) }),
    ...(graphql ? graphqlHeaders : restHeaders),
    ...(limit ? rateLimitHeaders(limit, now) : {}),
    ...always,
    'x-github-request-id': `E${requestNumber.toString(16).toUpperCase().padStart(3, '0')}:EMULATED`,
    ...headers,
  }
}

const graphqlHeaders = {
  vary: 'Accept-Encoding, Accept, X-Requested-With',
  'x-accepted-oauth-scopes': 'repo',
  'x-github-media-type': 'github.v4; format=json',
}

const restHeaders = {
  'cache-control': 'private, max-age=60, s-maxage=60',
  vary: 'Accept, Authorization, Cookie, X-GitHub-OTP,Accept-Encoding, Accept, X-Requested-With',
  'x-github-media-type': 'github.v3; format=json',
  'x-github-api-version-selected': '2022-11-28',
}

const always = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'ETag, Link, Location, Retry-After, X-GitHub-OTP, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Used, X-RateLimit-Resource, X-RateLimit-Reset, X-OAuth-Scopes, X-Accepted-OAuth-Scopes, X-Poll-Interval, X-GitHub-Media-Type, X-GitHub-SSO, X-GitHub-Request-Id, Deprecation, Sunset, Warning',
  'content-security-policy': "default-src 'none'",
  'referrer-policy': 'origin-when-cross-origin, strict-origin-when-cross-origin',
  server: 'github.com',
  'strict-transport-security': 'max-age=31536000; includeSubdomains; preload',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'deny',
  'x-xss-protection': '0',
}

function rateLimitHeaders(limit: RateLimit, now: Date): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...standing(limit, now), resource: limit.resource }).map(([name, value]) => [
      `x-ratelimit-${name}`,
      String(value),
    ]),
  )
}
