import { expect, test } from '@jest/globals'
import type { State } from '../../../src/github/deployment-statuses.ts'
import { logResult } from '../../../src/results/log-lines.ts'
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
  expect(told({ status })).toEqual([line, 'See https://github.com/octo/app/deployments'])
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
