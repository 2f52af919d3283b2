import { describe, expect, test } from '@jest/globals'
import { ApiError } from '../../../src/api/api-error.ts'
import { noAnswer } from '../../../src/http/failure.ts'
import type { Fetch } from '../../../src/http/http.ts'
import { apiCalls, forgottenCalls, openApiOver } from '../../../testing/api-calls.ts'

/** Every call that leaves `github/`: what it throws is explained already, or is a fault of this action's own. */

const json = { 'content-type': 'application/json' }
const answers =
  (status: number, body: string, headers = json) =>
  async () =>
    new Response(body, { status, headers })

const failures: Readonly<Record<string, Fetch>> = {
  'a broken connection': async () => {
    throw noAnswer('read ECONNRESET')
  },
  'a 502': answers(502, '{"message":"Server Error"}'),
  'a web page': answers(503, '<!DOCTYPE html>', { 'content-type': 'text/html' }),
  'a refusal': answers(403, '{"message":"Resource not accessible by integration"}'),
  'an error of GraphQL': answers(200, '{"errors":[{"type":"FORBIDDEN","message":"No"}],"data":null}'),
}

describe.each(Object.entries(apiCalls))('%s', (_, make) => {
  test.each(Object.entries(failures))('after %s throws an ApiError with a way out', async (failure, fetch) => {
    if (failure.includes('GraphQL') && !/^read(?!AllOverRest)/.test(_)) return
    const error = await make(await openApiOver(fetch)).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ message: expect.stringMatching(/^GitHub did not [a-z]/), help: expect.any(String) })
    expect((error as ApiError).kind).not.toBe('other')
  })

  test('says whose server it is, where it is not GitHub’s', async () => {
    const env = { GITEA_ACTIONS: 'true', GITHUB_API_URL: 'https://gitea.example/api/v1' }
    const fetch = answers(404, '{"message":"Not Found"}')
    const api = await openApiOver(fetch, { apiUrl: 'https://gitea.example/api/v1', env })
    // That something is gone is fine for these.
    if (/^(delete|listHistory)/.test(_)) return
    await expect(make(api)).rejects.toMatchObject({ call: { forge: 'Gitea', repository: 'octo/app' } })
  })

  test('passes on a fault of this action as it is, at once', async () => {
    const fault = new TypeError('Cannot read properties of undefined')
    let asked = 0
    const api = await openApiOver(async () => {
      asked++
      throw fault
    })
    await expect(make(api)).rejects.toBe(fault)
    expect(asked).toBe(1)
  })
})

test('all calls are among these', () => {
  expect(forgottenCalls()).toEqual([])
})
