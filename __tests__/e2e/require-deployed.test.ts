import { describe, expect, test } from '@jest/globals'
import { environment, gitHubWith, newer, older } from '../../testing/commits.ts'
import { play } from '../../testing/quick.ts'

/** `require-deployed`: the commit must be live elsewhere first. */

describe('require-deployed', () => {
  const inputs = { environment: 'production', 'require-deployed': 'staging, acceptance', run: 'exit 0' }

  test('this commit is live there: it is deployed, and the log names what it relied on', async () => {
    const github = gitHubWith(undefined)
    const ids = ['staging', 'acceptance'].map(
      (name) => github.addDeployment({ environment: name, statuses: ['success'] }).id,
    )
    const { exitCode, shown } = await play(github, inputs)
    expect(exitCode).toBe(0)
    expect(github.deployments().at(-1)).toMatchObject({ environment: 'production', state: 'success' })
    for (const id of ids) expect(shown).toContain(`already: deployment ${id}`)
  })

  test.each([
    ['another commit is live there', { sha: newer }, `${newer} is live there`],
    ['another task is', { task: 'web' }, 'no commit is live there with the task deploy'],
    ['it is no longer live there', { statuses: ['success', 'inactive'] }, 'no commit is live there'],
  ])('%s: nothing is created, and the error says what is live', async (_, seed, why) => {
    const github = gitHubWith(undefined)
    github.addDeployment({ environment: 'acceptance', statuses: ['success'] })
    github.addDeployment({ environment: 'staging', statuses: ['success'], ...seed })
    const { exitCode, annotations, shown } = await play(github, inputs)
    expect(exitCode).toBe(1)
    expect(github.deployments()).toHaveLength(2)
    expect(annotations[0]).toMatch(/^error: Nothing was deployed: .* is not live in staging \(require-deployed\)/)
    expect(annotations[0]).toContain(why)
    expect(shown).toContain('Deploy this commit to staging first')
  })

  test('of several that are active, the one that `find` calls live counts: what succeeded last', async () => {
    const github = gitHubWith(undefined)
    const ago = (seconds: number) => new Date(Date.now() - seconds * 1000)
    github.addDeployment({ environment: 'staging', createdAt: ago(20), statuses: ['success'] })
    const { id } = github.addDeployment({
      environment: 'staging',
      createdAt: ago(10),
      sha: newer,
      statuses: ['success'],
    })
    const { annotations } = await play(github, { ...inputs, 'require-deployed': 'staging' })
    expect(annotations[0]).toContain(`${newer} is live there`)
    github.addStatus(id, 'inactive')
    expect((await play(github, { ...inputs, 'require-deployed': 'staging' })).exitCode).toBe(0)
  })

  test('a second success of an older one does not make it the live one again, as for `find`', async () => {
    const github = gitHubWith(undefined)
    const ago = (seconds: number) => new Date(Date.now() - seconds * 1000)
    const { id } = github.addDeployment({ environment, createdAt: ago(20), sha: older, statuses: ['success'] })
    github.addDeployment({ environment, createdAt: ago(10), sha: newer, statuses: ['success'] })
    github.addStatus(id, 'success')
    const { outputs } = await play(github, { environment, 'if-stale': 'skip', run: 'exit 0' })
    expect(outputs['skipped']).toBe('stale')
  })

  test('what cannot be read is not live', async () => {
    const github = gitHubWith(undefined)
    github.fail({ on: 'POST /graphql', kind: 'answer', times: 9, reply: { status: 502, body: '<html>' } })
    const { exitCode } = await play(github, inputs)
    expect(exitCode).toBe(1)
    expect(github.deployments()).toEqual([])
  })
})
