import { expect, test } from '@jest/globals'
import type { State } from '../../../src/github/post-status.ts'
import { logResult } from '../../../src/results/log-lines.ts'
import { outputsOf } from '../../../src/results/outputs.ts'
import type { Result } from '../../../src/results/result.ts'
import { summarize } from '../../../src/results/summary.ts'
import { createLog } from '../../../src/shared/log.ts'

/** The last lines of the log, which say the same as the summary's heading. */

const result: Result = {
  exitCode: 0,
  environment: 'staging',
  ref: 'main',
  sha: 'a'.repeat(40),
  because: 'the head',
  logUrl: 'https://log.example',
  recorded: true,
  repositoryUrl: 'https://github.com/octo/app',
}

function told(more: Partial<Result>): string[] {
  const lines: string[] = []
  const log = createLog()
  log.open({
    print: (line) => void lines.push(line),
    annotate: (level, message) => void lines.push(`${level}: ${message}`),
  })
  logResult({ ...result, ...more }, log)
  return lines
}

const statusOf = (state: State) => ({ state, description: 'exit code 3', logUrl: '' })

test.each([
  ['failure', 'error: The deploy to staging failed: exit code 3'],
  ['error', 'error: The deploy to staging did not finish: exit code 3'],
  ['inactive', 'Not deployed to staging: exit code 3'],
  ['success', 'Deployed to staging'],
] as const)('of %s, as the summary says it', (state, line) => {
  const status = statusOf(state)
  expect(told({ status })).toEqual([
    line,
    'See https://github.com/octo/app/deployments/activity_log?environments_filter=staging',
  ])
  const [heading = ''] = summarize({ ...result, status }).split('\n')
  expect(heading.replace(/^### \S+ /, '')).toBe(line.replace(/^error: /, '').replace(/: exit.*/, ''))
})

test('a roll-back has a line of its own, once it is live', () => {
  const rolled = { rollback: true, previousSha: 'b'.repeat(40) }
  const line = 'Rolled back: aaaaaaa was live here before bbbbbbb'
  expect(told({ status: statusOf('success'), ...rolled })).toContain(line)
  expect(told({ status: statusOf('failure'), ...rolled })).not.toContain(line)
  expect(told({ status: statusOf('success'), ...rolled, rollback: false })).not.toContain(line)
})

/** Log, summary and output lead to one page, which is that of the environment. */
test.each([
  ['staging', 'staging'],
  ['review/feat#1', 'review%2Ffeat%231'],
  ['Prüfung & 100 %', 'Pr%C3%BCfung%20%26%20100%20%25'],
  ['a (b)', 'a%20(b)'],
])('the environment %j has one page', (environment, encoded) => {
  const page = `https://github.com/octo/app/deployments/activity_log?environments_filter=${encoded}`
  const made = {
    ...result,
    environment,
    status: statusOf('success'),
    deployment: { id: 7, task: 'deploy', url: 'https://api.example/7' },
  }
  expect(told(made)).toContain(`See ${page}`)
  expect(outputsOf(made)['deployment-page-url']).toBe(page)
  expect(summarize(made)).toContain(`[Deployment](${page.replace('(', '%28').replace(')', '%29')})`)
})
