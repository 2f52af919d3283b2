import { expect, test } from '@jest/globals'
import { createGitHub } from '../../testing/emulator/github.ts'
import { play } from '../../testing/quick.ts'
import { headSha, mainSha } from '../../testing/runner/events.ts'

/** docs/moving-over.md: the first success replaces what the other action left active. */

test.each([
  // bobheadxi/deployments creates every deployment as transient, with the branch's name as ref.
  ['bobheadxi/deployments', { ref: 'main', transientEnvironment: true }],
  ['chrnorm/deployment-action', { ref: 'refs/heads/main', productionEnvironment: true }],
])('%s', async (_, made) => {
  const github = createGitHub()
  const bot = { environment: 'production', sha: mainSha, creator: 'github-actions[bot]', statuses: ['success'] }
  for (let number = 0; number < 3; number++) github.addDeployment({ ...bot, ...made })
  github.addDeployment({ ...bot, ...made, task: 'migrate' })
  github.addDeployment({ ...bot, ...made, environment: 'staging' })
  await play(github, { environment: 'production', run: 'true' })
  expect(github.deployments().map(({ environment, task, state }) => `${environment}/${task}: ${state}`)).toEqual([
    'production/deploy: inactive',
    'production/deploy: inactive',
    'production/deploy: inactive',
    'production/migrate: success',
    'staging/deploy: success',
    'production/deploy: success',
  ])
})

test('previews of bobheadxi/deployments: the next preview of the same pull request replaces its own, and no other', async () => {
  const github = createGitHub()
  const preview = { environment: 'preview', transientEnvironment: true, statuses: ['success'] }
  github.addCommit(headSha, { parents: [mainSha] })
  github.addPullRequest({ number: 7, head: { ref: 'feature', sha: headSha } })
  github.addDeployment({ ...preview, ref: 'feature', sha: headSha })
  github.addDeployment({ ...preview, ref: 'another-branch' })
  const inputs = { environment: 'preview', 'transient-environment': 'true', run: 'true' }
  await play(github, inputs, { event: 'pull_request' })
  expect(github.deployments().map(({ ref, state }) => [ref === headSha ? 'ours' : ref, state])).toEqual([
    ['feature', 'inactive'],
    ['another-branch', 'success'],
    ['ours', 'success'],
  ])
})
