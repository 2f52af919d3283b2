import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readCommitGraph } from '../../../src/github/commit-graph.ts'
import type { DeployedLine, NewCommits } from '../../../src/github/commit-walk.ts'
import { openQuickApi } from '../../../testing/api.ts'
import type { GitHub, GitHubOptions } from '../../../testing/emulator/github.ts'
import { gitHubOf, type History, linesOf, trueNewCommits } from '../../../testing/histories.ts'
import { historyOf, someMoves } from '../../../testing/random-histories.ts'
import { draws } from '../../../testing/tier.ts'

/** The commit graph against the whole: a list that is not called unknown is the true one. */

/** As deployments tell it. */
function toldLines(history: History, isTold = true): DeployedLine[] {
  const { commits, gone } = history
  return linesOf(history).map((line) => ({
    deployments: line.map(({ sha, at }) => ({
      ...{ sha, createdAt: new Date(at) },
      ...(isTold && { commit: gone.has(sha) ? 'gone' : commits.get(sha) }),
    })),
  }))
}

async function read(github: GitHub, lines: DeployedLine[], calls: number) {
  const { api } = await openQuickApi(github)
  const graph = await readCommitGraph(api, lines, { calls })
  expect(github.problems).toEqual([])
  expect(graph.calls).toBe(api.calls())
  expect(graph.calls).toBeLessThanOrEqual(calls)
  return graph
}

function shasOf(list: NewCommits): string | string[] {
  return typeof list === 'string' ? list : list.map(({ sha }) => sha).sort()
}

/** How many are unknown; a wrong one fails. */
function unknownIn(added: readonly (readonly NewCommits[])[], history: History): number {
  const given = added.map((line) => line.map(shasOf))
  const truth = trueNewCommits(history)
  const known = truth.map((line, at) =>
    line.map((list, index) => (given[at]?.[index] === 'unknown' ? 'unknown' : list)),
  )
  expect(given).toEqual(known)
  return given.flat().filter((list) => list === 'unknown').length
}

const worlds: readonly (readonly [string, GitHubOptions, boolean])[] = [
  ['over GraphQL', {}, true],
  ['over GraphQL, of deployments without their commits', {}, false],
  ['over REST', { graphql: 'missing' }, false],
]

test.each(worlds)('all lists are exact in random histories, %s', async (_, options, isTold) => {
  await fc.assert(
    fc.asyncProperty(someMoves, async (moves) => {
      const history = historyOf(moves)
      const { added } = await read(gitHubOf(history, options), toldLines(history, isTold), 200)
      expect(unknownIn(added, history)).toBe(0)
    }),
    { numRuns: draws(500) },
  )
})

test.each(worlds)('with few calls some lists are unknown, and none is wrong, %s', async (_, options, isTold) => {
  let unknown = 0
  await fc.assert(
    fc.asyncProperty(someMoves, fc.integer({ min: 0, max: 3 }), async (moves, calls) => {
      const history = historyOf(moves)
      const { added } = await read(gitHubOf(history, options), toldLines(history, isTold), calls)
      unknown += unknownIn(added, history)
    }),
    { numRuns: draws(500) },
  )
  expect(unknown).toBeGreaterThan(0)
})
