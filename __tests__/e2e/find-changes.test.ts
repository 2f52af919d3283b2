import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { replies } from '../../testing/emulator/faults.ts'
import { emulatedToken, type GitHub, workflowToken } from '../../testing/emulator/github.ts'
import { serve } from '../../testing/emulator/server.ts'
import { buildHistory, gitHubOf, type History } from '../../testing/histories.ts'
import { play } from '../../testing/quick.ts'
import { historyOf, someMoves } from '../../testing/random-histories.ts'
import { startJob } from '../../testing/runner/runner.ts'
import { draws, testInAll } from '../../testing/tier.ts'
import { createWorld } from '../../testing/world.ts'

/** What a deployment released: by the action, and by a look at the whole. */

const find = { action: 'find' } as const
const inputs = { environment: 'production', task: 'deploy', changes: 'true', 'if-none': 'pass' }

/** Each commit came with one pull request of up to so many. */
function addPulls(github: GitHub, { commits, gone }: History, most = 5): Map<string, number> {
  const pulls = new Map<number, string[]>()
  for (const [at, one] of [...commits.keys()].filter((one) => !gone.has(one)).entries())
    pulls.set(1 + Math.floor(at / most), [...(pulls.get(1 + Math.floor(at / most)) ?? []), one])
  for (const [number, merged] of pulls) {
    const [head = ''] = merged
    github.addPullRequest({ number, head: { ref: `branch-${number}`, sha: head }, merged })
  }
  return new Map([...pulls].flatMap(([number, merged]) => merged.map((one) => [one, number] as const)))
}

/** By brute force: the commits that the deployment brought or, of a roll-back, took back; undefined: it cannot be told. */
function trueChanges({ commits, gone }: History, lives: readonly string[]): string[] | undefined {
  const first = new Map<string, number>()
  for (const [at, one] of lives.entries()) if (!first.has(one)) first.set(one, at)
  const firstOf = (one: string) => first.get(one) ?? Number.NaN
  function contained(some: Iterable<string>): Set<string> {
    const all = new Set([...some].filter((one) => !gone.has(one)))
    for (const one of all) for (const parent of commits.get(one)?.parents ?? []) all.add(parent.sha)
    return all
  }
  let counting: string[] = []
  let changes: string[] | undefined
  for (const [at, one] of lives.entries()) {
    const replaced = lives[at - 1]
    if (replaced !== undefined && firstOf(one) < firstOf(replaced)) {
      const taken = counting.filter((other) => firstOf(other) > firstOf(one))
      counting = [...counting.filter((other) => firstOf(other) <= firstOf(one)), one]
      const left = contained(counting)
      changes = taken.some((other) => gone.has(other)) ? undefined : [...contained(taken)].filter((it) => !left.has(it))
      if (left.size === 0) changes = undefined
    } else if (counting.includes(one)) changes = []
    else {
      const before = contained(counting)
      changes = gone.has(one) && at > 0 ? undefined : [...contained([one])].filter((it) => !before.has(it))
      if (before.size === 0) changes = at === 0 ? [] : undefined
      counting.push(one)
    }
  }
  return changes
}

type Outputs = Readonly<Record<string, string>>

/** As users run it: through dist/, over HTTP. */
async function playDist(github: GitHub): Promise<Outputs> {
  const server = await serve(github)
  const job = startJob({ apiUrl: server.url })
  const { outputs } = await job.step(inputs, find)
  await job.end()
  await server.close()
  expect(github.problems).toEqual([])
  return outputs
}

function trueInHistories(run: (github: GitHub) => Promise<Outputs>, numRuns: number): Promise<void> {
  const property = fc.asyncProperty(someMoves, async (moves) => {
    const history = historyOf(moves)
    const lives = history.deploys.filter((one) => one.environment === 'production' && one.task === 'deploy')
    const github = gitHubOf(history)
    const pullOf = addPulls(github, history)
    const outputs = await run(github)
    const { changes: told = '', pulls: toldPulls = '' } = outputs
    if (lives.length === 0)
      return expect({ ...outputs, told, toldPulls }).toMatchObject({ found: 'false', told: '', toldPulls: '' })
    const expected = trueChanges(
      history,
      lives.map((one) => one.sha),
    )
    if (!expected) return expect({ told, toldPulls }).toEqual({ told: '', toldPulls: '' })
    const isMerge = (one: string) => (history.commits.get(one)?.parents.length ?? 0) > 1
    const changes: { sha: string }[] = JSON.parse(told)
    expect(changes.map((one) => one.sha).sort()).toEqual(expected.filter((one) => !isMerge(one)).sort())
    const pulls = new Set(expected.map((one) => pullOf.get(one) ?? Number.NaN))
    expect(JSON.parse(toldPulls)).toEqual([...pulls].sort((a, b) => a - b))
  })
  return fc.assert(property, { numRuns })
}

test('changes and pull requests are the true ones in random histories', () =>
  trueInHistories(async (github) => (await play(github, inputs, find)).outputs, draws(300)))

testInAll('so they are through dist/', () => trueInHistories(playDist, draws(300)))

/** A line of commits; deployments of the first, the second and the last. */
function line(count: number): { history: History; shas: string[] } {
  const builder = buildHistory()
  const shas: string[] = []
  for (let made = 0; made < count; made++) {
    builder.pass(1)
    shas.push(builder.commit(shas.slice(-1)))
    if (made < 2 || made === count - 1) builder.deploy(shas.at(-1) ?? '')
  }
  return { history: builder.build(shas.at(-1) ?? ''), shas }
}

const released = (outputs: Readonly<Record<string, string>>) => ({
  changes: (JSON.parse(outputs['changes'] ?? '') as { sha: string }[]).map((one) => one.sha),
  pulls: JSON.parse(outputs['pulls'] ?? ''),
})

test('a commit comes with its title, author and date, through dist/', async () => {
  const { github, job } = await createWorld()
  const [a, b] = ['a'.repeat(40), 'b'.repeat(40)]
  const at = new Date('2026-01-02T03:04:05Z')
  github.addCommit(a, { at: new Date('2026-01-01T00:00:00Z') })
  github.addCommit(b, { parents: [a], at, title: 'Add a button', author: { name: 'Mona', login: 'mona' } })
  github.addPullRequest({ number: 5, head: { ref: 'button', sha: b }, merged: [b] })
  for (const sha of [a, b]) github.addDeployment({ environment: 'production', sha, statuses: ['success'] })
  const { step, end } = job()
  const { outputs, log } = await step({ environment: 'production', changes: 'true' }, find)
  expect(await end()).toEqual([])
  expect(JSON.parse(outputs['changes'] ?? '')).toEqual([
    { sha: b, title: 'Add a button', author: 'mona', date: '2026-01-02T03:04:05Z' },
  ])
  expect(outputs['pulls']).toBe('[5]')
  expect(log).toContain('Released 1 commit (#5)')
})

test('100 commits of 30 pull requests take no more than 8 calls through dist/, beside 97 earlier deployments', async () => {
  const { history, shas } = line(102)
  const github = gitHubOf({ ...history, deploys: history.deploys.slice(1) })
  addPulls(github, history, 3)
  for (let made = 0; made < 97; made++)
    github.addDeployment({
      environment: 'production',
      sha: shas[0] ?? '',
      statuses: ['success', 'inactive'],
      createdAt: new Date('2025-12-01'),
    })
  const outputs = await playDist(github)
  expect(released(outputs).changes).toHaveLength(100)
  expect(released(outputs).pulls.length).toBeGreaterThanOrEqual(30)
  expect(github.requests.length).toBeLessThanOrEqual(8)
})

test('of more than 250 commits, the newest 250 are named, and the pull requests of all', async () => {
  const { history, shas } = line(302)
  const github = gitHubOf(history)
  const pullOf = addPulls(github, history)
  const { outputs, shown } = await play(github, inputs, find)
  const { changes, pulls } = released(outputs)
  expect(changes).toEqual(shas.slice(-250).reverse())
  expect(pulls).toEqual([...new Set(shas.slice(2).map((one) => pullOf.get(one)))])
  expect(shown).toContain('Released 300 commits, of which `changes` has the newest 250')
})

test('of commits with very long titles, as many are named as fit a variable', async () => {
  const { history } = line(252)
  const github = gitHubOf(history)
  for (const [sha, { parents }] of history.commits)
    github.addCommit(sha, {
      parents: parents.map((parent) => parent.sha),
      title: '語"\\'.repeat(9_000),
      author: { name: '語'.repeat(999) },
    })
  const { outputs, shown } = await play(github, inputs, find)
  const { changes = '' } = outputs
  expect((await playDist(github))['changes']).toBe(changes)
  expect(Buffer.byteLength(changes)).toBeLessThan(131_000)
  const titles: { title: string }[] = JSON.parse(changes)
  expect(titles.length).toBeGreaterThan(100)
  for (const { title } of titles) expect(title).toHaveLength(200)
  expect(shown).toContain(`Released 250 commits, of which \`changes\` has the newest ${titles.length}`)
})

test('a roll-back names what it took back, and the next deployment brings it again', async () => {
  const { history, shas } = line(6)
  const [first = '', second = '', ...others] = shas
  const github = gitHubOf(history)
  github.addDeployment({ environment: 'production', sha: second, ref: second, statuses: ['success'] })
  const back = await play(github, inputs, find)
  expect(released(back.outputs).changes).toEqual(others.toReversed())
  expect(back.shown).toContain('Took back 4 commits')
  github.addDeployment({ environment: 'production', sha: shas[3] ?? '', ref: first, statuses: ['success'] })
  expect(released((await play(github, inputs, find)).outputs).changes).toEqual(others.slice(0, 2).toReversed())
})

test('the first deployment has no changes, and says so', async () => {
  const { history } = line(3)
  const github = gitHubOf({ ...history, deploys: history.deploys.slice(2) })
  const { outputs, shown } = await play(github, inputs, find)
  expect(released(outputs)).toEqual({ changes: [], pulls: [] })
  expect(shown).toContain('This is the first deployment here: it has no changes')
})

test.each([{ offset: '110' }, { state: 'any' }])(
  'what a deployment far back released is told as it was: %j',
  async (asked) => {
    const builder = buildHistory()
    for (let made = 0, tip: string[] = []; made < 130; made++) {
      builder.pass(1)
      tip = [builder.commit(tip)]
      builder.deploy(tip[0] ?? '')
    }
    const { commits, ...history } = builder.build('')
    const shas = [...commits.keys()]
    const github = gitHubOf({ ...history, commits, main: shas.at(-1) ?? '' })
    const commit = 'state' in asked ? (shas[19] ?? '') : 'any'
    const { outputs } = await play(github, { ...inputs, commit, ...asked }, find)
    expect(released(outputs).changes).toEqual([shas[19]])
  },
)

test('where GitHub no longer has any commit that was live before, the changes are not known', async () => {
  const { history, shas } = line(3)
  const gone = new Set(shas.slice(0, 2))
  const commits = new Map([...history.commits].map(([sha, one]) => [sha, { ...one, parents: [] }]))
  const { outputs, annotations } = await play(gitHubOf({ ...history, commits, gone }), inputs, find)
  expect(outputs).toMatchObject({ changes: '', pulls: '' })
  expect(annotations.join()).toContain('are not known: GitHub no longer has the commits')
})

test('an open pull request counts if its newest commit is deployed', async () => {
  const { history, shas } = line(4)
  const github = gitHubOf(history)
  github.addPullRequest({ number: 7, head: { ref: 'feature', sha: shas[3] ?? '' } })
  github.addPullRequest({ number: 8, head: { ref: 'other', sha: shas[0] ?? '' } })
  expect(released((await play(github, inputs, find)).outputs).pulls).toEqual([7])
})

test.each([
  ['contents', { deployments: 'read', pull_requests: 'read' }],
  ['pull-requests', { deployments: 'read', contents: 'read' }],
] as const)('without %s: read the step fails, and says what to add', async (_, permissions) => {
  const { history } = line(4)
  const tokens = { [emulatedToken]: { ...workflowToken, permissions } }
  const github = gitHubOf(history, { tokens })
  const { exitCode, annotations } = await play(github, inputs, find)
  expect(exitCode).toBe(1)
  expect(annotations.join()).toContain('contents: read')
})

test('nothing is read for it without the input', async () => {
  const { history } = line(4)
  const github = gitHubOf(history)
  const { outputs } = await play(github, { ...inputs, changes: 'false' }, find)
  expect(outputs).toMatchObject({ found: 'true', changes: '', pulls: '' })
  expect(github.requests).toHaveLength(2)
})

test('what an octopus merge of long before contained is not new', async () => {
  const builder = buildHistory()
  const root = builder.commit([])
  const octopus = builder.commit([root, ...Array.from({ length: 10 }, () => builder.commit([root]))])
  builder.deploy(octopus)
  builder.pass(48)
  const next = builder.commit([octopus])
  builder.deploy(next)
  const { outputs } = await play(gitHubOf(builder.build(next)), inputs, find)
  expect(released(outputs).changes).toEqual([next])
})

test('without GraphQL, the changes are not known, and a warning says why, through dist/', async () => {
  const { github, job } = await createWorld({ graphql: 'missing' })
  const [a, b] = ['a'.repeat(40), 'b'.repeat(40)]
  github.addCommit(a)
  github.addCommit(b, { parents: [a] })
  for (const sha of [a, b]) github.addDeployment({ environment: 'production', sha, statuses: ['success'] })
  const { step, end } = job()
  const { exitCode, outputs, log } = await step({ environment: 'production', changes: 'true' }, find)
  expect(await end()).toEqual([])
  expect({ exitCode, ...outputs }).toMatchObject({ exitCode: 0, found: 'true', sha: b })
  expect([outputs['changes'] ?? '', outputs['pulls'] ?? '']).toEqual(['', ''])
  expect(log).toMatch(/##\[warning\]The changes of deployment \d+ are not known: only GraphQL tells them/)
})

test('of several environments, the changes are those of the one that became live last, and of no other', async () => {
  const builder = buildHistory()
  const shas: string[] = []
  for (const environment of ['production', 'staging', 'staging', 'production']) {
    builder.pass(1)
    shas.push(builder.commit(shas.slice(-1)))
    builder.deploy(shas.at(-1) ?? '', { environment })
  }
  const github = gitHubOf(builder.build(shas[3] ?? ''))
  const both = await play(github, { ...inputs, environment: 'production\nstaging' }, find)
  expect(both.outputs['environment']).toBe('production')
  expect(released(both.outputs).changes).toEqual(shas.slice(1).toReversed())
  expect(JSON.parse(both.outputs['json'] ?? '')).toHaveLength(2)
  const any = await play(github, { ...inputs, environment: '*' }, find)
  expect(any.outputs['changes']).toBe(both.outputs['changes'])
})

describe.each([
  ['the deployments before it', 2],
  ['the commits', 3],
  ['their titles', 4],
])('a rate limit at %s', (_, nth) => {
  function limited(reply: ReturnType<typeof replies.secondaryLimit>, times: number) {
    const { history, shas } = line(4)
    const github = gitHubOf(history)
    github.fail({ on: 'POST /graphql', nth, times, kind: 'answer', reply })
    return { github, shas }
  }

  test('that is short is waited for', async () => {
    const { github, shas } = limited(replies.secondaryLimit(403, '20'), 1)
    const { outputs } = await play(github, inputs, find)
    expect(released(outputs).changes).toEqual(shas.slice(2).toReversed())
  })

  test('that is long makes the step fail, without half an answer', async () => {
    const { github } = limited(replies.primaryLimit(403, new Date(Date.now() + 3_600_000)), 99)
    const { exitCode, outputs, annotations } = await play(github, inputs, find)
    expect(exitCode).toBe(1)
    expect([outputs['found'] ?? '', outputs['changes'] ?? '', outputs['pulls'] ?? '']).toEqual(['', '', ''])
    expect(annotations.join()).toContain('Rate limit: 403')
  })
})
