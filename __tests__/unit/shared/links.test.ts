import { expect, test } from '@jest/globals'
import { onServer, readEvent } from '../../../src/runner/event.ts'
import { jobLogUrl, runLogUrl } from '../../../src/shared/links.ts'

const env = {
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REPOSITORY: 'octo/app',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_RUN_ID: '7',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_SERVER_URL: 'https://github.example/',
  GITHUB_API_URL: 'https://github.example/api/v3',
}
const event = readEvent(env)
const run = 'https://github.example/octo/app/actions/runs/7'

test('the log of a job is found by its check run, or else by the attempt', () => {
  expect(jobLogUrl('9', event)).toBe(`${run}/job/9`)
  expect(jobLogUrl(undefined, event)).toBe(`${run}/attempts/2`)
})

test('the log stays where the workflow runs, when a step is about another server', () => {
  const other = onServer(event, 'https://api.github.com', env)
  expect(other.serverUrl).toBe('https://github.com')
  expect(runLogUrl('7', other)).toBe(run)
})
