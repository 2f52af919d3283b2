import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { createGitHub, emulatedToken } from '../../testing/emulator/github.ts'
import { startQuickJob } from '../../testing/faults/in-process.ts'
import { headSha, mainSha } from '../../testing/runner/events.ts'
import { testInAll } from '../../testing/tier.ts'
import { createWorld } from '../../testing/world.ts'

/** What the post step does when main has left something open. */

const environment = 'preview'
const listRoute = 'GET /repos/{owner}/{repo}/deployments'
const status = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'

test('whatever else becomes unusable by the end of the job, the deployment is finished', async () => {
  const { github, job } = await createWorld()
  const deploying = job()
  await deploying.step({ environment, 'log-url': '${{ steps.later.outputs.log }}' })
  await deploying.script('echo "log=logs/1" >> "$GITHUB_OUTPUT"', { id: 'later' })
  await deploying.end()
  expect(github.onlyDeployment().state).toBe('success')
})

test('the summary of the post step says what the deploy replaces', async () => {
  const { github, job } = await createWorld()
  github.addDeployment({ environment, sha: headSha, statuses: ['success'] })
  const deploying = job()
  await deploying.step({ environment })
  const [post] = await deploying.end()
  expect(post?.summary).toMatch(/Replaces.*>ec26c3e</)
})

test.each([
  ['an input that cannot be used', { environment, task: ' , ', payload: '{' }],
  ['a commit that cannot be chosen', { environment, repository: 'octo/other' }],
  ['an environment that is missing', {}],
  ['a deployment that was required', { environment, 'require-deployed': 'staging', run: 'exit 0' }],
])('what main says of %s, post does not say again', async (_, inputs) => {
  const { github, job } = await createWorld()
  const deploying = job()
  const step = await deploying.step(inputs)
  const [post] = await deploying.end()
  expect(step).toMatchObject({ exitCode: 1, annotations: [{ level: 'error' }] })
  expect(post?.raw).toBe('')
  expect(github.deployments()).toEqual([])
})

test('killed while the commit status is posted, the post step posts it', async () => {
  const permissions = { metadata: 'read', deployments: 'write', statuses: 'write' } as const
  const github = createGitHub({ tokens: { [emulatedToken]: { login: 'x[bot]', permissions } } })
  const job = startQuickJob(github)
  const inputs = { environment, 'status-context': 'ci', run: 'exit 0' }
  const finished = new Promise<void>((resolve) =>
    github.fail({ on: status, nth: 3, kind: 'pass', carriedOut: () => resolve() }),
  )
  const commitStatus = 'POST /repos/{owner}/{repo}/statuses/{sha}'
  await new Promise<void>((resolve) => {
    function arrived(): void {
      void finished.then(() => {
        job.kill()
        resolve()
      })
    }
    github.fail({ on: commitStatus, nth: 2, kind: 'hang-before', arrived })
    void job.main(inputs)
  })
  await job.post(inputs, 'success')
  job.remove()
  expect(github.onlyDeployment().state).toBe('success')
  expect(github.commitStatuses(mainSha).map(({ state }) => state)).toEqual(['pending', 'success'])
})

/** In the post step, the runner's clock is some minutes off what it was in main. */
function setClock(minutes: number): string {
  return `const Real = Date
const offset = process.argv[1].includes('post') ? ${minutes * 60_000} : 0
globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length > 0) super(...given)
    else super(Real.now() + offset)
  }
  static now() {
    return Real.now() + offset
  }
}`
}

// In real time; the fault matrix plays it in process.
testInAll.each([15, -15])(
  'killed while it is created, and the clock is set by %s min: what comes late is awaited',
  async (minutes) => {
    const { github, job } = await createWorld()
    const parent = mkdtempSync(join(tmpdir(), 'clock-'))
    const clock = join(parent, 'clock.cjs')
    writeFileSync(clock, setClock(minutes))
    const deploying = job({ env: { NODE_OPTIONS: `--require ${clock}` } })
    const step = deploying.start({ environment, run: 'exit 0' })
    let look = () => {}
    const looked = new Promise<void>((resolve) => {
      look = resolve
    })
    github.fail({ on: listRoute, kind: 'pass', carriedOut: look })
    github.fail({
      on: 'POST /repos/{owner}/{repo}/deployments',
      kind: 'pass',
      async arrived() {
        step.kill('SIGKILL')
        await looked
      },
    })
    await step.done
    await deploying.end()
    rmSync(parent, { recursive: true })
    expect(github.onlyDeployment().state).toBe('error')
  },
)
