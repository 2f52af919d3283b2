import { createServer } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { ApiError } from '../../../src/api/api-error.ts'
import { createOnce } from '../../../src/github/create-once.ts'
import { noAnswer } from '../../../src/http/failure.ts'
import { createFetch } from '../../../src/http/http.ts'
import { apiCalls, openApiOver, traces, wanted } from '../../../testing/api-calls.ts'
import { type Silent, stages } from '../../../testing/silent.ts'
import { createVirtualClock } from '../../../testing/virtual-clock.ts'

/** What has not left this machine was not carried out: a write is sent again without a look, and nothing is in doubt. */

const open: Silent[] = []

afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})

const writes = ['createOnce', 'postFinalStatus'] as const

async function sent(write: (typeof writes)[number], { apiUrl }: Pick<Silent, 'apiUrl'>) {
  const requests: string[] = []
  const fetch = createFetch({ env: {}, timeoutMs: 200 })
  const api = await openApiOver(
    (url, init) => {
      requests.push(init.method ?? 'GET')
      return fetch(url, init)
    },
    { apiUrl },
  )
  const error: unknown = await apiCalls[write]?.(api).catch((thrown: unknown) => thrown)
  if (!(error instanceof ApiError)) throw error
  return { requests, error }
}

describe.each(writes)('%s', (write) => {
  test.each(['connect', 'TLS'])('where a server hangs at: %s', async (name) => {
    const server = await stages[name]?.open()
    if (!server) throw new Error('no such stage')
    open.push(server)
    const { requests, error } = await sent(write, server)
    expect(requests).toEqual(['POST', 'POST', 'POST', 'POST'])
    expect(error).toMatchObject({ message: expect.stringContaining('no connection within 0.2 s') })
  })

  test('where nobody listens', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    await new Promise((resolve) => server.close(resolve))
    const apiUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
    const { requests, error } = await sent(write, { apiUrl })
    expect(requests).toEqual(['POST', 'POST', 'POST', 'POST'])
    expect(error).toMatchObject({ kind: 'network', failure: { unsent: true } })
  })

  test('but one that has left, and has no answer, is looked for before it is sent again', async () => {
    const server = await stages['headers']?.open()
    if (!server) throw new Error('no such stage')
    open.push(server)
    const { requests } = await sent(write, server)
    expect(requests.slice(0, 2)).toEqual(['POST', 'GET'])
  })
})

test('not once 20 s have gone by since the first call', async () => {
  let asked = 0
  const clock = createVirtualClock()
  const api = await openApiOver(
    async () => {
      asked++
      await clock.wait(15_000)
      throw noAnswer('no answer within 15 s', { unsent: true })
    },
    { clock },
  )
  await expect(createOnce(api, wanted, traces)).rejects.toThrow('no answer within 15 s')
  expect(asked).toBe(2)
})

test.each([...writes, 'getDeployment'])('%s is sent once where a proxy does not let it pass', async (name) => {
  let asked = 0
  const api = await openApiOver(async () => {
    asked++
    throw noAnswer('the proxy answered 407', { blocked: true })
  })
  await expect(apiCalls[name]?.(api)).rejects.toMatchObject({ failure: { blocked: true } })
  expect(asked).toBe(1)
})
