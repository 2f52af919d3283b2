import { expect, test } from '@jest/globals'
import { updateStatus } from '../../../src/deployment/update-status.ts'
import type { UpdateConfig } from '../../../src/runner/inputs.ts'

const deployment = {
  ...{ id: 7, url: '', sha: '', ref: '', environment: 'staging', task: 'deploy', payload: {} },
  ...{ transientEnvironment: false, productionEnvironment: false, createdAt: new Date(Date.now() - 41_000) },
}
const config: UpdateConfig = {
  ...{ action: 'update', onApiError: 'fail', summary: true, token: '', apiUrl: '', autoInactive: 'auto' },
  ...{ cancelledState: 'error', state: 'auto', environmentUrl: 'https://x.example' },
}
const status = (more: Partial<UpdateConfig>) => updateStatus({ ...config, ...more }, deployment, 'https://log')
const needs = (...jobs: [string, string, ...unknown[]][]) =>
  new Map(jobs.map(([name, result, ...outputs]) => [name, { result, outputs }]))

test.each([
  ['success', 'success', 'Deployed in 41 s'],
  ['failure', 'failure', 'the job failed after 41 s'],
  ['cancelled', 'error', 'the job was cancelled after 41 s'],
  ['', 'error', 'the job did not tell its result after 41 s'],
  [undefined, 'error', 'the job did not tell its result after 41 s'],
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
  const later = { ...deployment, createdAt: new Date(Date.now() + 60_000) }
  expect(updateStatus({ ...config, jobStatus: 'success' }, later, '').description).toBe('Deployed in 0 s')
})
