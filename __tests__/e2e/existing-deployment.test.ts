import { describe, expect, test } from '@jest/globals'
import { replies } from '../../testing/emulator/faults.ts'
import { createGitHub } from '../../testing/emulator/github.ts'
import { held } from '../../testing/emulator/views.ts'
import { countRun, createCancellation, startQuickJob } from '../../testing/faults/in-process.ts'
import { play } from '../../testing/quick.ts'
import { headSha } from '../../testing/runner/events.ts'
import { createWorld } from '../../testing/world.ts'

/** A step that reports on a deployment that exists already, instead of creating one. */

const environment = 'staging'
const status = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'
const id = 6889283001
const seed = { id, environment: 'staging', sha: headSha, ref: 'feature', payload: { color: 'blue' } }

test('a run that a deployment event started reports on that deployment, and hands it to the command', async () => {
  const { github, job } = await createWorld()
  github.addDeployment(seed)
  const deploying = job({ event: 'deployment' })
  const step = await deploying.step({ run: 'env | grep ^DEPLOYMENT_ | sort', 'environment-url': 'https://x.example' })
  await deploying.end()
  expect(github.onlyDeployment()).toMatchObject({ id, state: 'success' })
  expect(step.outputs).toMatchObject({ 'deployment-id': String(id), sha: headSha, ref: 'feature', environment })
  expect(step.raw).toContain(
    [
      'DEPLOYMENT_ENVIRONMENT=staging',
      `DEPLOYMENT_ID=${id}`,
      'DEPLOYMENT_PAYLOAD={"color":"blue"}',
      'DEPLOYMENT_REF=feature',
      `DEPLOYMENT_SHA=${headSha}`,
      'DEPLOYMENT_TASK=deploy',
    ].join('\n'),
  )
})

test('environments know no upper and lower case: the deployment of the event is used, not made again', async () => {
  const github = createGitHub()
  github.addCommit(headSha)
  github.addDeployment(seed)
  await play(github, { environment: 'Staging', run: 'exit 0' }, { event: 'deployment' })
  expect(held(github)).toEqual(['staging/deploy: pending in_progress success'])
})

test('without a command, the job’s result is posted on it', async () => {
  const github = createGitHub()
  github.addDeployment(seed)
  await play(github, {}, { event: 'deployment', jobStatus: 'failure' })
  expect(held(github)).toEqual(['staging/deploy: pending in_progress failure'])
})

test('a step about another environment makes a deployment of its own', async () => {
  const github = createGitHub()
  github.addCommit(headSha)
  github.addDeployment(seed)
  await play(github, { environment: 'smoke-test', run: 'exit 0' }, { event: 'deployment' })
  expect(held(github)).toEqual(['staging/deploy: ', 'smoke-test/deploy: pending in_progress success'])
})

test('update reports on it too', async () => {
  const github = createGitHub()
  github.addDeployment(seed)
  await play(github, { state: 'queued' }, { action: 'update', event: 'deployment' })
  expect(held(github)).toEqual(['staging/deploy: queued'])
})

test('by deployment-id: none is created, and its values count', async () => {
  const github = createGitHub()
  const { id: other } = github.addDeployment({ ...seed, id: 6889283002, task: 'web', payload: 'a string' })
  const inputs = {
    'deployment-id': String(other),
    run: 'echo "$DEPLOYMENT_TASK, $DEPLOYMENT_PAYLOAD" > "$GITHUB_WORKSPACE/seen"',
  }
  const { outputs } = await play(github, inputs)
  expect(held(github)).toEqual(['staging/web: pending in_progress success'])
  expect(outputs).toMatchObject({ environment: 'staging', sha: headSha })
})

test('by the id of a deployment that does not exist, nothing is run', async () => {
  const github = createGitHub()
  const { exitCode, annotations } = await play(github, {
    'deployment-id': '6889283999',
    run: 'touch "$GITHUB_WORKSPACE/ran"',
  })
  expect(exitCode).toBe(1)
  expect(annotations).toEqual([expect.stringContaining('did not find deployment 6889283999')])
})

test.each([
  ['that is empty', '', 'push', 'There is neither an `environment` nor a `deployment-id`'],
  ['that is empty in a run of a deployment event', '', 'deployment', 'There is neither an `environment`'],
  ['of a deployment that does not exist', '6889283999', 'push', 'did not find deployment 6889283999'],
])('with on-api-error: warn, an id %s does not stop the deploy', async (_, id, event, message) => {
  const github = createGitHub()
  const inputs = { 'deployment-id': id, 'on-api-error': 'warn', run: 'exit 3' }
  const { exitCode, annotations, outputs } = await play(github, inputs, { event })
  expect(exitCode).toBe(3)
  expect(outputs).toMatchObject({ recorded: 'false', 'exit-code': '3' })
  expect(annotations).toEqual([
    expect.stringMatching(/^warning: .*Deploying without a record/),
    expect.stringContaining('error: The deploy failed: exit code 3'),
  ])
  expect(annotations[0]).toContain(message)
  expect(github.deployments()).toEqual([])
})

test.each(['exit 3', undefined])(
  'one that cannot be read at first is finished by the post step (run: %s)',
  async (run) => {
    const github = createGitHub()
    const { id } = github.addDeployment({ environment: 'staging', sha: headSha, statuses: ['in_progress'] })
    const inputs = { 'deployment-id': String(id), 'on-api-error': 'warn', ...(run && { run }) }
    github.fail({
      on: 'GET /repos/{owner}/{repo}/deployments/{deployment_id}',
      times: 4,
      kind: 'answer',
      reply: { status: 502, body: '' },
    })
    const { annotations } = await play(github, inputs, { jobStatus: 'failure' })
    expect(annotations[0]).toMatch(/^warning: .*Deploying without a record/)
    expect(held(github)).toEqual(['staging/deploy: in_progress failure'])
  },
)

test('what an existing deployment has decided cannot be given', async () => {
  const { annotations } = await play(createGitHub(), { 'deployment-id': '1', environment, payload: '{}' })
  expect(annotations[0]).toContain(
    '- `environment` is only for a new deployment, and this step is about an existing one',
  )
  expect(annotations[0]).toContain('- `payload` is only for a new deployment')
})

test('an existing deployment that had ended before is finished anew, though nothing on the way could be posted', async () => {
  const github = createGitHub()
  const ended = { id: 6889283001, environment: 'staging', sha: headSha, statuses: ['failure'] }
  github.addDeployment({ ...ended, createdAt: new Date(Date.now() - 3_600_000) })
  github.fail({ on: status, times: 2, kind: 'answer', reply: { status: 422, body: { message: 'No' } } })
  await play(github, {}, { event: 'deployment' })
  expect(held(github)).toEqual(['staging/deploy: failure success'])
})

test('an existing deployment that had ended before is finished anew, though main was killed before it could look', async () => {
  const github = createGitHub()
  github.addDeployment({ ...seed, statuses: ['success'] })
  let look = () => {}
  const looks = new Promise<void>((resolve) => {
    look = resolve
  })
  const list = 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'
  github.fail({ on: list, kind: 'hang-before', arrived: look })
  const job = startQuickJob(github, { event: 'deployment' })
  const inputs = { run: 'exit 1' }
  void job.main(inputs)
  await looks
  job.kill()
  await job.post(inputs, 'failure')
  job.remove()
  expect(held(github)).toEqual(['staging/deploy: success error'])
})

test('an existing deployment that had ended before keeps its state where nothing is run', async () => {
  const github = createGitHub()
  github.addDeployment({ ...seed, statuses: ['success', 'inactive'] })
  const inputs = { run: countRun, 'require-deployed': 'qa' }
  const { exitCode, runs } = await play(github, inputs, { event: 'deployment', jobStatus: 'failure' })
  expect([exitCode, runs]).toEqual([1, 0])
  expect(held(github)).toEqual(['staging/deploy: success inactive'])
})

test('an existing deployment that had ended before keeps its state where main failed to read it, and ran nothing', async () => {
  const github = createGitHub()
  const { id } = github.addDeployment({ ...seed, statuses: ['success'] })
  const one = 'GET /repos/{owner}/{repo}/deployments/{deployment_id}'
  github.fail({ on: one, times: 4, kind: 'answer', reply: replies.serverError(502) })
  const inputs = { 'deployment-id': String(id), run: countRun }
  const { exitCode, runs } = await play(github, inputs, { jobStatus: 'failure' })
  expect([exitCode, runs]).toEqual([1, 0])
  expect(held(github)).toEqual(['staging/deploy: success'])
})

test('an existing deployment whose statuses cannot be read is finished anew, but not over what a later step posts', async () => {
  const github = createGitHub()
  github.addDeployment({ ...seed, statuses: ['success'] })
  const list = 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'
  github.fail({ on: list, kind: 'answer', reply: { status: 403, body: { message: 'No' } } })
  const job = startQuickJob(github, { event: 'deployment' })
  await job.main({})
  await play(github, { state: 'failure' }, { event: 'deployment', action: 'update' })
  await job.post({}, 'success')
  job.remove()
  expect(held(github)).toEqual(['staging/deploy: success pending in_progress failure'])
})

test('a cancellation while the deployment to report on is looked up keeps the command from starting', async () => {
  const github = createGitHub()
  const { id } = github.addDeployment({ environment })
  const { cancellation, cancel } = createCancellation()
  github.fail({ on: 'GET /repos/{owner}/{repo}/deployments/{deployment_id}', kind: 'pass', arrived: cancel })
  const job = startQuickJob(github, { cancellation })
  const { exitCode } = await job.main({ 'deployment-id': String(id), run: countRun })
  expect(job.runs()).toBe(0)
  await job.post({ 'deployment-id': String(id), run: countRun }, 'cancelled')
  job.remove()
  expect(exitCode).toBe(130)
  expect(github.onlyDeployment().state).toBe('error')
})

describe('in a run that a deployment event started', () => {
  test.each([
    [{ ref: 'main', run: 'exit 0' }, '`environment` is required'],
    [{ 'required-contexts': 'ci', run: 'exit 0' }, '`required-contexts` is only for a new deployment'],
    [{ task: 'smoke' }, '`task` is only for a new deployment'],
  ])('%j is an error', async (inputs, message) => {
    const github = createGitHub()
    const { annotations } = await play(github, inputs, { event: 'deployment' })
    expect(annotations).toEqual([expect.stringContaining(message)])
    expect(github.requests).toEqual([])
  })
})
