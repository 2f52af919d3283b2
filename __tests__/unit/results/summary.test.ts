import { describe, expect, test } from '@jest/globals'
import { nearMiss } from '../../../src/environment/merge-rules.ts'
import { type CleanUpSummary, summarizeCleanUp } from '../../../src/results/clean-up-summary.ts'
import { summarizeFound } from '../../../src/results/found.ts'
import type { Result } from '../../../src/results/result.ts'
import { summarize, summarizeFailure } from '../../../src/results/summary.ts'
import { ActionError } from '../../../src/shared/errors.ts'
import { recordOf } from '../../../testing/records.ts'

/** The job summary, word for word. */

const result: Result = {
  exitCode: 0,
  environment: 'staging',
  ref: 'main',
  sha: '6dcb09b5b57875f334f61aebed695e2e4193db5e',
  because: 'the head',
  logUrl: 'https://log.example',
  recorded: true,
  repositoryUrl: 'https://github.com/octo/app',
  deployment: { id: 7, task: 'deploy', url: 'https://api.example/7' },
  status: {
    state: 'success',
    description: 'Deployed in 41 s',
    environmentUrl: 'https://x.example',
    logUrl: 'https://log.example',
  },
}

const repositoryUrl = 'https://github.com/octo/app'
const sha = '6dcb09b5b57875f334f61aebed695e2e4193db5e'
const commit = `<a href="https://github.com/octo/app/commit/${sha}">6dcb09b</a>`

test('of a success', () => {
  const previousSha = 'd'.repeat(40)
  const full = {
    ...{ actor: 'octocat', milliseconds: 41_000, previousSha },
    compareUrl: 'https://github.com/octo/app/compare/a...b',
  }
  expect(summarize({ ...result, ...full })).toBe(`### ✅ Deployed to staging in 41 s

[Open](https://x.example/) · [Deployment](https://github.com/octo/app/deployments/activity_log?environments_filter=staging) · [Log](https://log.example/)

<table>
<tr><th align="left">Commit</th><td>${commit}, the head</td></tr>
<tr><th align="left">Replaces</th><td><a href="https://github.com/octo/app/commit/${previousSha}">ddddddd</a> · <a href="https://github.com/octo/app/compare/a...b">changes</a></td></tr>
<tr><th align="left">By</th><td>octocat</td></tr>
</table>
`)
})

test('of a failure: the reason comes first, and the log is one click away', () => {
  const status = { state: 'failure', description: 'exit code 3 after 2 s', logUrl: '' } as const
  const shown = summarize({ ...result, status, milliseconds: 2_000 })
  expect(shown).toMatch(
    /^### ❌ The deploy to staging failed after 2 s\n\nExit code 3\. See the last lines of the log\.\n\n\[Deployment\]/,
  )
})

test.each([
  ['failure', '### ❌ The deploy to staging failed'],
  ['error', '### ❌ The deploy to staging did not finish'],
  ['inactive', '### ⚪ Not deployed to staging'],
  ['in_progress', '### ⏳ Deploying to staging'],
  ['queued', '### ⏳ Deploying to staging'],
] as const)('of %s', (state, title) => {
  expect(summarize({ ...result, status: { state, description: '', logUrl: '' } }).split('\n')[0]).toBe(title)
})

test('of what is not known', () => {
  const { status: _, deployment: __, ...bare } = result
  expect(summarize({ ...bare, sha: undefined })).toBe(`### ❌ The deploy to staging did not finish

[Log](https://log.example/)

<table>
<tr><th align="left">Commit</th><td>main, the head</td></tr>
</table>
`)
})

test('of a roll-back, and of the same commit again', () => {
  const previousSha = 'd'.repeat(40)
  expect(summarize({ ...result, previousSha, rollback: true })).toContain(
    '>ddddddd</a> (a roll&#45;back)</td>'.replace('&#45;', '-'),
  )
  expect(summarize({ ...result, previousSha: sha })).toContain('<td>the same commit</td>')
})

test('with a problem, and what to do about it', () => {
  const help = 'Grant it in the workflow:\n\npermissions:\n  deployments: write'
  const shown = summarize({
    ...{ ...result, recorded: false },
    error: new ActionError('GitHub is down', { help }),
  })
  expect(shown).toMatch(/^### ⚠️ Deployed to staging\n/)
  expect(shown).toContain(
    '\n\n**GitHub could not record it.** GitHub is down.\n\nGrant it in the workflow&#58;\n\n```yaml\npermissions:\n  deployments: write\n```\n',
  )
})

test('full SHAs in a reason are links with seven digits', () => {
  const skip = { reason: 'stale', because: `${sha} is older than it` } as const
  expect(summarize({ ...result, skip })).toContain(`\n\n${commit} is older than it.\n`)
})

test('of a step that was skipped', () => {
  const skip = { reason: 'stale', because: 'it is older' } as const
  const { status: _, deployment: __, ...bare } = result
  expect(summarize({ ...bare, skip })).toMatch(
    /^### ⚪ Nothing was deployed to staging: the commit is older\n\nIt is older\.\n/,
  )
  expect(summarize({ ...bare, skip: { ...skip, reason: 'deployed' } })).toContain(': it is there already\n')
})

test.each([
  ['deploy', '### ❌ Nothing was deployed to staging\n\nIt broke\n'],
  ['start', '### ❌ Nothing was deployed to staging\n\nIt broke\n'],
  ['delete', '### ❌ Could not delete staging\n\nIt broke\n'],
])('of a failure in %s', (action, shown) => {
  expect(summarizeFailure({ action, environment: 'staging' }, new Error('It broke'))).toBe(shown)
  expect(summarizeFailure({ action, environment: 'staging' }, 'It broke')).toBe(shown)
})

test('of inputs that cannot be used, one line each', () => {
  const error = new ActionError('2 inputs cannot be used:\n- `a` is\n- `b` is')
  expect(summarizeFailure({ action: 'deploy', environment: '' }, error)).toBe(
    '### ❌ Nothing was deployed\n\n2 inputs cannot be used&#58;\n- <code>a</code> is\n- <code>b</code> is\n',
  )
})

describe('of a clean-up', () => {
  const one = { id: 7, environment: 'pr-7', sha, done: 'deleted' }
  const cleanUp: CleanUpSummary = {
    action: 'delete',
    ...{ environment: ['a', 'b'], dryRun: false, progress: 'Found 3 deployments', repositoryUrl },
    ...{ deployments: [one], environments: ['a'], failures: [] },
  }

  test('what was done first, then each deployment', () => {
    expect(summarizeCleanUp(cleanUp)).toBe(`### 🧹 Delete deployments to a&#44; b

Found 3 deployments.

Environments deleted: a.

- 7 · [pr-7](https://github.com/octo/app/deployments/activity_log?environments_filter=pr-7) · [6dcb09b](https://github.com/octo/app/commit/${sha}) · deleted
`)
  })

  test('a dry run says that nothing was changed', () => {
    const shown = summarizeCleanUp({ ...cleanUp, action: 'deactivate', dryRun: true })
    expect(shown).toMatch(/^### 🧹 Deactivate deployments to a&#44; b \(dry run: nothing was changed\)\n/)
    expect(shown).toContain('Environments that would be deleted: a.')
  })

  test('failures, ten of them at most, with what to do', () => {
    const failures = Array.from({ length: 12 }, (_, index) => ({
      error: new ActionError(`no ${index}`, { help: 'Try again' }),
    }))
    const shown = summarizeCleanUp({ ...cleanUp, failures, environments: [], deployments: [] })
    expect(shown).toMatch(/^### ❌ /)
    expect(shown).toContain('\n\n- no 0\n\n- no 1\n')
    expect(shown.match(/^- /gm)).toHaveLength(10)
    expect(shown).toContain('\n\nTry again\n')
  })

  test('thousands are counted, not listed', () => {
    const deployments = Array.from({ length: 5_000 }, () => one)
    const shown = summarizeCleanUp({ ...cleanUp, deployments })
    expect(shown).toContain('- and 4,950 more')
    expect(shown.length).toBeLessThan(50_000)
  })
})

test('what is nearly a required name', () => {
  const near = (...environments: string[]) => nearMiss('staging', [{ branch: 'main', environments }])
  expect(near('other', 'Stag  ing')).toEqual({ branch: 'main', name: 'Stag  ing' })
  expect(near('staging', 'Staging')).toBeUndefined()
  expect(near('production')).toBeUndefined()
  expect(nearMiss('staging', [{ branch: 'main', environments: undefined }])).toBeUndefined()
})

test('of what was found: a list, which fits a narrow page', () => {
  const at = new Date('2026-11-25T12:00:00Z')
  const links = { environmentUrl: 'https://x.example', logUrl: 'https://log.example' }
  const found = {
    ...recordOf({ sha, environment: 'pr/7', creator: 'octo_cat' }),
    statuses: [{ state: 'success', description: '', ...links, createdAt: at, nodeId: '' }],
  }
  const shown = summarizeFound({ found: true, title: 'Live' }, [found], repositoryUrl)
  expect(shown).toBe(`### 🔎 Live

- [pr&#47;7](https://x.example/) · [6dcb09b](https://github.com/octo/app/commit/${sha}) · [success](https://log.example/) · by octo&#95;cat · live since 2026-11-25 12:00:00 UTC
`)
})

test.each(['error', 'failure', 'inactive'] as const)('a cancellation does not look like a failure (%s)', (state) => {
  const status = { state, description: 'cancelled or timed out after 41 s', logUrl: 'https://log.example' }
  expect(summarize({ ...result, status, milliseconds: 41_000 })).toMatch(
    /^### ⚪ The deploy to staging was stopped\n\nCancelled or timed out after 41 s\.\n\n\[/,
  )
})

test('a task is named, but for the default one', () => {
  const deployment = { id: 7, task: 'docs', url: 'https://api.example/7' }
  expect(summarize({ ...result, deployment })).toContain('<th align="left">Task</th><td>docs</td>')
  expect(summarize(result)).not.toContain('Task')
})
