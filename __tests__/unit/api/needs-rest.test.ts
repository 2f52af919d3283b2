import { expect, test } from '@jest/globals'
import { needsRest } from '../../../src/api/api-error.ts'
import { statusesOf } from '../../../src/github/statuses.ts'
import { noAnswer } from '../../../src/http/failure.ts'
import { openApiOver } from '../../../testing/api-calls.ts'

/** Where GraphQL gives no answer, REST is asked, by whatever reads. */

const limit = { 'retry-after': '999' }

async function isAskedByRest(answer: () => Promise<Response>): Promise<boolean> {
  const api = await openApiOver(answer)
  return needsRest(await statusesOf(api, []).catch((error: unknown) => error))
}

function answering(status: number, body: unknown, headers = {}) {
  const type = typeof body === 'string' ? 'text/html' : 'application/json'
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return async () => new Response(text, { status, headers: { 'content-type': type, ...headers } })
}

const failing = (error: object) => answering(200, { data: { repository: null }, errors: [error] })

test.each([
  ['the server has none', answering(404, { message: 'Not Found' })],
  ['the server has none, and says so with a page', answering(404, '<html>no such page</html>')],
  ['it is not let through', answering(403, '<html>Forbidden</html>')],
  ['the token may not use it', answering(403, { message: 'Resource not accessible by integration' })],
  ['it is of another method', answering(405, {})],
  ['it is gone', answering(410, {})],
  ['it is not made', answering(501, {})],
  ['it is not understood', answering(400, { message: 'Problems parsing JSON' })],
  ['it cannot be carried out', answering(422, { message: 'Unprocessable' })],
  ['it lacks a field', failing({ message: "Field 'statuses' doesn't exist on type 'Deployment'" })],
  ['it gives nothing to the token', failing({ type: 'FORBIDDEN', message: 'Resource not accessible by integration' })],
  ['the token lacks a scope', failing({ type: 'INSUFFICIENT_SCOPES', message: 'needs one of: repo' })],
  ['it does not find the repository', failing({ type: 'NOT_FOUND', message: 'Could not resolve to a Repository' })],
])('REST is asked where %s', async (_, answer) => {
  expect(await isAskedByRest(answer)).toBe(true)
})

test.each([
  ['the token is wrong', answering(401, { message: 'Bad credentials' })],
  ['there is a limit', answering(403, { message: 'API rate limit exceeded' }, limit)],
  ['there is a limit, with 429', answering(429, '<html>Too many</html>', limit)],
  ['there is a limit of GraphQL', failing({ type: 'RATE_LIMITED', message: 'API rate limit exceeded' })],
  ['GitHub has trouble', answering(502, { message: 'Server Error' })],
  ['GitHub is down', answering(503, '<html>Unicorn</html>')],
  ['the answer says nothing', answering(200, { data: { repository: null } })],
  ['something went wrong', failing({ message: 'Something went wrong while executing your query.' })],
  [
    'there is no answer',
    async () => {
      throw noAnswer('read ECONNRESET')
    },
  ],
])('REST is not asked where %s: it would not help', async (_, answer) => {
  expect(await isAskedByRest(answer)).toBe(false)
})
