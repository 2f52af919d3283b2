import type { Reply } from './answers.ts'

/** The hourly limit of the workflow token. */
export interface RateLimit {
  readonly limit: number
  used: number
}

export interface Circumstances {
  readonly now: Date
  /** GitHub Enterprise Server has none by default. */
  readonly limit: RateLimit | undefined
  readonly requestNumber: number
}

/** The headers that GitHub's API sends with every answer, as recorded. */
export function headersFor(
  { status, headers = {} }: Reply,
  body: string,
  { now, limit, requestNumber }: Circumstances,
): Record<string, string> {
  return {
    date: now.toUTCString(),
    ...(status === 204 || status === 304
      ? {}
      : { 'content-type': 'application/json; charset=utf-8', 'content-length': String(Buffer.byteLength(body)) }),
    'cache-control': 'private, max-age=60, s-maxage=60',
    vary: 'Accept, Authorization, Cookie, X-GitHub-OTP,Accept-Encoding, Accept, X-Requested-With',
    'x-github-media-type': 'github.v3; format=json',
    'x-github-api-version-selected': '2022-11-28',
    ...(limit ? rateLimitHeaders(limit, now) : {}),
    'x-github-request-id': `E${requestNumber.toString(16).toUpperCase().padStart(3, '0')}:EMULATED`,
    server: 'github.com',
    ...headers,
  }
}

function rateLimitHeaders({ limit, used }: RateLimit, now: Date): Record<string, string> {
  const hour = 3600
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(0, limit - used)),
    'x-ratelimit-reset': String(Math.ceil(now.getTime() / 1000 / hour) * hour),
    'x-ratelimit-used': String(used),
    'x-ratelimit-resource': 'core',
  }
}
