import { expect, test } from '@jest/globals'
import { planInactivation, type Succeeded } from '../../../src/environment/inactivation.ts'
import type { BranchRules } from '../../../src/environment/merge-rules.ts'
import type { PastDeployment } from '../../../src/github/history.ts'
import type { Mark } from '../../../src/github/mark.ts'

/** Which deployments a success makes inactive. */

const own: Succeeded = {
  ...{ id: 10, repository: 'octo/app', environment: 'staging', task: 'deploy', autoInactive: 'auto' },
  ...{ transient: false, isFirst: true, at: new Date(60_000), statusId: 100 },
}
const ownMark: Mark = {
  ...{ repository: 'octo/app', run: '1', attempt: '1', job: 'deploy', nonce: 'own', environment: 'staging' },
}

/** One that became what it is at `seconds`. */
function past(id: number, state: string | undefined, more: Partial<PastDeployment> = {}): PastDeployment {
  return {
    ...{ id, state, nodeId: `DE_${id}`, task: 'deploy', environment: 'staging', sha: 'c', ref: undefined },
    ...{
      logUrl: undefined,
      mark: undefined,
      hasNoPayload: true,
      createdAt: new Date(0),
      stateSince: new Date(0),
      statusId: 1,
    },
    ...more,
  }
}
const marked = (more: Partial<Mark>) => ({ mark: { ...ownMark, run: '2', nonce: 'other', ...more } })
const itself = (more: Partial<Mark> = {}) => past(10, 'in_progress', { mark: { ...ownMark, ...more } })
const free: readonly BranchRules[] = [{ branch: 'main', environments: [] }]
const requiring: readonly BranchRules[] = [{ branch: 'main', environments: ['other', 'Staging'] }]

function plan(deployments: readonly PastDeployment[], more: Partial<Succeeded> = {}, rules = free) {
  const { replaced, ifTransient, overtaken, siblings, ...said } = planInactivation(
    { ...own, ...more },
    { deployments, defaultBranch: 'main' },
    rules,
  )
  const ids = (some: readonly PastDeployment[]) => some.map(({ id }) => id)
  const named = { ifTransient: ids(ifTransient), overtaken: ids(overtaken), siblings: ids(siblings), ...said }
  const rest = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined && value.length > 0))
  return { replaced: ids(replaced), ...rest }
}

test('earlier active ones with the same task, oldest first', () => {
  const deployments = [
    itself(),
    past(9, 'success'),
    past(8, 'success', { task: 'web' }),
    past(7, 'in_progress'),
    past(6, undefined),
    past(5, 'failure'),
    past(4, 'success'),
  ]
  expect(plan(deployments)).toEqual({ replaced: [4, 9] })
})

test('what finished last is live, whichever was made first', () => {
  const newer = past(11, 'success', { stateSince: new Date(59_000) })
  expect(plan([newer, itself()])).toEqual({ replaced: [11], overtaken: [11] })
  expect(plan([newer, itself()], { isFirst: false })).toEqual({ replaced: [], overtaken: [11] })
  expect(plan([past(11, 'success', { stateSince: new Date(61_000) }), itself()])).toEqual({ replaced: [] })
  expect(plan([itself(), past(9, 'success', { stateSince: new Date(61_000) })])).toEqual({ replaced: [] })
})

test('within one second the status that was posted first counts as first; without its id, the deployment', () => {
  const same = (id: number, statusId: number | undefined) => past(id, 'success', { stateSince: own.at, statusId })
  expect(plan([same(11, 99), itself()])).toEqual({ replaced: [11], overtaken: [11] })
  expect(plan([itself(), same(9, 101)])).toEqual({ replaced: [] })
  expect(plan([same(11, undefined), itself(), same(9, undefined)])).toEqual({ replaced: [9] })
})

test('ids need not grow with time: the order of the history counts', () => {
  expect(plan([itself(), past(70, 'success')])).toEqual({ replaced: [70] })
  expect(plan([past(9, 'success')])).toEqual({ replaced: [9] })
})

test('where a rule requires the environment, only what is of the same pull request', () => {
  const because =
    'Earlier deployments to staging stay active: main requires one, and pull requests would block each other (auto-inactive: auto)'
  const others = [past(9, 'success', marked({ pull: 7 })), past(8, 'success', marked({ pull: 8 })), past(7, 'success')]
  expect(plan([itself({ pull: 7 }), ...others], {}, requiring)).toEqual({ replaced: [9], because })
  expect(plan([itself(), ...others], {}, requiring)).toEqual({ replaced: [], because })
  expect(plan([itself(), ...others], { autoInactive: true }, requiring)).toEqual({ replaced: [7, 8, 9] })
})

test('a copied mark makes nothing part of a pull request', () => {
  const copied = past(9, 'success', marked({ pull: 7, sha: 'another' }))
  expect(plan([itself({ pull: 7 }), copied], {}, requiring).replaced).toEqual([])
})

test('a transient one replaces transient ones of the same ref or pull request', () => {
  const deployments = [
    itself({ pull: 7, ref: 'feature' }),
    past(9, 'success', marked({ pull: 7, transient: true })),
    past(8, 'success', marked({ ref: 'feature', transient: true })),
    past(7, 'success', marked({ pull: 7, transient: false })),
    past(6, 'success', marked({ pull: 8, ref: 'other', transient: true })),
    past(5, 'success', { ref: 'feature' }),
    past(4, 'success'),
  ]
  expect(plan(deployments, { transient: true })).toEqual({ replaced: [8, 9], ifTransient: [5] })
  expect(plan(deployments, { transient: true, autoInactive: true })).toEqual({ replaced: [4, 5, 6, 7, 8, 9] })
  expect(plan(deployments)).toEqual({ replaced: [4, 5, 6, 7, 8, 9] })
})

test('other jobs of the same matrix are named: they need a task each', () => {
  const job = (checkRun?: string) => ({ mark: { ...ownMark, nonce: 'other', checkRun } })
  const deployments = [
    past(12, 'in_progress', job('2')),
    itself({ checkRun: '1' }),
    past(9, 'success', job('2')),
    past(8, 'success', job('1')),
    past(7, 'failure', job('2')),
    past(6, 'success', marked({ checkRun: '2' })),
  ]
  expect(plan(deployments)).toEqual({ replaced: [6, 8, 9], siblings: [12, 9] })
})

test('where check runs are not known, those of this job that are under way are of its matrix', () => {
  const job = { mark: { ...ownMark, nonce: 'other' } }
  const deployments = [past(12, 'in_progress', job), itself(), past(9, 'success', job)]
  expect(plan(deployments)).toEqual({ replaced: [9], siblings: [12] })
})

test('auto-inactive: false', () => {
  expect(plan([itself(), past(9, 'success')], { autoInactive: false })).toEqual({ replaced: [] })
})

test('what is not known is no rule, and that is said', () => {
  const unknown = [...free, { branch: 'release', environments: undefined }]
  const rules = (deployments: readonly PastDeployment[], more: Partial<Succeeded>) =>
    planInactivation({ ...own, ...more }, { deployments, defaultBranch: undefined }, unknown)
  expect(rules([past(9, 'success')], {})).toMatchObject({
    ...{ replaced: [], doubt: 'the rules of release could not be read' },
  })
  expect(rules([past(9, 'success')], { autoInactive: true }).replaced).toHaveLength(1)
  expect(planInactivation(own, undefined, free)).toMatchObject({
    ...{ replaced: [], doubt: 'the deployments to staging could not be read' },
  })
})
