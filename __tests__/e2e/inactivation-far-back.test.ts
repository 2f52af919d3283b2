import { expect, test } from '@jest/globals'
import { createGitHub } from '../../testing/emulator/github.ts'
import { play } from '../../testing/quick.ts'
import { mainSha } from '../../testing/runner/events.ts'

/** How far back earlier deployments are looked for, and that letters do not matter. */

const environment = 'staging'
const deploy = { environment, run: 'exit 0' }

test('all of more than 100 become inactive', async () => {
  const github = createGitHub()
  for (let count = 0; count < 130; count++) github.addDeployment({ environment, statuses: ['success'] })
  await play(github, deploy)
  expect(github.deployments().filter(({ state }) => state === 'success')).toHaveLength(1)
})

test('one behind 150 failures becomes inactive too, and is named as what was live before', async () => {
  const github = createGitHub()
  github.addDeployment({ environment, statuses: ['success'] })
  for (let count = 0; count < 150; count++) github.addDeployment({ environment, statuses: ['failure'] })
  const { outputs } = await play(github, deploy)
  expect(github.deployments()[0]?.state).toBe('inactive')
  expect(outputs['previous-sha']).toBe(mainSha)
})

test('what lies behind a thousand others is not looked for, and that is said', async () => {
  const github = createGitHub()
  github.addDeployment({ environment, statuses: ['success'] })
  for (let count = 0; count < 1000; count++) github.addDeployment({ environment, statuses: ['failure'] })
  const { annotations, post } = await play(github, deploy)
  // On a busy machine, main leaves it to its post step after 2 s.
  expect([...annotations, ...post.annotations]).toEqual([
    expect.stringContaining('may stay active: only the newest 1000 deployments were looked at'),
  ])
})

test('of more than a thousand that are active the newest become inactive, and that the others stay active is said', async () => {
  const github = createGitHub()
  const createdAt = new Date(Date.now() - 3_600_000)
  for (let count = 0; count < 1010; count++) github.addDeployment({ environment, statuses: ['success'], createdAt })
  const { annotations, post } = await play(github, deploy)
  expect(github.deployments().filter(({ state }) => state === 'inactive').length).toBeGreaterThan(990)
  expect([...annotations, ...post.annotations]).toEqual([
    expect.stringContaining('may stay active: only the newest 1000 deployments were looked at'),
  ])
})

test('one behind a thousand of another task is not looked for for ever', async () => {
  const github = createGitHub()
  github.addDeployment({ environment, statuses: ['success'] })
  for (let count = 0; count < 250; count++) github.addDeployment({ environment, task: 'web', statuses: ['failure'] })
  await play(github, deploy)
  expect(github.deployments()[0]?.state).toBe('inactive')
})

test('a hundred failures since do not hide a deployment of another task, which is spared', async () => {
  const github = createGitHub()
  github.addDeployment({ environment, task: 'web', statuses: ['success'] })
  for (let count = 0; count < 100; count++) github.addDeployment({ environment, statuses: ['failure'] })
  await play(github, { environment, run: 'exit 0' })
  expect(github.deployments()[0]?.state).toBe('success')
})
