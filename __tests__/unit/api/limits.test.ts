import { expect, test } from '@jest/globals'
import { secondsToWait } from '../../../src/api/limits.ts'

const now = new Date('2026-11-24T12:00:00Z')
const secondary = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'

function wait(status: number, message: string, headers: Record<string, string>) {
  return secondsToWait({ status, message, headers, details: [] }, now)
}

test('retry-after is obeyed, in seconds or as a date', () => {
  expect(wait(403, secondary, { 'retry-after': '17' })).toBe(17)
  expect(wait(429, '', { 'retry-after': 'Tue, 24 Nov 2026 12:00:30 GMT' })).toBe(30)
})

test('a retry-after in the past waits a moment', () => {
  expect(wait(429, '', { 'retry-after': 'Tue, 24 Nov 2026 11:00:00 GMT' })).toBe(1)
})

test.each(['-5', '2.5', '1e3', '', 'Wed, 99 Foo 2026 25:00:00 GMT'])(
  'a retry-after of %j is none: it waits a minute',
  (header) => expect(wait(429, '', { 'retry-after': header })).toBe(60),
)

test('a time that cannot be meant is a year at most', () => {
  const year = 365 * 86_400
  expect(wait(429, '', { 'retry-after': '9'.repeat(30) })).toBe(year)
  expect(wait(403, '', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9'.repeat(30) })).toBe(year)
})

test('a reset in the past waits a moment', () => {
  expect(wait(403, '', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' })).toBe(1)
})

test('an exhausted primary limit waits for its reset', () => {
  const reset = String(now.getTime() / 1000 + 90)
  expect(
    wait(403, 'API rate limit exceeded for installation ID 1.', {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': reset,
    }),
  ).toBe(90)
})

test('without any word of when, a limit waits a minute', () => {
  expect(wait(403, secondary, {})).toBe(60)
  expect(wait(403, secondary, { 'retry-after': 'soon' })).toBe(60)
  expect(wait(429, 'Too many requests', {})).toBe(60)
  expect(wait(403, 'API rate limit exceeded', { 'x-ratelimit-remaining': '0' })).toBe(60)
})

test('another refusal is no limit', () => {
  expect(wait(403, 'Resource not accessible by integration', { 'x-ratelimit-remaining': '4999' })).toBeUndefined()
  expect(wait(404, secondary, {})).toBeUndefined()
  expect(wait(500, secondary, { 'retry-after': '1' })).toBeUndefined()
})

test.each([
  [403, 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'],
  [403, 'You have triggered an abuse detection mechanism. Please wait a few minutes before you try again.'],
  [429, 'API rate limit already exceeded for installation ID 1.'],
  [403, 'API rate limit exceeded for installation ID 1.'],
  [422, 'was submitted too quickly'],
])('each of the words that GitHub has for a limit is one: %d %s', (status, message) => {
  expect(wait(status, message, {})).toBe(60)
})

test('a value that is not accepted is no limit, unless its details say that it came too quickly', () => {
  const refused = { status: 422, message: 'Validation Failed', headers: {} }
  expect(secondsToWait({ ...refused, details: ['ref is invalid'] }, now)).toBeUndefined()
  expect(secondsToWait({ ...refused, details: ['was submitted too quickly'] }, now)).toBe(60)
})

test('the time is GitHub’s, not the runner’s', () => {
  const date = 'Tue, 24 Nov 2026 12:15:00 GMT'
  const reset = String(Date.parse(date) / 1000 + 90)
  const spent = { date, 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }
  expect(wait(403, 'API rate limit exceeded', spent)).toBe(90)
  expect(wait(429, '', { date, 'retry-after': 'Tue, 24 Nov 2026 12:15:30 GMT' })).toBe(30)
})
