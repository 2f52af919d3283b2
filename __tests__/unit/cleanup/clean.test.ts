import { expect, test } from '@jest/globals'
import { openApi } from '../../../src/api/api.ts'
import { createLimits } from '../../../src/api/limits.ts'
import { clean } from '../../../src/cleanup/clean.ts'
import type { FetchInit } from '../../../src/http/http.ts'
import { createLog } from '../../../src/shared/log.ts'
import { replies } from '../../../testing/emulator/faults.ts'
import { fetchFrom } from '../../../testing/emulator/fetch.ts'
import { createGitHub, emulatedToken, type GitHub } from '../../../testing/emulator/github.ts'
import { nodeId } from '../../../testing/emulator/identity.ts'
import { usual } from '../../../testing/emulator/variant.ts'
import { recordOf } from '../../../testing/records.ts'
import { createVirtualClock } from '../../../testing/virtual-clock.ts'

/** The pace of a clean-up, in a time of its own: pauses pass at once, and each mutation takes GitHub a while. */

interface Paced {
  readonly lines: readonly string[]
  /** How many items each request had. */
  readonly sizes: readonly number[]
  readonly seconds: number
}

async function deleteAll(count: number, msForEach: number, prepare = (_: GitHub) => {}): Promise<Paced> {
  const github = createGitHub()
  const found = Array.from({ length: count }, () => {
    const { id } = github.addDeployment({ statuses: ['failure'] })
    return {
      ...recordOf({ was: [['failure', 0]] }),
      ...{ id, nodeId: nodeId('DE', { id: 1148896867, variant: usual }, id) },
    }
  }).reverse()
  prepare(github)
  const clock = createVirtualClock()
  const sizes: number[] = []
  const lines: string[] = []
  const ask = fetchFrom(github)
  const log = createLog()
  log.open({ print: (line) => void lines.push(line), annotate() {} })
  const connection = {
    ...{ env: {}, limits: createLimits(log.line, clock), clock },
    async fetch(url: string, init: FetchInit) {
      const size = init.body?.match(/deleteDeployment/g)?.length ?? 0
      sizes.push(size)
      await clock.wait(100 + size * msForEach)
      return ask(url, init)
    },
  }
  const address = { token: emulatedToken, apiUrl: 'https://api.github.com', repository: 'octo/app' }
  const watch = { log, signal: new AbortController().signal }
  const work = {
    all: found,
    found,
    underWay: [],
    deletes: true,
    logUrl: 'https://log.example',
  }
  await clean(openApi(address, {}, connection), work, watch)
  expect(github.deployments()).toEqual([])
  return { lines, sizes, seconds: clock.now() / 1000 }
}

test('batches grow where GitHub is quick, up to 30, with a second between two', async () => {
  const { sizes, seconds } = await deleteAll(1_000, 1)
  expect(sizes.slice(0, 4)).toEqual([10, 20, 30, 30])
  expect(Math.max(...sizes)).toBe(30)
  expect(seconds).toBeGreaterThan(sizes.length - 1)
  expect(seconds).toBeLessThan(90)
})

test('they shrink where it is slow, so that a request takes about 3 s', async () => {
  const { sizes } = await deleteAll(300, 400)
  expect(sizes.slice(0, 3)).toEqual([10, 5, 5])
  expect(Math.max(...sizes.slice(1))).toBeLessThanOrEqual(7)
})

test.each([
  ['asks for too much', replies.graphqlTooMuch()],
  ['ends in a 502', replies.serverError(502)],
])('one that %s is halved', async (_, reply) => {
  const fault = { on: 'POST /graphql', nth: 3, kind: 'answer', reply } as const
  const { sizes } = await deleteAll(200, 1, (github) => github.fail(fault))
  // 30 fail; a look, which deletes nothing; then half of it.
  expect(sizes.slice(0, 5)).toEqual([10, 20, 30, 0, 15])
})

test('every few seconds a line says how far it is, and how long it will take', async () => {
  const { lines, seconds } = await deleteAll(1_000, 1)
  const told = lines.filter((line) => /Deleted \d+ of 1,000\. About .* left$/.test(line))
  expect(told.length).toBeGreaterThanOrEqual(Math.floor(seconds / 5) - 2)
  expect(told.length).toBeLessThanOrEqual(seconds / 5)
  expect(told[0]).toBe('Found 1,000 deployments. None is active. Deleted 150 of 1,000. About 33 s left')
  expect(lines.at(-1)).toBe('Found 1,000 deployments. None is active. Deleted 1,000')
})
