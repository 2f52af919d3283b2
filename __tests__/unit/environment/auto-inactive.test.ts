import { expect, test } from '@jest/globals'
import { chooseReplaced, succeededEarlier } from '../../../src/environment/auto-inactive.ts'
import type { BranchRules } from '../../../src/environment/merge-rules.ts'
import { ofSameMatrix } from '../../../src/environment/overlaps.ts'
import type { Deployment } from '../../../src/github/deployments.ts'
import type { Mark } from '../../../src/github/mark.ts'
import { readDeployments } from '../../../src/github/read-deployments.ts'
import { openQuickApi } from '../../../testing/api.ts'
import { arrayOf } from '../../../testing/array-of.ts'
import { createGitHub } from '../../../testing/emulator/github.ts'
import { type RecordSeed, recordOf } from '../../../testing/records.ts'

/** Which deployments a success makes inactive. */

const ownMark: Mark = {
  ...{ repository: 'octo/app', run: '1', attempt: '1', job: 'deploy', nonce: 'own', environment: 'staging' },
}
const free: readonly BranchRules[] = [{ branch: 'main', environments: [] }]
const requiring: readonly BranchRules[] = [{ branch: 'main', environments: ['other', 'Staging'] }]

type Seed = Omit<RecordSeed, 'was'> & Partial<Pick<Deployment, 'mark' | 'transient' | 'ref'>>

function active(seed: Seed = {}, state = 'success'): Deployment {
  return { ...recordOf({ environment: 'staging', ...seed, was: [[state, 1]] }), ...seed }
}
const marked = (more: Partial<Mark>) => ({ mark: { ...ownMark, run: '2', nonce: 'other', ...more } })

function chosen(own: Seed, others: readonly Deployment[], more: { autoInactive?: boolean; rules?: typeof free } = {}) {
  const deployment = active({ mark: ownMark, ref: 'a', ...own }, 'in_progress')
  const { autoInactive = 'auto', rules = free } = more
  const posted = { id: 1, createdAt: new Date() }
  const { replaced, ...said } = chooseReplaced({ deployment, autoInactive, posted }, others, rules)
  const words = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
  return { replaced: replaced.map((one) => others.indexOf(one)), ...words }
}

test('all that succeeded earlier, oldest first', () => {
  expect(chosen({}, [active(), active({ transient: true })])).toEqual({ replaced: [1, 0] })
})

test('where a rule requires the environment, only those of the same pull request', () => {
  const because =
    'Earlier deployments to staging stay active: main requires one, and pull requests would block each other (auto-inactive: auto)'
  const others = [active(marked({ pull: 7 })), active(marked({ pull: 8 })), active()]
  const ofPull = { mark: { ...ownMark, pull: 7 } }
  expect(chosen(ofPull, others, { rules: requiring })).toEqual({ replaced: [0], because })
  expect(chosen({}, others, { rules: requiring })).toEqual({ replaced: [], because })
  expect(chosen({}, others, { rules: requiring, autoInactive: true })).toEqual({ replaced: [2, 1, 0] })
})

const others = [
  active({ ...marked({ pull: 7 }), transient: true }),
  active({ ...marked({ ref: 'feature' }), transient: true }),
  active({ ...marked({ pull: 7 }), transient: false }),
  active({ ...marked({ pull: 8, ref: 'other' }), transient: true }),
  active({ ref: 'refs/heads/feature', transient: true }),
  active(),
]

test('a transient one replaces transient ones of the same branch or pull request', () => {
  const own = { mark: { ...ownMark, pull: 7, ref: 'feature' } }
  expect(chosen({ ...own, transient: true }, others)).toEqual({ replaced: [4, 1, 0] })
  expect(chosen({ ...own, transient: true }, others, { autoInactive: true }).replaced).toHaveLength(6)
  expect(chosen(own, others).replaced).toHaveLength(6)
})

test('a transient one of an unknown branch and pull request replaces none, and says so', () => {
  const doubt = 'the branch and pull request of this deployment are unknown'
  expect(chosen({ mark: undefined, transient: true }, others)).toEqual({ replaced: [], doubt })
  expect(chosen({ mark: undefined, transient: true }, [active()])).toEqual({ replaced: [] })
})

test('rules that are not known are no rules, and that is said', () => {
  const rules = [...free, { branch: 'release', environments: undefined }]
  expect(chosen({}, [active()], { rules })).toEqual({ replaced: [], doubt: 'the rules of release could not be read' })
  expect(chosen({}, [active()], { rules, autoInactive: true })).toEqual({ replaced: [0] })
  expect(chosen({}, [], { rules })).toEqual({ replaced: [] })
})

/** Deployments whose successes are posted in the order given, each at a second. */
async function order(posts: readonly (readonly [name: string, second: number, state?: string])[]) {
  let second = 0
  const github = createGitHub({ now: () => new Date(second * 1000) })
  const ids = new Map([...new Set(posts.map(([name]) => name))].map((name) => [name, github.addDeployment({}).id]))
  for (const [name, at, state = 'success'] of posts) {
    second = at
    github.addStatus(ids.get(name) ?? 0, state)
  }
  const { api } = await openQuickApi(github)
  const deployments = (await arrayOf(readDeployments(api, {}))).flatMap((part) => part.deployments)
  const deployment = deployments.find(({ id }) => id === ids.get('own'))
  const posted = github
    .deployments()
    .find(({ id }) => id === ids.get('own'))
    ?.statuses.at(-1)
  if (!deployment || !posted) throw new Error('own is missing')
  const earlier = await succeededEarlier(api, { deployment, posted, autoInactive: true }, deployments)
  return [...ids].flatMap(([name, id]) => (earlier.some((one) => one.id === id) ? [name] : []))
}

test.each([
  [
    'what succeeded last is live',
    [
      ['a', 1],
      ['own', 2],
      ['b', 3],
    ],
    ['a'],
  ],
  [
    'within one second, the status that was posted first is earlier',
    [
      ['a', 1],
      ['own', 1],
      ['b', 1],
    ],
    ['a'],
  ],
  [
    'a success that is posted again makes nothing younger',
    [
      ['own', 1],
      ['b', 2],
      ['own', 3],
    ],
    [],
  ],
  [
    'what was replaced and succeeds again is live anew',
    [
      ['own', 1],
      ['b', 2],
      ['own', 2, 'inactive'],
      ['own', 3],
    ],
    ['b'],
  ],
  [
    'what failed, or is open, is not active',
    [
      ['a', 1, 'failure'],
      ['b', 1, 'in_progress'],
      ['own', 3],
    ],
    [],
  ],
] as const)('%s', async (_, posts, earlier) => {
  expect(await order(posts)).toEqual(earlier)
})

test('another job of the same matrix is named: each needs a task of its own', () => {
  const job = (checkRun?: string, state = 'success') => active({ mark: { ...ownMark, nonce: 'x', checkRun } }, state)
  const own = active({ mark: { ...ownMark, checkRun: '1' } })
  const [same, other, failed] = [job('1'), job('2', 'in_progress'), job('2', 'failure')]
  expect(ofSameMatrix(own, [own, same, failed, other])).toBe(other)
  expect(ofSameMatrix(own, [own, same, failed])).toBeUndefined()
  // Without check runs, what is open is of the same matrix.
  const without = active({ mark: ownMark })
  expect(ofSameMatrix(without, [job(undefined), job(undefined, 'in_progress')])?.statuses[0]?.state).toBe('in_progress')
})
