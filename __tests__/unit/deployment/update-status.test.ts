import { expect, test } from '@jest/globals'
import { updateStatus } from '../../../src/deployment/update-status.ts'
import type { UpdateConfig } from '../../../src/runner/inputs.ts'

const now = Date.parse('2026-11-25T12:00:00Z')
const deployment = {
  ...{ id: 7, nodeId: '', url: '', sha: '', ref: '', environment: 'staging', task: 'deploy', payload: {} },
  ...{ mark: undefined, creator: '', transient: false, production: false, createdAt: new Date(now - 41_000) },
}
const config: UpdateConfig = {
  ...{ action: 'update', onApiError: 'fail', summary: true, token: '', apiUrl: '', autoInactive: 'auto' },
  ...{ cancelledState: 'error', state: 'auto', environmentUrl: 'https://x.example' },
}
const options = { logUrl: 'https://log', isMadeHere: false, isOfThisJob: true, now }
const updateOf = (more: Partial<UpdateConfig>) => updateStatus({ ...config, ...more }, deployment, options)
const status = (more: Partial<UpdateConfig>) => updateOf(more).status
const needs = (...jobs: [string, string, ...unknown[]][]) =>
  new Map(jobs.map(([name, result, ...outputs]) => [name, { result, outputs }]))

test.each([
  ['success', 'success', 'Deployed in 41 s'],
  ['failure', 'failure', 'the job failed after 41 s'],
  ['cancelled', 'error', 'the job was cancelled after 41 s'],
  ['', 'error', 'the job ended without a result after 41 s'],
  [undefined, 'error', 'the job ended without a result after 41 s'],
])('a job that is %p', (jobStatus, state, description) => {
  expect(status({ jobStatus })).toMatchObject({ state, description, logUrl: 'https://log' })
})

test.each([
  [needs(['a', 'success'], ['b', 'skipped']), 'success', 'Deployed in 41 s'],
  [needs(['a', 'failure'], ['b', 'cancelled'], ['c', 'failure']), 'failure', 'failed after 41 s: a, c'],
  [needs(['a', 'success'], ['b', 'cancelled'], ['c', 'cancelled']), 'error', 'cancelled after 41 s: b, c'],
  [needs(['a', 'skipped'], ['b', 'skipped']), 'inactive', 'not deployed: the jobs were skipped'],
  [needs(['a', 'success'], ['b', '?'], ['c', '!']), 'error', 'results that are not known: b, c'],
  [needs(['a', 'success', 'x', '7'], ['b', 'skipped']), 'inactive', 'not deployed: the jobs were skipped'],
  [needs(['a', 'success', 7], ['b', 'success']), 'success', 'Deployed in 41 s'],
  [needs(['a', 'success', '8'], ['b', 'skipped']), 'success', 'Deployed in 41 s'],
  [needs(['a', 'success', '7']), 'success', 'Deployed in 41 s'],
  [needs(['a', 'failure', '7'], ['b', 'success']), 'failure', 'failed after 41 s: a'],
])('%p', (jobs, state, description) => {
  expect(status({ needs: jobs, jobStatus: 'failure' })).toMatchObject({ state, description })
})

test('a given state stands, with the description', () => {
  expect(status({ state: 'success', description: 'Version 7' })).toEqual({
    ...{ state: 'success', description: 'Version 7', logUrl: 'https://log', environmentUrl: 'https://x.example' },
  })
  expect(status({ state: 'failure' })).toEqual({ state: 'failure', description: '', logUrl: 'https://log' })
})

test('a cancellation has the state that was asked for', () => {
  expect(status({ jobStatus: 'cancelled', cancelledState: 'inactive' }).state).toBe('inactive')
  expect(status({ needs: needs(['a', 'cancelled']), cancelledState: 'failure' }).state).toBe('failure')
})

test('a clock that is behind makes no negative time', () => {
  const later = { ...deployment, createdAt: new Date(now + 60_000) }
  expect(updateStatus({ ...config, jobStatus: 'success' }, later, options).status.description).toBe('Deployed in 0 s')
})

test('without `needs`, another job’s status says nothing: an error, and the line to add', () => {
  const update = updateStatus({ ...config, jobStatus: 'success' }, deployment, { ...options, isOfThisJob: false })
  expect(update.status.state).toBe('error')
  expect(update.status.description).toBe('the result is not known: another job created it, and `needs` is missing')
  expect(update.problem?.message).toContain('The result of deployment 7 is not known')
  expect(update.problem?.help).toContain('needs: ${{ toJSON(needs) }}')
})

test('a job in `jobs` that is not among `needs` leaves the result unknown: the error names both', () => {
  const update = updateOf({ needs: needs(['build', 'success'], ['deploy', 'success']), jobs: ['deploi'] })
  expect(update.status.state).toBe('error')
  expect(update.status.description).toBe('the result is not known: `needs` does not have `deploi`')
  expect(update.problem?.message).toBe(
    'Input `jobs` names `deploi`, but `needs` has only `build`, `deploy`. The state of deployment 7 is now `error`.',
  )
})

/** A second opinion, from the README's words alone. */
function expected(
  all: readonly (readonly [string, string, boolean])[],
  jobs: readonly string[] | undefined,
): { state: string; warns: boolean } {
  const counts = all.filter(([job, result, handsOn]) => {
    if (jobs !== undefined) return jobs.indexOf(job) >= 0
    return !handsOn || result !== 'success'
  })
  const onlyOnes = counts.length === 0
  const results = (onlyOnes ? all : counts).map(([, result]) => result)
  const warns = jobs === undefined && !onlyOnes && counts.length < all.length
  if (results.includes('failure')) return { state: 'failure', warns: false }
  if (results.includes('cancelled')) return { state: 'inactive', warns: false }
  if (!results.includes('success')) return { state: 'inactive', warns }
  return { state: 'success', warns: false }
}

const pair = (job: string, result: string, outputs: string[]): [string, string, ...string[]] => [
  job,
  result,
  ...outputs,
]

function* combinations<T>(choices: readonly T[], length: number): Generator<readonly T[]> {
  if (length === 0) yield []
  else for (const rest of combinations(choices, length - 1)) for (const choice of choices) yield [...rest, choice]
}

test('every combination of up to three jobs, with and without `jobs`, is what the README says', () => {
  const names = ['start', 'deploy', 'smoke']
  let cases = 0
  for (const length of [1, 2, 3]) {
    for (const results of combinations(['success', 'failure', 'cancelled', 'skipped'], length)) {
      for (const handing of combinations([false, true], length)) {
        for (const picked of [undefined, ...combinations([false, true], length)]) {
          const all = results.map((result, index) => [names[index] ?? '', result, handing[index] === true] as const)
          const jobs = picked && names.filter((_, index) => picked[index])
          if (jobs?.length === 0) continue
          const given = needs(...all.map(([job, result, hands]) => pair(job, result, hands ? ['7'] : [])))
          const { status: its, warning, problem } = updateOf({ needs: given, jobs, cancelledState: 'inactive' })
          const found = { state: its.state, warns: warning !== undefined }
          expect({ all, jobs, ...found }).toEqual({ all, jobs, ...expected(all, jobs) })
          expect(problem).toBeUndefined()
          cases++
        }
      }
    }
  }
  expect(cases).toBe(4 * 2 * 2 + 16 * 4 * 4 + 64 * 8 * 8)
})

test('the warning says how to use `jobs`', () => {
  const { warning } = updateOf({ needs: needs(['deploy', 'success', '7'], ['smoke', 'skipped']) })
  expect(warning?.message).toContain('`smoke` was skipped. deploy, which handed it on, succeeded, and does not count')
  expect(warning?.help).toContain('jobs: deploy')
})
