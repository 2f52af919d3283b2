import { describe, expect, test } from '@jest/globals'
import { replies } from '../../testing/emulator/faults.ts'
import { createGitHub, emulatedToken, type GitHub } from '../../testing/emulator/github.ts'
import { countRun, startQuickJob } from '../../testing/faults/in-process.ts'

const statuses = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'
const permissions = { deployments: 'read' } as const
const readOnly = { tokens: { [emulatedToken]: { login: 'github-actions[bot]', permissions } } }
const inputs = { environment: 'preview', run: countRun }

describe.each(['push', 'pull_request-fork', 'pull_request-dependabot'])(
  'on %s, with a token that may only read',
  (event) => {
    async function deploy(more: Record<string, string> = {}) {
      const github = createGitHub(readOnly)
      const job = startQuickJob(github, { event })
      const main = await job.main({ ...inputs, ...more })
      const runs = job.runs()
      job.remove()
      return { main, runs, calls: github.requests.length }
    }

    test('the message has the permissions to paste, and nothing is deployed', async () => {
      const { main, runs, calls } = await deploy()
      expect(main.shown).toContain('permissions:\n  contents: read\n  deployments: write')
      expect({ runs, calls, exitCode: main.exitCode }).toEqual({ runs: 0, calls: 1, exitCode: 1 })
    })

    test('and on-api-error: warn, the command runs, and a warning says that nothing is recorded', async () => {
      const { main, runs } = await deploy({ 'on-api-error': 'warn' })
      expect({ runs, exitCode: main.exitCode, recorded: main.outputs['recorded'] }).toEqual({
        runs: 1,
        exitCode: 0,
        recorded: 'false',
      })
      expect(main.annotations).toEqual([expect.stringMatching(/^warning: .*Deploying without a record/)])
    })
  },
)

test.each([
  ['pull_request-fork', 'The token may only read'],
  ['pull_request-dependabot', 'The token may only read'],
  ['push', 'The token lacks a permission'],
])('on %s the message is: %s', async (event, title) => {
  const job = startQuickJob(createGitHub(readOnly), { event })
  const { annotations } = await job.main(inputs)
  job.remove()
  expect(annotations[0]).toContain(title)
})

describe('the advice fits', () => {
  async function adviceOf(
    given: Record<string, string>,
    options: object = readOnly,
    prepare?: (github: GitHub) => void,
  ) {
    const github = createGitHub(options)
    prepare?.(github)
    const job = startQuickJob(github)
    const main = await job.main({ ...inputs, ...given })
    const post = await job.post(inputs, 'failure')
    job.remove()
    return [...main.annotations, ...post.annotations].join('\n')
  }

  test('what the step does: the block has the commit status, too', async () => {
    expect(await adviceOf({ 'status-context': 'deploy' })).toContain(
      '\n\npermissions:\n  contents: read\n  deployments: write\n  statuses: write',
    )
  })

  test('a token that is not the workflow’s: `permissions:` does not change it', async () => {
    const advice = await adviceOf({ 'workflow-token': 'ghs_other' })
    expect(advice).toContain(
      'Give the GitHub App that created the token the repository permission "Deployments: write"',
    )
    expect(advice).not.toContain('\npermissions:')
  })

  test('a token that expires during the deploy', async () => {
    const advice = await adviceOf({}, {}, (github) =>
      github.fail({ on: statuses, times: 99, kind: 'answer', reply: replies.badCredentials() }),
    )
    expect(advice).toContain('It has expired, or was revoked')
    expect(advice).not.toContain('Leave `token` out')
  })

  test('a `deployment-id` that does not exist', async () => {
    const advice = await adviceOf({ environment: '', 'deployment-id': '7' }, {})
    expect(advice).toContain('Check `deployment-id`: octo/app has no deployment 7')
    expect(advice).not.toContain('Check that octo/app exists')
  })

  test('a commit that is not there, without `ref`', async () => {
    const advice = await adviceOf({}, { branches: { main: 'c'.repeat(40) } })
    expect(advice).toContain('Give the name of a branch or tag of octo/app')
    expect(advice).not.toContain('Leave `ref` out')
  })
})

describe('a rate limit on the first call', () => {
  async function limited(reply: Parameters<ReturnType<typeof createGitHub>['fail']>[0]['reply'], times: number) {
    const github = createGitHub()
    github.fail({ on: 'any', kind: 'answer', times, ...(reply && { reply }) })
    const job = startQuickJob(github)
    const main = await job.main(inputs)
    const runs = job.runs()
    job.remove()
    return { github, main, runs }
  }

  test('without retry-after is waited for, and the log says so', async () => {
    const { main, github } = await limited(replies.secondaryLimit(), 1)
    expect(main.shown).toMatch(/GitHub limits the rate of calls \(.*\): waiting 1 min, within the 3 min/)
    expect(github.onlyDeployment().state).toBe('success')
  })

  test('beyond the budget fails at once, with the time when it resets', async () => {
    const resets = new Date(Date.now() + 3_000_000)
    const { main, github, runs } = await limited(replies.primaryLimit(403, resets), 99)
    expect(main.annotations[0]).toContain('Rate limit: 403 API rate limit exceeded')
    expect(main.shown).toContain(`The limit is lifted at ${resets.toISOString().slice(0, 15)}`)
    expect({ runs, calls: github.requests.length }).toEqual({ runs: 0, calls: 1 })
  })
})
