import { describe, expect, test } from '@jest/globals'
import { type Report, reportSchema } from '../../src/figures/report-schema.ts'
import * as worlds from '../../testing/commit-worlds.ts'
import type { GitHub } from '../../testing/emulator/github.ts'
import { spreadOf } from '../../testing/figures/oracle.ts'
import {
  buildHistory,
  gitHubOf,
  type History,
  type HistoryBuilder,
  linesOf,
  trueNewCommits,
} from '../../testing/histories.ts'
import { play } from '../../testing/quick.ts'
import { testInAll } from '../../testing/tier.ts'

/** What teams really do, and what is shown of it: the same as what is true. */

const [minute, hour] = [60_000, 3_600_000]

async function reportOf(github: GitHub, inputs: Record<string, string> = {}): Promise<Report> {
  const { outputs } = await play(github, { period: '730d', ...inputs }, { action: 'report' })
  return reportSchema.parse(JSON.parse(outputs['json'] ?? ''))
}

function oneOf<T>(items: readonly T[]): T {
  expect(items).toHaveLength(1)
  return items[0] as T
}

/** Of the only environment and task. */
function trueLeadTime(history: History) {
  const line = oneOf(linesOf(history))
  const values = oneOf(trueNewCommits(history)).flatMap((list, at) =>
    (list === 'gone' ? [] : list).flatMap((sha) => {
      const { date, parents } = history.commits.get(sha) ?? { date: 0, parents: [] }
      return parents.length > 1 ? [] : [Math.max(0, (line[at]?.at ?? 0) - date) / 1000]
    }),
  )
  return { ...spreadOf(values), older: 0, unknown: 0 }
}

function releaseBranches(builder: HistoryBuilder): string {
  let main = builder.commit([])
  builder.deploy(main)
  for (let release = 0; release < 12; release++) {
    main = builder.commits(main, 28, 6)
    // What is on main meanwhile is in the next one.
    let branch = builder.commit([main])
    builder.pass(3.5 * 24)
    builder.deploy(branch)
    branch = builder.commit([branch])
    builder.pass(2)
    builder.deploy(branch)
  }
  return main
}

function stagingFromPullRequests(builder: HistoryBuilder): string {
  let main = builder.commit([])
  builder.deploy(main)
  for (let pull = 0; pull < 60; pull++) {
    const head = builder.commits(main, 4, 3)
    builder.deploy(head)
    builder.pass(1)
    // Squashed: the commits of the branch never reach main.
    main = builder.commits(main, 1, 0)
  }
  return main
}

function anOlderCommitLast(builder: HistoryBuilder): string {
  let main = builder.commit([])
  const older = builder.commits(main, 3)
  main = older
  builder.deploy(main)
  for (let deploy = 0; deploy < 40; deploy++) {
    main = builder.commits(main, 5, 6)
    builder.deploy(main)
  }
  builder.pass(1)
  builder.deploy(older)
  return main
}

function manyCommits(builder: HistoryBuilder): string {
  let main = builder.commit([])
  builder.deploy(main)
  for (let deploy = 0; deploy < 180; deploy++) {
    main = builder.commits(main, 4 + (deploy % 9 === 0 ? 1 : 0), 2.5)
    builder.deploy(main)
  }
  return main
}

function mergesAndForcePushes(builder: HistoryBuilder): string {
  let main = builder.commit([])
  builder.deploy(main)
  for (let pull = 0; pull < 30; pull++) {
    const head = builder.commits(main, 3, 4)
    main = builder.commit([builder.commits(main, 1, 1), head])
    if (pull % 10 === 5) builder.deploy(builder.commit([main]))
    builder.deploy(main)
  }
  return main
}

test.each([
  ['release branches', releaseBranches],
  ['staging from pull requests', stagingFromPullRequests],
  ['an older commit as the newest deploy', anOlderCommitLast],
  ['740 commits in 181 deploys', manyCommits],
])('the lead time that is shown is the true one: %s', async (_, tell) => {
  const builder = buildHistory()
  const main = tell(builder)
  builder.pass(1)
  const history = builder.build(main)
  const report = await reportOf(gitHubOf(history, { now: () => new Date(builder.now()) }))
  expect(report.problems).toEqual([])
  expect(oneOf(report.environments).leadTime).toMatchObject(trueLeadTime(history))
})

test('merge commits are left out, and deployments of commits that are gone are named', async () => {
  const builder = buildHistory()
  const main = mergesAndForcePushes(builder)
  builder.pass(1)
  const history = builder.build(main, [main])
  const report = await reportOf(gitHubOf(history, { now: () => new Date(builder.now()) }))
  const { leadTime } = oneOf(report.environments)
  expect(leadTime).toMatchObject({ ...trueLeadTime(history), mergeCommits: 30 })
  expect(leadTime.gone.map(({ sha }) => sha)).toEqual([...history.gone])
  expect(report.problems).toEqual([
    expect.stringMatching(
      /^production: GitHub no longer has the commits of 3 deployments \(force-pushed\): .{7}, .{7}, .{7}\./,
    ),
  ])
})

test('seven roll-backs after ten minutes each have taken ten minutes', async () => {
  const builder = buildHistory()
  let good = builder.commit([])
  builder.deploy(good)
  for (let time = 0; time < 7; time++) {
    const bad = builder.commits(good, 2, 20)
    builder.deploy(bad)
    builder.pass(1 / 6)
    builder.deploy(good)
    builder.pass(24)
    good = builder.commit([bad])
    builder.deploy(good)
  }
  builder.pass(1)
  const report = await reportOf(gitHubOf(builder.build(good), { now: () => new Date(builder.now()) }))
  expect(oneOf(report.environments)).toMatchObject({
    rollBacks: { count: 7, n: 22 },
    recovery: { n: 7, median: 600, p90: 600 },
    fixedAfter: { n: 0, open: false },
  })
})

test('20 jobs with `environment:` are 20 deployments, of which 4 failed', async () => {
  const builder = buildHistory()
  const main = builder.commits(builder.commit([]), 20)
  builder.pass(1)
  const github = gitHubOf(builder.build(main), { now: () => new Date(builder.now()) })
  for (let run = 1; run <= 20; run++) {
    const at = (offset: number) => new Date(builder.now() - (21 - run) * 12 * hour + offset)
    const logUrl = `https://github.com/octo/app/actions/runs/${run}/job/1`
    const state = run % 5 === 0 ? 'failure' : 'success'
    const shared = { environment: 'production', sha: main, logUrl }
    const mark = {
      repository: 'octo/app',
      run: String(run),
      attempt: '1',
      job: 'deploy',
      nonce: String(run),
      ...shared,
    }
    github.addDeployment({ ...shared, creator: 'mona', createdAt: at(0), statuses: ['in_progress', state] })
    const payload = { 'deploy-status-action': mark }
    // The success of GitHub's own makes ours inactive.
    const ends = state === 'success' ? ['success', 'inactive'] : [state]
    github.addDeployment({ ...shared, task: 'web', payload, createdAt: at(minute), statuses: ['in_progress', ...ends] })
  }
  const report = await reportOf(github)
  expect(report.paired).toBe(20)
  expect(oneOf(report.environments)).toMatchObject({
    ...{ task: 'web', deployments: { n: 16 }, failed: { count: 4, n: 20 } },
    live: { sha: main, by: 'octocat' },
  })
})

describe('tags', () => {
  async function tagOf(tell: (github: GitHub, sha: string) => void): Promise<string | null> {
    const builder = buildHistory()
    const main = builder.commits(builder.commit([]), 200)
    builder.deploy(main)
    builder.pass(1)
    const github = gitHubOf(builder.build(main), { now: () => new Date(builder.now()) })
    tell(github, main)
    return oneOf((await reportOf(github)).environments).live?.tag ?? null
  }

  test('of 150 tags, the one at the live commit', async () => {
    const tag = await tagOf((github, main) => {
      for (let number = 0; number < 150; number++) github.addTag(`v1.${number}`, number === 149 ? main : '0'.repeat(40))
    })
    expect(tag).toBe('v1.149')
  })

  test('of several at the live commit, the newest by the tagger’s date, then by name', async () => {
    const at = (day: number) => new Date(Date.UTC(2026, 1, day))
    expect(
      await tagOf((github, main) => {
        github.addTag('v9', main, at(1))
        github.addTag('v10', main, at(3))
        github.addTag('v2', main, at(3))
        github.addTag('without-a-message', main)
      }),
    ).toBe('v10')
  })
})

describe('the calls of a whole report', () => {
  async function readOf(history: History) {
    const end = Math.max(...history.deploys.map(({ at }) => at)) + hour
    const github = gitHubOf(history, { now: () => new Date(end) })
    const { environments, problems } = await reportOf(github)
    return { calls: github.requests.length, environments, problems }
  }

  testInAll.each([
    ['999 deployments of main with 2,000 commits', () => worlds.deploysOfMain(1_996, 998)],
    ['the same with 40 % merges', () => worlds.deploysOfMain(1_996, 998, 40)],
    ['300 squashed branches', () => worlds.squashedBranches(300)],
    ['300 branches of 25 commits', () => worlds.longBranches(300)],
    ['12 release branches', () => worlds.releaseBranches(12)],
    ['20 tasks', () => worlds.monorepo(2_258, 970, 20)],
    ['a branch cut 400 days ago', () => worlds.oldBranch(9_000, 60)],
  ])('%s: all is known after at most 35', async (_, world) => {
    const history = world()
    const { calls, environments, problems } = await readOf(history)
    expect(calls).toBeLessThanOrEqual(35)
    expect(problems).toEqual([])
    const counted = environments.flatMap(({ leadTime }) => [leadTime.n, leadTime.mergeCommits])
    expect(counted.reduce((sum, some) => sum + some, 0)).toBe(trueNewCommits(history).flat(2).length)
  })

  testInAll('42,000 commits: 50, of the newest deployments, and it says since when', async () => {
    const history = worlds.deploysOfMain(42_000, 1_000)
    const { calls, environments, problems } = await readOf(history)
    expect(calls).toBeLessThanOrEqual(50)
    const { deployments, since, older, median: shown } = oneOf(environments).leadTime
    expect(deployments).toBeGreaterThan(400)
    expect(deployments + older).toBe(999)
    expect(problems.join()).toContain(`the lead time is of the ${deployments} deployments since ${since?.slice(0, 10)}`)
    // 42 commits at even times, and then the deployment.
    expect(shown).toBeCloseTo((21 * 175 * 24 * 3600) / 42_000, -3)
  })
})
