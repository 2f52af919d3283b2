import { expect, test } from '@jest/globals'
import { mergeRule, nearMiss } from '../../../src/environment/merge-rules.ts'
import type { Result } from '../../../src/results/result.ts'
import { summarize, summarizeCleanUp, summarizeFailure } from '../../../src/results/summary.ts'
import { ActionError } from '../../../src/shared/errors.ts'

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
  deployment: { id: 7, url: 'https://api.example/7' },
  status: {
    state: 'success',
    description: 'Deployed in 41 s',
    environmentUrl: 'https://x.example',
    logUrl: 'https://log.example',
  },
  timeline: [
    { state: 'pending', after: 100 },
    { state: 'success', after: 41_000 },
  ],
}

test('of a success', () => {
  expect(summarize(result)).toBe(`### ✅ Deployed to staging

| | |
| --- | --- |
| Environment | [staging](https://x.example/) |
| Commit | [6dcb09b](https://github.com/octo/app/commit/6dcb09b5b57875f334f61aebed695e2e4193db5e), the head |
| Result | success: Deployed in 41 s |
| Deployment | [7](https://github.com/octo/app/deployments) |
| Log | [open](https://log.example/) |

\`\`\`mermaid
timeline
    pending : after 0.1 s
    success : after 41 s
\`\`\`
`)
})

test.each([
  ['failure', '### ❌ Not deployed to staging'],
  ['error', '### ❌ Not deployed to staging'],
  ['inactive', '### ⚪ Not deployed to staging'],
  ['in_progress', '### ⏳ Deploying to staging'],
  ['queued', '### 🚀 Not deployed to staging'],
] as const)('of %s', (state, title) => {
  expect(summarize({ ...result, status: { state, description: '', logUrl: '' } }).split('\n')[0]).toBe(title)
})

test('of what is not known', () => {
  const { status: _, deployment: __, ...bare } = result
  expect(summarize({ ...bare, sha: undefined, timeline: [] })).toBe(`### ❌ Not deployed to staging

| | |
| --- | --- |
| Environment | staging |
| Commit | main |
| Result | error |
| Deployment | not recorded |
| Log | [open](https://log.example/) |
`)
})

test('with a merge rule and a problem', () => {
  const shown = summarize({ ...result, mergeRule: 'main requires it', error: new ActionError('GitHub is down') })
  expect(shown).toContain(
    '| Log | [open](https://log.example/) |\n| Merge rule | main requires it |\n| Problem | GitHub is down |\n',
  )
})

test('of a step that was skipped', () => {
  const skip = { reason: 'stale', because: 'it is older' } as const
  expect(summarize({ ...result, skip })).toBe('### ⚪ Not deployed to staging\n\nSkipped: it is older\n')
})

test.each([
  ['deploy', '### ❌ Not deployed to staging\n\nIt broke\n'],
  ['start', '### ❌ Not deployed to staging\n\nIt broke\n'],
  ['delete', '### ❌ Failed to delete staging\n\nIt broke\n'],
])('of a failure in mode %s', (mode, shown) => {
  expect(summarizeFailure({ mode, environment: 'staging' }, new Error('It broke'))).toBe(shown)
  expect(summarizeFailure({ mode, environment: 'staging' }, 'It broke')).toBe(shown)
})

test('of a clean-up', () => {
  const cleanUp = { mode: 'delete', environment: ['a', 'b'], dryRun: false }
  expect(summarizeCleanUp(cleanUp, '3 found', ['a'], [])).toBe(
    '### 🧹 Delete deployments to a&#44; b\n\n3 found.\n\nEnvironments deleted: a.\n',
  )
  expect(summarizeCleanUp({ ...cleanUp, mode: 'deactivate', dryRun: true }, '3 found', [], [])).toBe(
    '### 🧹 Deactivate deployments to a&#44; b (dry run)\n\n3 found.\n',
  )
  const failures = Array.from({ length: 12 }, (_, index) => new Error(`no ${index}`))
  const shown = summarizeCleanUp(cleanUp, '3 found', [], failures)
  expect(shown).toMatch(/^### ❌ /)
  expect(shown).toContain('\n\n- no 0\n\n- no 1\n')
  expect(shown.match(/^- /gm)).toHaveLength(10)
})

test('what a merge rule says', () => {
  const around = { branch: 'main', required: ['staging', 'acceptance'] }
  const rule = 'main requires a successful deployment to staging, acceptance'
  expect(mergeRule('staging', 'success', around)).toBe(`${rule}: this is one`)
  expect(mergeRule('staging', 'failure', around)).toBe(`${rule}: this is none yet`)
  expect(mergeRule('prod', 'success', around)).toBe(`${rule}: this is another environment`)
  expect(mergeRule('staging', 'success', { ...around, required: [] })).toBeUndefined()
  expect(mergeRule('staging', 'success', { ...around, required: undefined })).toBeUndefined()
  expect(mergeRule('staging', 'success', { ...around, branch: undefined })).toBeUndefined()
})

test('what is nearly a required name', () => {
  expect(nearMiss('staging', { required: ['other', 'Stag  ing'] })).toBe('Stag  ing')
  expect(nearMiss('staging', { required: ['staging', 'Staging'] })).toBeUndefined()
  expect(nearMiss('staging', { required: ['production'] })).toBeUndefined()
  expect(nearMiss('staging', { required: undefined })).toBeUndefined()
})
