import { expect, test } from '@jest/globals'
import { emulatedToken } from '../../testing/emulator/github.ts'
import { mainSha } from '../../testing/runner/events.ts'
import { createWorld } from '../../testing/world.ts'

/** What the post step does when main has left something open. */

const environment = 'preview'
const status = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'

test('whatever else becomes unusable by the end of the job, the deployment is settled', async () => {
  const { github, job } = await createWorld()
  const deploying = job()
  await deploying.step({ environment, 'log-url': '${{ steps.later.outputs.log }}' })
  await deploying.script('echo "log=logs/1" >> "$GITHUB_OUTPUT"', { id: 'later' })
  await deploying.end()
  expect(github.onlyDeployment().state).toBe('success')
})

test('killed while the commit status is posted, the post step posts it', async () => {
  const permissions = { metadata: 'read', deployments: 'write', statuses: 'write' } as const
  const { github, job } = await createWorld({ tokens: { [emulatedToken]: { login: 'x[bot]', permissions } } })
  const deploying = job()
  const step = deploying.start({ environment, 'status-context': 'ci', run: 'exit 0' })
  const commitStatus = 'POST /repos/{owner}/{repo}/statuses/{sha}'
  const settled = new Promise<void>((resolve) =>
    github.fail({ on: status, nth: 3, kind: 'pass', carriedOut: () => resolve() }),
  )
  github.fail({
    on: commitStatus,
    nth: 2,
    kind: 'hang-before',
    arrived: () => void settled.then(() => step.kill('SIGKILL')),
  })
  await step.done
  await deploying.end()
  expect(github.onlyDeployment().state).toBe('success')
  expect(github.commitStatuses(mainSha).map(({ state }) => state)).toEqual(['pending', 'success'])
})
