import { describe, expect, test } from '@jest/globals'
import { callerOf } from '../../testing/emulator/caller.ts'
import { type Fault, replies } from '../../testing/emulator/faults.ts'
import { createGitHub, type GitHub, type GitHubOptions } from '../../testing/emulator/github.ts'
import { held } from '../../testing/emulator/views.ts'
import { createCancellation, startQuickJob } from '../../testing/faults/in-process.ts'
import { play } from '../../testing/quick.ts'
import { everything, testInAll } from '../../testing/tier.ts'
import { createVirtualClock } from '../../testing/virtual-clock.ts'
import { createWorld } from '../../testing/world.ts'

/** Clean-up in batches of GraphQL mutations: what is written out is what GitHub holds, whatever goes wrong. */

const graphql = 'POST /graphql'

function withMany(states: readonly string[], options: GitHubOptions = {}): GitHub {
  const github = createGitHub(options)
  for (const state of states) github.addDeployment({ environment: 'pr-7', statuses: [state] })
  return github
}

const many = (count: number, active: number) =>
  Array.from({ length: count }, (_, index) => (index % Math.ceil(count / active) === 0 ? 'success' : 'failure'))

const ids = (text: string | undefined): number[] => JSON.parse(text ?? '')
const idsIn = (github: GitHub) => github.deployments().map(({ id }) => id)
const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)
const mutations = (github: GitHub) => github.requests.filter(({ body }) => /^mutation/.test(Object(body).query ?? ''))

describe('budgets, with a second between two requests and 100 ms a call', () => {
  testInAll.each([
    ['delete', 1_000, 5, 70],
    ['deactivate', 1_000, 3, 25],
  ] as const)('%s of %d, %d of them active, takes at most %d calls and 90 s', async (action, count, active, calls) => {
    const github = withMany(many(count, active))
    const clock = createVirtualClock()
    const { exitCode, shown } = await play(github, { environment: 'pr-*' }, { action, clock })
    const waited = clock.now() / 1000
    expect(exitCode).toBe(0)
    expect(github.requests.length).toBeLessThanOrEqual(calls)
    expect(waited + github.requests.length * 0.1).toBeLessThanOrEqual(90)
    expect(waited).toBeGreaterThanOrEqual(mutations(github).length - 1)
    expect(shown).toContain(`Found 1,000 deployments. Made ${active} active deployments inactive`)
    expect(github.deployments().filter(({ state }) => state === 'success')).toEqual([])
  })
})

describe('two requests that are never answered, of which GitHub carries out one', () => {
  /** Ten requests read, about 35 delete. */
  testInAll.each([
    [1, 1],
    [1, 20],
    [10, 1],
    [20, 10],
    [30, 2],
  ])('after %d deletions, and %d later: 1,000 are deleted, with at most 120 calls', async (first, second) => {
    const github = withMany(many(1_000, 5))
    const all = idsIn(github)
    const nth = 10 + first
    github.fail({ on: graphql, nth, kind: 'hang-after' })
    // A request that meets one fault is not counted by the next.
    github.fail({ on: graphql, nth: nth + second, kind: 'hang-before' })
    const { exitCode, outputs } = await play(github, { environment: 'pr-*' }, { action: 'delete' })
    expect({ exitCode, held: idsIn(github), left: outputs['left'] }).toEqual({ exitCode: 0, held: [], left: '[]' })
    expect(sorted(ids(outputs['deleted']))).toEqual(all)
    expect(ids(outputs['deactivated'])).toHaveLength(5)
    expect(github.requests.length).toBeLessThanOrEqual(120)
  })
})

/** The first request lists. */
const places = everything ? [2, 3, 4] : [3]

const soon = () => new Date(Date.now() + 20_000)
const troubles: Readonly<Record<string, () => Pick<Fault, 'kind' | 'reply'>>> = {
  'reset before': () => ({ kind: 'reset-before' }),
  'reset after': () => ({ kind: 'reset-after' }),
  'hang before': () => ({ kind: 'hang-before' }),
  'hang after': () => ({ kind: 'hang-after' }),
  '502 before': () => ({ kind: 'answer', reply: replies.serverError(502) }),
  '502 after': () => ({ kind: 'answer-after', reply: replies.serverError(502) }),
  '503 page after': () => ({ kind: 'answer-after', reply: replies.unicorn() }),
  empty: () => ({ kind: 'empty' }),
  truncated: () => ({ kind: 'truncate' }),
  'RATE_LIMITED with 200': () => ({ kind: 'answer', reply: replies.graphqlRateLimited(soon()) }),
  'RATE_LIMIT with 200': () => ({ kind: 'answer', reply: replies.graphqlRateLimit(soon()) }),
  'secondary limit': () => ({ kind: 'answer', reply: replies.secondaryLimit(403) }),
  'something went wrong, 200 before': () => ({ kind: 'answer', reply: replies.graphqlFailed(200) }),
  'something went wrong, 200 after': () => ({ kind: 'answer-after', reply: replies.graphqlFailed(200) }),
  'something went wrong, 502': () => ({ kind: 'answer-after', reply: replies.graphqlFailed(502) }),
  unavailable: () => ({ kind: 'answer', reply: replies.graphqlUnavailable() }),
  'token not accepted yet': () => ({ kind: 'answer', reply: replies.badCredentials() }),
  'too much at once': () => ({ kind: 'answer', reply: replies.graphqlTooMuch() }),
}

describe.each(Object.entries(troubles))('%s', (_, trouble) => {
  test.each(places)('at request %d: all is done, once, and the outputs say so', async (nth) => {
    const github = withMany(many(60, 60))
    github.fail({ on: graphql, nth, ...trouble() })
    const { exitCode, outputs, shown } = await play(github, { environment: 'pr-7' }, { action: 'deactivate' })
    expect(exitCode).toBe(0)
    expect(new Set(held(github))).toEqual(new Set(['pr-7/deploy: success inactive']))
    expect(sorted(ids(outputs['deactivated']))).toEqual(idsIn(github))
    expect(outputs['left']).toBe('[]')
    expect(shown).not.toContain('deleted')
  })

  test.each(places)('at request %d of a deletion', async (nth) => {
    const github = withMany(many(60, 10))
    const all = idsIn(github)
    const active = all.filter((_, index) => github.deployments()[index]?.state === 'success')
    github.fail({ on: graphql, nth, ...trouble() })
    const { exitCode, outputs } = await play(github, { environment: 'pr-7' }, { action: 'delete' })
    expect(exitCode).toBe(0)
    expect(github.deployments()).toEqual([])
    expect(sorted(ids(outputs['deleted']))).toEqual(all)
    expect(sorted(ids(outputs['deactivated']))).toEqual(active)
    expect(outputs['left']).toBe('[]')
  })

  test('for ever: it ends, nothing is called done that is not, and nothing is silent', async () => {
    const github = withMany(many(40, 10))
    const all = idsIn(github)
    github.fail({ on: graphql, nth: 2, times: 1_000, ...trouble() })
    const { exitCode, outputs, annotations } = await play(github, { environment: 'pr-7' }, { action: 'delete' })
    const left = idsIn(github)
    expect(exitCode).toBe(left.length > 0 || ids(outputs['left']).length > 0 ? 1 : 0)
    for (const id of ids(outputs['deleted'])) expect(left).not.toContain(id)
    expect(sorted([...ids(outputs['deleted']), ...ids(outputs['left'])])).toEqual(all)
    if (exitCode === 1) expect(annotations.join()).toContain('Not everything could be cleaned up')
    expect(github.requests.length).toBeLessThan(60)
  })
})

test('what GitHub has carried out, and gives no answer about, is not called undone', async () => {
  const github = withMany(many(20, 1))
  github.fail({ on: graphql, nth: 2, kind: 'reset-after' })
  github.fail({ on: graphql, nth: 2, times: 1_000, kind: 'answer', reply: replies.serverError(502) })
  const { exitCode, outputs, annotations } = await play(github, { environment: 'pr-7' }, { action: 'delete' })
  expect(exitCode).toBe(1)
  // The first ten changes make one inactive and delete nine.
  expect(github.deployments()).toHaveLength(11)
  expect(ids(outputs['left'])).toHaveLength(20)
  const gone = ids(outputs['left']).filter((id) => !idsIn(github).includes(id))
  const unknown = `GitHub did not say whether it has deleted deployments ${sorted(gone).join(', ')}. `
  expect(annotations).toEqual([expect.stringContaining(unknown)])
})

test('an item that is refused, gone or forbidden leaves the others, and the outputs say exactly which', async () => {
  const github = withMany(['failure', 'failure', 'failure', 'failure', 'failure', 'success'])
  const [plain = 0, revived = 0, gone = 0, locked = 0, last = 0, active = 0] = idsIn(github)
  async function meanwhile(): Promise<void> {
    await callerOf(github)('POST', `/repos/octo/app/deployments/${revived}/statuses`, { state: 'success' })
    github.forget(gone)
    github.forbid(locked)
  }
  github.fail({ on: graphql, nth: 2, kind: 'pass', arrived: meanwhile })
  const { exitCode, outputs, shown, annotations } = await play(github, { environment: 'pr-7' }, { action: 'delete' })
  expect(exitCode).toBe(1)
  expect(sorted(idsIn(github))).toEqual(sorted([revived, locked]))
  expect(sorted(ids(outputs['deleted']))).toEqual(sorted([plain, gone, last, active]))
  expect(outputs['deactivated']).toBe(`[${active}]`)
  expect(sorted(ids(outputs['left']))).toEqual(sorted([revived, locked]))
  expect(shown).toContain(`GitHub did not delete deployment ${revived}. An active deployment cannot be deleted`)
  expect(shown).toContain(`GitHub did not delete deployment ${locked}. The token lacks a permission`)
  expect(annotations).toEqual([expect.stringContaining('(2 deployments left)')])
})

test('several that fail for the same reason are one failure, which names them', async () => {
  const github = withMany(['failure', 'success', 'failure'])
  const [first = 0, second = 0, third = 0] = idsIn(github)
  for (const id of [first, second]) github.forbid(id)
  const { outputs, annotations } = await play(github, { environment: 'pr-7' }, { action: 'delete' })
  expect(outputs).toMatchObject({ deactivated: '[]', deleted: `[${third}]`, left: `[${second},${first}]` })
  expect(annotations).toEqual([
    expect.stringContaining(`GitHub did not delete deployments ${first}, ${second}. The token lacks a permission`),
  ])
})

test.each(['deactivate', 'delete'] as const)(
  '%s without an answer: what somebody else goes on with meanwhile is left alone, and said',
  async (action) => {
    const github = withMany(['success', 'success'])
    const [taken = 0, other = 0] = idsIn(github)
    const goOn = () => void github.addStatus(taken, 'in_progress')
    github.fail({ on: graphql, nth: 2, kind: 'reset-before', arrived: goOn })
    const { exitCode, outputs, annotations } = await play(github, { environment: 'pr-7' }, { action })
    expect(github.deployments().find(({ id }) => id === taken)?.state).toBe('in_progress')
    expect(outputs).toMatchObject({ deactivated: `[${other}]`, left: `[${taken}]` })
    expect({ exitCode, annotations }).toEqual({
      ...{ exitCode: 1, annotations: [expect.stringContaining(`Deployment ${taken} has a new status: `)] },
    })
  },
)

test.each([
  ['with answered ones between', 'answer', [2, 4, 6]],
  ['in a row, if they are carried out', 'answer-after', [2, 3, 4, 5]],
] as const)('requests that are not answered, %s, do not end the work', async (_, kind, places) => {
  const github = withMany(many(100, 1))
  // A request that meets one fault is not counted by the next.
  for (const nth of places) github.fail({ on: graphql, nth, kind, reply: replies.serverError(502) })
  const { exitCode } = await play(github, { environment: 'pr-7' }, { action: 'delete' })
  expect({ exitCode, held: idsIn(github) }).toEqual({ exitCode: 0, held: [] })
})

test('one mutation that was sent too quickly is sent again later', async () => {
  const github = withMany(many(3, 1))
  const [first] = idsIn(github)
  const body = {
    data: { change0: null, change1: null },
    errors: [{ path: ['change1'], message: 'was submitted too quickly' }],
  }
  github.fail({ on: graphql, nth: 2, kind: 'answer', reply: { status: 200, body } })
  const clock = createVirtualClock()
  const { exitCode, outputs } = await play(github, { environment: 'pr-7' }, { action: 'delete', clock })
  expect(exitCode).toBe(0)
  expect(clock.now()).toBeGreaterThanOrEqual(60_000)
  expect(ids(outputs['deleted'])).toContain(first)
  expect(github.deployments()).toEqual([])
})

test('a deletion that is refused since the status before it was sent too quickly is sent again too', async () => {
  const github = withMany(['success', 'failure'])
  const [, deleted = 0] = idsIn(github)
  const body = {
    data: { change0: null, change1: null, change2: { clientMutationId: null } },
    errors: [
      { path: ['change0'], message: 'was submitted too quickly' },
      { path: ['change1'], message: 'We cannot delete an active deployment unless it is the only deployment' },
    ],
  }
  const arrived = () => github.forget(deleted)
  github.fail({ on: graphql, nth: 2, kind: 'answer', reply: { status: 200, body }, arrived })
  const { exitCode, outputs } = await play(github, { environment: 'pr-7' }, { action: 'delete' })
  expect({ exitCode, left: outputs['left'], held: idsIn(github) }).toEqual({ exitCode: 0, left: '[]', held: [] })
})

describe('where GraphQL refuses, it goes on over REST, and says so once', () => {
  test.each<[string, GitHubOptions]>([
    ['there is no deleteDeployment', { graphqlWithout: ['Mutation.deleteDeployment'] }],
    ['there is no GraphQL', { graphql: 'missing' }],
    ['GraphQL is not allowed', { graphql: 'forbidden' }],
  ])('%s', async (_, variant) => {
    const github = withMany(many(15, 3), variant)
    const all = idsIn(github)
    const { exitCode, outputs, shown, annotations } = await play(github, { environment: 'pr-7' }, { action: 'delete' })
    expect({ exitCode, annotations }).toEqual({ exitCode: 0, annotations: [] })
    expect(github.deployments()).toEqual([])
    expect(sorted(ids(outputs['deleted']))).toEqual(all)
    expect(ids(outputs['deactivated'])).toHaveLength(3)
    expect(shown.match(/Going on one by one over REST/g)).toHaveLength(1)
  })

  test('one that is refused leaves the others', async () => {
    const github = withMany(['failure', 'failure', 'failure'], { graphql: 'missing' })
    const [, locked = 0] = idsIn(github)
    github.forbid(locked)
    const { exitCode } = await play(github, { environment: 'pr-7' }, { action: 'delete' })
    expect({ exitCode, held: idsIn(github) }).toEqual({ exitCode: 1, held: [locked] })
  })

  test('a token that may not write fails, after few calls', async () => {
    const permissions = { metadata: 'read', deployments: 'read' } as const
    const github = withMany(many(30, 3), { tokens: { ghs_emulated: { login: 'x', permissions } } })
    const { exitCode, annotations } = await play(github, { environment: 'pr-7' }, { action: 'delete' })
    expect(exitCode).toBe(1)
    expect(annotations).toEqual([expect.stringContaining('The token lacks a permission')])
    expect(github.requests.length).toBeLessThanOrEqual(5)
    expect(github.deployments()).toHaveLength(30)
  })
})

test('a cancellation ends a wait at once; the outputs keep what was done', async () => {
  const github = withMany(many(40, 1))
  github.fail({ on: graphql, nth: 3, kind: 'answer', reply: replies.secondaryLimit(403, '120') })
  const { cancellation, cancel } = createCancellation()
  const clock = createVirtualClock()
  void clock.wait(60_000).then(cancel)
  const options = { action: 'delete', cancellation, clock } as const
  const { exitCode, outputs } = await play(github, { environment: 'pr-7' }, options)
  expect([exitCode, clock.now()]).toEqual([130, 60_000])
  expect(ids(outputs['deleted'])).toHaveLength(9)
  expect(ids(outputs['left'])).toHaveLength(31)
  expect(github.deployments()).toHaveLength(31)
})

describe('batches of 10, 20 and 30 changes: an end after each of them', () => {
  /** Of 60 deployments so many are left after each request: one lists, four delete, and make every sixth inactive first. */
  const leftAfter = [60, 52, 35, 9, 0]
  const requests = [1, 2, 3, 4, 5]

  test.each(requests)('SIGKILL after request %d', async (nth) => {
    const github = withMany(many(60, 10))
    const all = idsIn(github)
    const job = startQuickJob(github, { action: 'delete' })
    const outputs = new Promise<Readonly<Record<string, string>>>((resolve) => {
      const arrived = (): Promise<never> => {
        resolve(job.kill())
        return new Promise(() => {})
      }
      github.fail({ on: graphql, nth: nth + 1, kind: 'pass', arrived })
    })
    const whole = job.main({ environment: 'pr-7' }).then(({ outputs }) => outputs)
    const { deleted = '[]', deactivated = '[]', left } = await Promise.race([outputs, whole])
    job.remove()
    const held = idsIn(github)
    expect(held).toHaveLength(leftAfter[nth - 1] ?? Number.NaN)
    expect(sorted([...ids(deleted), ...held])).toEqual(all)
    // Before the first batch has ended there are no outputs.
    expect(left === undefined ? held : sorted(ids(left))).toEqual(held)
    for (const id of ids(deactivated)) expect(ids(deleted)).toContain(id)
  })

  test.each(requests)('SIGINT while request %d is answered', async (nth) => {
    const github = withMany(many(60, 10))
    const all = idsIn(github)
    const { cancellation, cancel } = createCancellation()
    github.fail({ on: graphql, nth, kind: 'pass', carriedOut: cancel })
    const { exitCode, outputs } = await play(github, { environment: 'pr-7' }, { action: 'delete', cancellation })
    const held = idsIn(github)
    expect(exitCode).toBe(130)
    expect(held).toHaveLength(leftAfter[nth - 1] ?? Number.NaN)
    expect(sorted([...ids(outputs['deleted']), ...held])).toEqual(all)
    expect(sorted(ids(outputs['left']))).toEqual(held)
  })
})

test('SIGKILL between two batches, through dist', async () => {
  const { github, job } = await createWorld()
  for (const state of many(25, 2)) github.addDeployment({ environment: 'pr-7', statuses: [state] })
  const all = idsIn(github)
  const cleaning = job()
  const step = cleaning.start({ environment: 'pr-7' }, { action: 'delete' })
  github.fail({ on: graphql, nth: 3, kind: 'hang-before', arrived: () => step.kill('SIGKILL') })
  const { exitCode, outputs } = await step.done
  await cleaning.end()
  expect(exitCode).toBeNull()
  expect(sorted([...ids(outputs['deleted']), ...idsIn(github)])).toEqual(all)
  expect(sorted(ids(outputs['left']))).toEqual(idsIn(github))
  expect(idsIn(github)).toHaveLength(16)
})
