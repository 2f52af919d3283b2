import { expect, test } from '@jest/globals'
import { exitCodeOf, finalStatus, type Outcome, progressStatus } from '../../../src/deployment/outcome.ts'

const options = {
  logUrl: 'https://log',
  cancelledState: 'error',
  environmentUrl: 'https://x',
} as const
const milliseconds = 41_000

test.each<[Outcome, string, string, number]>([
  [{ kind: 'exit', code: 0, milliseconds }, 'success', 'Deployed in 41 s', 0],
  [{ kind: 'exit', code: 3, milliseconds }, 'failure', 'exit code 3 after 41 s', 3],
  [{ kind: 'signal', signal: 'SIGKILL', milliseconds }, 'error', 'killed by SIGKILL after 41 s', 137],
  [
    { kind: 'unstartable', reason: 'zsh: command not found' },
    'error',
    'could not be started: zsh: command not found',
    1,
  ],
  [{ kind: 'cancelled', milliseconds }, 'error', 'cancelled or timed out after 41 s', 130],
  [
    { kind: 'unverified', reason: 'https://x answered 503', milliseconds },
    'failure',
    'https://x answered 503, after 41 s',
    1,
  ],
  [
    { kind: 'overtaken', by: '6dcb09b5b57875f334f61aebed695e2e4193db5e' },
    'failure',
    'a newer commit, 6dcb09b, was deployed meanwhile',
    1,
  ],
  [{ kind: 'skipped', reason: 'because' }, 'inactive', 'not deployed: because', 1],
  [{ kind: 'interrupted' }, 'error', 'interrupted: the action was killed before the deploy ended', 1],
  [{ kind: 'not-run', reason: 'because' }, 'error', 'not deployed: because', 1],
  [{ kind: 'job', result: 'success', milliseconds }, 'success', 'Deployed in 41 s', 1],
  [{ kind: 'job', result: 'failure', milliseconds }, 'failure', 'the job failed after 41 s', 1],
  [{ kind: 'job', result: 'cancelled', milliseconds }, 'error', 'the job was cancelled after 41 s', 1],
  [{ kind: 'job', result: 'unknown', milliseconds }, 'error', 'the job ended without a result after 41 s', 1],
])('%j becomes %s: %s', (outcome, state, description, exitCode) => {
  expect(finalStatus(outcome, options)).toMatchObject({ state, description })
  expect(exitCodeOf(outcome)).toBe(exitCode)
})

test.each(['error', 'failure', 'inactive'] as const)(
  'a cancelled deploy gets the cancelled-state %s',
  (cancelledState) => {
    expect(finalStatus({ kind: 'cancelled', milliseconds }, { ...options, cancelledState }).state).toBe(cancelledState)
    expect(finalStatus({ kind: 'job', result: 'cancelled', milliseconds }, { ...options, cancelledState }).state).toBe(
      cancelledState,
    )
  },
)

test('only a success carries the URL', () => {
  expect(finalStatus({ kind: 'exit', code: 0, milliseconds }, options).environmentUrl).toBe('https://x')
  const failure = finalStatus({ kind: 'exit', code: 1, milliseconds }, options)
  expect(failure.environmentUrl).toBeUndefined()
})

test('on the way it says how far it is', () => {
  expect(progressStatus('pending', options)).toEqual({
    ...{ state: 'pending', description: 'Waiting to deploy', logUrl: 'https://log' },
  })
  expect(progressStatus('in_progress', options).description).toBe('Deploying')
})

test('a given description stands alone with a success, and before what happened otherwise', () => {
  const described = { ...options, description: 'Preview of #5' }
  expect(finalStatus({ kind: 'exit', code: 0, milliseconds }, described).description).toBe('Preview of #5')
  expect(finalStatus({ kind: 'exit', code: 3, milliseconds }, described).description).toBe(
    'Preview of #5 · exit code 3 after 41 s',
  )
  expect(progressStatus('pending', described).description).toBe('Preview of #5')
})

test('no description is longer than GitHub accepts', () => {
  const described = { ...options, description: 'x'.repeat(200) }
  // Ours is not cut, however long theirs is.
  expect(finalStatus({ kind: 'exit', code: 3, milliseconds }, described).description).toMatch(
    /^x{114}… · exit code 3 after 41 s$/,
  )
  const longReason = { kind: 'skipped', reason: 'y'.repeat(200) } as const
  expect(finalStatus(longReason, described).description).toMatch(/^not deployed: y{125}…$/)
  expect(finalStatus({ kind: 'exit', code: 0, milliseconds }, described).description).toMatch(/^x{139}…$/)
  expect(progressStatus('in_progress', described).description).toHaveLength(140)
})
