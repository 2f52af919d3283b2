import { expect, test } from '@jest/globals'
import { planInactivation } from '../../../src/environment/inactivation.ts'
import type { Snapshot } from '../../../src/environment/snapshot.ts'
import type { PastDeployment } from '../../../src/github/history.ts'

/** Which deployments a success makes inactive, and by whom. */

const own = { autoInactive: 'auto', environment: 'staging', task: 'deploy', id: 10 } as const
const past = (id: number, state: string | undefined, task = 'deploy'): PastDeployment => ({
  ...{
    id,
    nodeId: '',
    state,
    task,
    environment: 'staging',
    sha: '',
    ref: undefined,
    logUrl: undefined,
    mark: undefined,
    bare: true,
  },
  createdAt: new Date(0),
})

function plan(
  deployments: readonly PastDeployment[],
  {
    complete = true,
    sparedByGitHub = false,
    ...around
  }: Partial<Snapshot & { complete: boolean; sparedByGitHub: boolean }> = {},
  autoInactive: boolean | 'auto' = 'auto',
) {
  const surroundings = { history: { deployments, complete }, branch: 'main', required: [], ...around }
  return planInactivation({ ...own, autoInactive, sparedByGitHub }, surroundings)
}

const flag = { flag: true, ids: [], open: [] }
const none = { flag: false, ids: [], open: [] }

test.each([
  ['nothing earlier', [], flag],
  ['an earlier active one', [past(9, 'success')], flag],
  [
    'earlier ones that ended otherwise',
    [past(9, 'failure', 'web'), past(8, 'inactive', 'web'), past(7, 'error', 'web')],
    flag,
  ],
  ['one of another task', [past(9, 'success', 'web'), past(8, 'success')], { flag: false, ids: [8], open: [] }],
  [
    'one of another task that is under way',
    [past(9, 'in_progress', 'web'), past(8, 'success')],
    { flag: false, ids: [8], open: [] },
  ],
  ['a newer one of another task', [past(11, 'success', 'web'), past(10, 'success', 'web')], flag],
])('%s', (_, deployments, expected) => {
  expect(plan(deployments)).toEqual(expected)
})

test('what GitHub’s flag would spare is ours to do, also what may have succeeded by then', () => {
  const deployments = [
    past(11, 'success'),
    past(10, 'in_progress'),
    past(9, 'success'),
    past(8, undefined),
    past(7, 'queued'),
    past(6, 'failure'),
  ]
  expect(plan(deployments, { sparedByGitHub: true })).toEqual({ flag: false, ids: [9], open: [8, 7] })
})

test('a history that is not whole may hide another task', () => {
  expect(plan([past(9, 'success')], { complete: false })).toEqual({ flag: false, ids: [9], open: [] })
})

test('auto-inactive: false', () => {
  expect(plan([past(9, 'success')], {}, false)).toEqual(none)
})

test('auto leaves them active where a rule requires the environment, and true does not', () => {
  const around = { required: ['other', 'staging'] }
  expect(plan([past(9, 'success')], around)).toEqual({
    ...none,
    because:
      'Earlier deployments to staging stay active: main requires one, and pull requests would block each other (auto-inactive: auto)',
  })
  expect(plan([past(9, 'success')], around, true)).toEqual(flag)
  expect(plan([past(9, 'success')], { required: ['other'] })).toEqual(flag)
})

test('what is not known is left alone, and that is said', () => {
  const unknown = { ...none, because: 'Earlier deployments to staging stay active: they are not known' }
  expect(plan([], { history: undefined })).toEqual(unknown)
  expect(plan([], { history: undefined }, true)).toEqual(unknown)
  expect(plan([past(9, 'success')], { required: undefined })).toEqual(unknown)
  expect(plan([past(9, 'success')], { required: undefined }, true)).toEqual(flag)
  expect(plan([past(9, 'success')], { required: undefined, branch: undefined })).toEqual(flag)
})
