import { expect, test } from '@jest/globals'
import { createGitHub } from '../../testing/emulator/github.ts'
import { play } from '../../testing/quick.ts'

/** Who made a deployment: on a re-run that is not who made the run begin. */

const rerun = { runAttempt: 2, env: { GITHUB_ACTOR: 'octocat', GITHUB_TRIGGERING_ACTOR: 'hubot' } }

test('the mark and the summary name who triggered this attempt', async () => {
  const github = createGitHub()
  const { shown } = await play(github, { environment: 'staging', run: 'exit 0' }, rerun)
  expect(github.onlyDeployment().payload).toMatchObject({ 'deploy-status-action': { actor: 'hubot' } })
  expect(shown).toContain('<th align="left">By</th><td>hubot</td>')
})

test('so do those of the post step, and of `update`', async () => {
  const github = createGitHub()
  const { post, outputs } = await play(github, { environment: 'staging' }, rerun)
  expect(post.shown).toContain('<td>hubot</td>')
  const inputs = { 'deployment-id': outputs['deployment-id'] ?? '', state: 'success' }
  expect((await play(github, inputs, { ...rerun, action: 'update' })).shown).toContain('<td>hubot</td>')
})

test('where the runner does not tell, it is who triggered the run', async () => {
  const github = createGitHub()
  const { shown } = await play(
    github,
    { environment: 'staging', run: 'exit 0' },
    { env: { GITHUB_TRIGGERING_ACTOR: '' } },
  )
  expect(shown).toContain('<td>octocat</td>')
})

test('Dependabot’s run has a token that may only read, whoever re-runs it', async () => {
  const github = createGitHub()
  const reply = { status: 403, body: { message: 'Resource not accessible by integration' } }
  github.fail({ on: 'POST /repos/{owner}/{repo}/deployments', kind: 'answer', times: 9, reply })
  const env = { GITHUB_ACTOR: 'dependabot[bot]', GITHUB_TRIGGERING_ACTOR: 'hubot' }
  const { annotations } = await play(github, { environment: 'staging', run: 'exit 0' }, { env })
  expect(annotations.join()).toContain('Dependabot')
})
