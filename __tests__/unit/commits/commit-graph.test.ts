import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type DeployedLine, readCommitGraph } from '../../../src/commits/commit-graph.ts'
import { openQuickApi } from '../../../testing/api.ts'
import { deploysOfMain } from '../../../testing/commit-worlds.ts'
import type { GitHub, GitHubOptions } from '../../../testing/emulator/github.ts'
import { gitHubOf, toldLines } from '../../../testing/histories.ts'
import { unknownAmong } from '../../../testing/new-commits.ts'
import { historyOf, someMoves } from '../../../testing/random-histories.ts'
import { draws } from '../../../testing/tier.ts'

/** The commit graph against the whole: a list that is not called unknown is the true one. */

async function read(github: GitHub, lines: DeployedLine[], calls: number) {
  const { api } = await openQuickApi(github)
  const graph = await readCommitGraph(api, lines, { calls })
  expect(github.problems).toEqual([])
  expect(graph.calls).toBe(api.calls())
  expect(graph.calls).toBeLessThanOrEqual(calls)
  return graph
}

const worlds: readonly (readonly [string, GitHubOptions, isTold: boolean, runs: number])[] = [
  ['over GraphQL', {}, true, 500],
  ['over GraphQL, of deployments without their commits', {}, false, 150],
  ['over REST', { graphql: 'missing' }, false, 150],
]

test.each(worlds)('all lists are exact in random histories, %s', async (_, options, isTold, runs) => {
  await fc.assert(
    fc.asyncProperty(someMoves, async (moves) => {
      const history = historyOf(moves)
      const { added } = await read(gitHubOf(history, options), toldLines(history, isTold), 200)
      expect(unknownAmong(added, history)).toBe(0)
    }),
    { numRuns: draws(runs) },
  )
})

test.each(worlds)('with few calls some lists are unknown, and none is wrong, %s', async (_, options, isTold, runs) => {
  let unknown = 0
  await fc.assert(
    fc.asyncProperty(someMoves, fc.integer({ min: 0, max: 3 }), async (moves, calls) => {
      const history = historyOf(moves)
      const { added } = await read(gitHubOf(history, options), toldLines(history, isTold), calls)
      unknown += unknownAmong(added, history)
    }),
    { numRuns: draws(runs) },
  )
  expect(unknown).toBeGreaterThan(0)
})

test('if only the newest list is wanted, no more is read than it needs', async () => {
  const history = deploysOfMain(1_000, 200)
  const [line] = toldLines(history)
  const deployments = line?.deployments ?? []
  const newest = deployments.length - 1
  const { added, calls } = await read(gitHubOf(history), [{ deployments, from: newest }], 20)
  expect(calls).toBe(1)
  expect(added[0]?.[newest]).toHaveLength(5)
  expect(unknownAmong(added, history)).toBeGreaterThan(100)
})
