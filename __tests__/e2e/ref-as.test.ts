import { expect, test } from '@jest/globals'
import { createGitHub, type GitHub } from '../../testing/emulator/github.ts'
import { countRun, createCancellation } from '../../testing/faults/in-process.ts'
import { gitHubWithPull, play, sha } from '../../testing/quick.ts'
import { type EventFixture, headSha, mainSha, readEventFixture } from '../../testing/runner/events.ts'

/** `ref-as: name` changes what the deployment shows, never which commit it is of. */

const create = 'POST /repos/{owner}/{repo}/deployments'
const remove = 'DELETE /repos/{owner}/{repo}/deployments/{deployment_id}'
const inputs = { environment: 'staging', 'ref-as': 'name', run: 'exit 0' }

/** An event that is about a ref as it was when `commit` was its newest commit. */
function at(ref: string, commit: string): EventFixture {
  const { env, payload } = readEventFixture('push')
  return { name: 'push', payload, env: { ...env, GITHUB_REF: ref, GITHUB_SHA: commit } }
}

/** The only deployment: of which commit, by what ref, in what state. */
function recorded(github: GitHub) {
  const { sha, ref, state } = github.onlyDeployment()
  return { sha, ref, state }
}

test('by default the deployment shows the SHA', async () => {
  const github = createGitHub()
  await play(github, { environment: 'staging', run: 'exit 0' })
  expect(recorded(github)).toEqual({ sha: mainSha, ref: mainSha, state: 'success' })
})

test('a branch is shown by its name', async () => {
  const github = createGitHub()
  const { outputs, shown } = await play(github, { ...inputs, run: 'test "$DEPLOYMENT_REF" = main' })
  expect(recorded(github)).toEqual({ sha: mainSha, ref: 'main', state: 'success' })
  expect(outputs).toMatchObject({ ref: 'main', sha: mainSha })
  expect(shown).toContain(`  commit  ${mainSha}`)
  expect(shown).toContain('  ref     main')
})

test('so is a tag', async () => {
  const github = createGitHub({ tags: { 'v1.2': mainSha } })
  await play(github, inputs, { event: at('refs/tags/v1.2', mainSha) })
  expect(recorded(github)).toEqual({ sha: mainSha, ref: 'v1.2', state: 'success' })
})

test('a pull request is shown by its head branch', async () => {
  const github = gitHubWithPull()
  github.setBranch('feature', headSha)
  await play(github, inputs, { event: 'pull_request' })
  expect(recorded(github)).toEqual({ sha: headSha, ref: 'feature', state: 'success' })
})

test('the branch of a fork is not in this repository: the SHA, and the log says why', async () => {
  const github = gitHubWithPull()
  const { shown } = await play(github, inputs, { event: 'pull_request-fork' })
  expect(recorded(github)).toEqual({ sha: headSha, ref: headSha, state: 'success' })
  expect(shown).toContain('  ref     the SHA: this event has no branch or tag of this repository')
})

test('a merge group is shown by its branch', async () => {
  const { payload } = readEventFixture('merge_group')
  const { head_ref, head_sha } = payload['merge_group'] as { head_ref: string; head_sha: string }
  const name = head_ref.replace('refs/heads/', '')
  const github = createGitHub({ branches: { main: mainSha, [name]: head_sha } })
  await play(github, inputs, { event: 'merge_group' })
  expect(recorded(github)).toEqual({ sha: head_sha, ref: name, state: 'success' })
})

test('a branch that has moved gives way to the SHA of the event', async () => {
  const github = createGitHub()
  github.addCommit(sha('a'))
  const { shown } = await play(github, inputs, { event: at('refs/heads/main', sha('a')) })
  expect(recorded(github)).toEqual({ sha: sha('a'), ref: sha('a'), state: 'success' })
  expect(shown).toContain(
    '`main` has moved to another commit: the deployment is created from the SHA instead (ref-as: name)',
  )
})

test('so does one that moves while the create call is under way', async () => {
  const github = createGitHub()
  github.addCommit(sha('a'))
  github.fail({ on: create, kind: 'pass', arrived: () => github.setBranch('main', sha('a')) })
  const { outputs } = await play(github, inputs)
  expect(recorded(github)).toEqual({ sha: mainSha, ref: mainSha, state: 'success' })
  expect(outputs).toMatchObject({ sha: mainSha, ref: mainSha })
})

test('so does a branch that was deleted', async () => {
  const github = createGitHub()
  const { shown } = await play(github, inputs, { event: at('refs/heads/gone', mainSha) })
  expect(recorded(github)).toEqual({ sha: mainSha, ref: mainSha, state: 'success' })
  expect(shown).toContain(
    '`gone` is not known to GitHub: the deployment is created from the SHA instead (ref-as: name)',
  )
})

test('a branch that moves after the create call keeps its name, of the commit that was meant', async () => {
  const github = createGitHub()
  github.addCommit(sha('a'))
  github.fail({ on: create, kind: 'pass', carriedOut: () => github.setBranch('main', sha('a')) })
  await play(github, inputs)
  expect(recorded(github)).toEqual({ sha: mainSha, ref: 'main', state: 'success' })
})

test('a name that is both a branch and a tag shows nothing wrong', async () => {
  const github = createGitHub({ branches: { main: mainSha, both: sha('a') }, tags: { both: sha('b') } })
  await play(github, inputs, { event: at('refs/tags/both', sha('b')) })
  expect(github.onlyDeployment()).toMatchObject({ sha: sha('b'), state: 'success' })
})

test.each(['reset-after', 'empty', 'truncate'] as const)('a lost answer leaves one deployment (%s)', async (kind) => {
  for (const commit of [mainSha, sha('a')]) {
    const github = createGitHub()
    github.addCommit(sha('a'))
    github.fail({ on: create, kind })
    await play(github, inputs, { event: at('refs/heads/main', commit) })
    expect(recorded(github)).toEqual({ sha: commit, ref: commit === mainSha ? 'main' : commit, state: 'success' })
  }
})

test('a lost answer to the second create call does, too', async () => {
  const github = createGitHub()
  github.addCommit(sha('a'))
  github.fail({ on: create, kind: 'reset-after', nth: 2 })
  await play(github, inputs, { event: at('refs/heads/main', sha('a')) })
  expect(recorded(github)).toEqual({ sha: sha('a'), ref: sha('a'), state: 'success' })
})

test('a refusal is one, whatever the name (409)', async () => {
  const github = createGitHub()
  const message = 'Conflict merging main into feature'
  github.fail({ on: create, kind: 'answer', reply: { status: 409, body: { message } } })
  const { exitCode } = await play(github, inputs)
  expect(exitCode).toBe(1)
  expect(github.deployments()).toEqual([])
})

test('the required contexts of the commit count, not those of where its branch is now (409)', async () => {
  const github = createGitHub()
  github.addCommit(sha('a'))
  github.addContext(sha('a'), { context: 'ci', state: 'success' })
  github.addContext(mainSha, { context: 'ci', state: 'failure' })
  const required = { ...inputs, 'required-contexts': 'ci' }
  await play(github, required, { event: at('refs/heads/main', sha('a')) })
  expect(recorded(github)).toEqual({ sha: sha('a'), ref: sha('a'), state: 'success' })
  const { exitCode, annotations } = await play(github, required)
  expect(exitCode).toBe(1)
  expect(annotations.join()).toContain('Required contexts have not succeeded')
})

test('a record of another commit that cannot be deleted ends as an error, and the advice does not name `ref`', async () => {
  const github = createGitHub()
  github.addCommit(sha('a'))
  const reply = { status: 403, body: { message: 'Forbidden' } }
  github.fail({ on: remove, kind: 'answer', reply, times: 9 })
  const { exitCode, annotations, runs } = await play(
    github,
    { ...inputs, run: countRun },
    { event: at('refs/heads/main', sha('a')) },
  )
  expect({ exitCode, runs, state: github.onlyDeployment().state }).toEqual({ exitCode: 1, runs: 0, state: 'error' })
  expect(annotations.join()).toContain('Leave `ref-as` out')
})

test('cancelled before the second create call, there is none', async () => {
  const github = createGitHub()
  github.addCommit(sha('a'))
  const { cancellation, cancel } = createCancellation()
  github.fail({ on: remove, kind: 'pass', carriedOut: cancel })
  const { exitCode } = await play(github, inputs, { event: at('refs/heads/main', sha('a')), cancellation })
  expect({ exitCode, deployments: github.deployments() }).toEqual({ exitCode: 130, deployments: [] })
  expect(github.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
})

test('with `ref`, it is an error', async () => {
  const github = createGitHub()
  const { exitCode, annotations } = await play(github, { ...inputs, ref: 'main' })
  expect(exitCode).toBe(1)
  expect(annotations.join()).toContain('`ref-as` is only for the ref of the event')
  expect(github.deployments()).toEqual([])
})
