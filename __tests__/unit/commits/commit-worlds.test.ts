import { afterAll, describe, expect, test } from '@jest/globals'
import type { Api } from '../../../src/api/api.ts'
import { readBehind, readCommitGraph } from '../../../src/commits/commit-graph.ts'
import { defaultBranch } from '../../../src/commits/commits.ts'
import { readTags } from '../../../src/commits/tags.ts'
import { groupOf } from '../../../src/github/live.ts'
import { readDeployments } from '../../../src/github/read-deployments.ts'
import { groupBy } from '../../../src/shared/collections.ts'
import { openQuickApi } from '../../../testing/api.ts'
import { arrayOf } from '../../../testing/array-of.ts'
import * as worlds from '../../../testing/commit-worlds.ts'
import type { GitHub } from '../../../testing/emulator/github.ts'
import { gitHubOf, type History, trueNewCommits } from '../../../testing/histories.ts'
import { unknownAmong } from '../../../testing/new-commits.ts'
import { atScale, everything, testInAll } from '../../../testing/tier.ts'

/** The calls of a whole report, in repositories as they are. */

/** What a report may ask. */
const mostCalls = 50

/** All that a report reads: deployments, default branch and tags, commits, and what is behind. */
async function readReport(api: Api, github: GitHub) {
  const parts = await arrayOf(readDeployments(api, {}, { commits: true }))
  await Promise.all([defaultBranch(api), readTags(api, 0)])
  const records = parts.flatMap((part) => part.deployments).toReversed()
  const lines = [...groupBy(records, groupOf).values()]
  const left = mostCalls - api.calls() - 1
  const graph = await readCommitGraph(
    api,
    lines.map((deployments) => ({ deployments })),
    { calls: left },
  )
  await readBehind(
    api,
    lines.flatMap((line) => line.at(-1)?.sha ?? []),
  )
  expect(github.problems).toEqual([])
  return { lists: graph.added, graphCalls: graph.calls, calls: api.calls() }
}

/** Where each commit has one parent. */
function betweenDeploys({ commits, deploys }: History): string[][] {
  const inOrder = [...commits.keys()]
  const places = deploys.map(({ sha }) => inOrder.indexOf(sha) + 1)
  return places.map((place, at) => inOrder.slice(places[at - 1] ?? place, place).sort())
}

const table: string[] = []

/** @param truth by default, what is reached from each deployment is compared with what is reached from those before */
async function measure(name: string, history: History, truth = trueNewCommits(history)) {
  const github = gitHubOf(history)
  const { api } = await openQuickApi(github)
  const { lists, calls, graphCalls } = await readReport(api, github)
  const unknown = unknownAmong(lists, history, truth)
  const flat = lists.flat()
  table.push(`${name}: ${calls} calls (${graphCalls} for commits), ${flat.length - unknown} of ${flat.length} known`)
  return { calls, unknown, flat }
}

afterAll(() => {
  if (everything) process.stdout.write(`${table.join('\n')}\n`)
})

describe('all is exact, within 35 calls', () => {
  test.each([
    ['main, half of the commits deployed', () => worlds.deploysOfMain(atScale(2_000, 400), atScale(1_000, 200))],
    ['main, 40 % merges', () => worlds.deploysOfMain(atScale(2_000, 400), atScale(1_000, 200), 40)],
    ['squashed branches on staging', () => worlds.squashedBranches(atScale(300, 60))],
    ['branches of 25 commits on staging', () => worlds.longBranches(atScale(300, 30))],
    ['12 release branches with cherry-picks', () => worlds.releaseBranches(12)],
    ['5 of 60 force-pushed away', () => worlds.forcePushed()],
    ['20 tasks', () => worlds.monorepo(atScale(2_258, 400), atScale(1_000, 200), 20)],
    ['a branch cut 400 days ago', () => worlds.oldBranch(atScale(9_000, 1_500), 0)],
    ['a branch cut 400 days ago, with 60 commits of its own', () => worlds.oldBranch(atScale(9_000, 1_500), 60)],
    ['15,000 commits in 200 deployments', () => worlds.deploysOfMain(atScale(15_000, 1_500), atScale(200, 20))],
  ])('%s', async (name, world) => {
    const { calls, unknown } = await measure(name, world())
    expect(unknown).toBe(0)
    expect(calls).toBeLessThanOrEqual(35)
  })
})

testInAll('42,000 commits: with 50 calls the newest deployments are exact, and the others are unknown', async () => {
  const history = worlds.deploysOfMain(42_000, 1_000)
  const { calls, flat } = await measure('42,000 commits', history, [betweenDeploys(history)])
  expect(calls).toBe(mostCalls)
  const lastUnknown = flat.lastIndexOf('unknown')
  expect(flat.length - lastUnknown - 1).toBeGreaterThan(400)
  // Before them only the first one is known: it contains nothing new.
  expect(flat.slice(0, lastUnknown + 1).filter((list) => list !== 'unknown')).toEqual([[]])
})
