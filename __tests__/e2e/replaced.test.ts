import { describe, expect, test } from '@jest/globals'
import { environment, gitHubWith, newer, older } from '../../testing/commits.ts'
import { play } from '../../testing/quick.ts'
import { mainSha, readEventFixture } from '../../testing/runner/events.ts'

/** What a deploy replaces: the outputs `previous-sha`, `compare-url` and `rollback`. */

test('previous-sha is what was active before', async () => {
  const github = gitHubWith(older)
  github.addDeployment({ environment, task: 'migrate', sha: newer, statuses: ['success'] })
  github.addDeployment({ environment, sha: newer, statuses: ['failure'] })
  const { outputs } = await play(github, { environment, run: 'exit 0' })
  expect(outputs['previous-sha']).toBe(older)
})

describe('what is replaced', () => {
  const deploy = { environment, run: 'exit 0' }
  const at = (sha: string) => ({
    ...readEventFixture('push'),
    env: { ...readEventFixture('push').env, GITHUB_SHA: sha },
  })

  test('a commit that was live before the previous one is a roll-back', async () => {
    const github = gitHubWith(undefined)
    const ago = (seconds: number) => new Date(Date.now() - seconds * 1000)
    github.addDeployment({ environment, sha: mainSha, createdAt: ago(20), statuses: ['success', 'inactive'] })
    github.addDeployment({ environment, sha: newer, createdAt: ago(10), statuses: ['success'] })
    const { outputs, shown } = await play(github, { ...deploy, run: 'sleep 0.2' })
    expect(outputs).toMatchObject({
      ...{ 'previous-sha': newer, rollback: 'true' },
      'compare-url': `https://github.com/octo/app/compare/${mainSha}...${newer}`,
      'deployment-page-url': 'https://github.com/octo/app/deployments/activity_log?environments_filter=staging',
    })
    expect(github.deployments().at(-1)?.statuses.at(-1)?.description).toMatch(/^Deployed in [\d.]+ s$/)
    expect(shown).toContain('(a roll-back)')
    expect(shown).toContain('Rolled back: 6dcb09b was live here before bbbbbbb')
  })

  test('of several that are active, the one that succeeded last was live before', async () => {
    const github = gitHubWith(undefined)
    const ago = (seconds: number) => new Date(Date.now() - seconds * 1000)
    github.addDeployment({ environment, sha: older, createdAt: ago(5), statuses: ['success'] })
    github.addDeployment({ environment, sha: newer, createdAt: ago(10), statuses: ['success'] })
    const { outputs } = await play(github, { ...deploy, 'auto-inactive': 'false' })
    expect(outputs['previous-sha']).toBe(older)
  })

  test('a new commit is none, nor is one that never succeeded before', async () => {
    const github = gitHubWith(undefined)
    github.addDeployment({ environment, sha: newer, statuses: ['failure'] })
    github.addDeployment({ environment, sha: mainSha, statuses: ['success'] })
    const { outputs } = await play(github, deploy, { event: at(newer) })
    expect(outputs).toMatchObject({ 'previous-sha': mainSha, rollback: 'false' })
    const again = await play(github, deploy, { event: at(newer) })
    expect(again.outputs).toMatchObject({ 'previous-sha': newer, 'compare-url': '', rollback: 'false' })
  })
})
