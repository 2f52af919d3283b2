import { expect, test } from '@jest/globals'
import type { ActionName } from '../../../src/runner/action-inputs.ts'
import { problemsOf, read } from '../../../testing/read-inputs.ts'

/** What people write by mistake: nothing else is done than what was asked, and the message names the input and the mend. */

type Mistake = readonly [action: ActionName, inputs: Record<string, string>, message: string]

const run = { run: './deploy.sh' }
const id = { 'deployment-id': '7' }

const misspelt: readonly Mistake[] = [
  ['deploy', { 'deploy-command': './deploy.sh' }, '`deploy-command` is not an input of org/deploy@v1: write `run`'],
  ['deploy', { 'deploy-script': './deploy.sh' }, 'write `run`'],
  ['deploy', { script: './deploy.sh' }, '`script` is not an input of org/deploy@v1: write `run`'],
  ['deploy', { cmd: './deploy.sh' }, 'write `run`'],
  ['deploy', { command: './deploy.sh' }, 'write `run`'],
  ['deploy', { commands: './deploy.sh' }, 'write `run`'],
  ['deploy', { runs: './deploy.sh' }, 'write `run`'],
  ['deploy', { exec: './deploy.sh' }, 'write `run`'],
  ['start', run, '`run` is not an input of org/deploy/start@v1: it belongs to `org/deploy@v1`'],
  [
    'start',
    { script: './deploy.sh' },
    '`script` is not an input of org/deploy/start@v1: `run` belongs to `org/deploy@v1`',
  ],
  ['deploy', { ...run, environment_url: 'https://x.example' }, 'write `environment-url`'],
  ['deploy', { ...run, environmenturl: 'https://x.example' }, 'write `environment-url`'],
  ['deploy', { ...run, 'enviroment-url': 'https://x.example' }, 'write `environment-url`'],
  [
    'deploy',
    { ...run, environment: '', env: 'staging' },
    '`env` is not an input of org/deploy@v1: write `environment`',
  ],
  ['deploy', { ...run, environment: '', environement: 'staging' }, 'write `environment`'],
  ['start', { environment: '', environments: 'staging' }, 'write `environment`'],
  ['find', { environment: '', evironment: 'staging' }, 'write `environment`'],
  ['update', { deployment_id: '7' }, 'write `deployment-id`'],
  ['update', { deployment: '7' }, 'write `deployment-id`'],
  ['update', { ...id, status: 'failure' }, 'write `status-context`'],
  ['update', { ...id, sate: 'failure' }, 'write `state`'],
  ['deploy', { ...run, sha: 'main' }, '`sha` is not an input of org/deploy@v1: write `ref`'],
  ['deploy', { ...run, repo: 'octo/other' }, 'write `repository`'],
  ['deploy', { ...run, desc: 'x' }, 'write `description`'],
  ['deploy', { ...run, taks: 'web' }, 'write `task`'],
  ['deploy', { ...run, log_url: 'https://x.example' }, 'write `log-url`'],
  ['deploy', { ...run, 'logs-url': 'https://x.example' }, 'write `log-url`'],
  ['deploy', { ...run, auto_inactive: 'false' }, 'write `auto-inactive`'],
  ['deploy', { ...run, transient: 'true' }, 'write `transient-environment`'],
  ['deploy', { ...run, production: 'true' }, 'write `production-environment`'],
  ['deploy', { ...run, 'on-error': 'warn' }, '`on-error` is not an input of org/deploy@v1: leave it out'],
  ['deploy', { ...run, 'initial-status': 'queued' }, '`initial-status` is not an input of org/deploy@v1: leave it out'],
  ['delete', { dry_run: 'true' }, 'write `dry-run`'],
  ['delete', { dryrun: 'true' }, 'write `dry-run`'],
  ['delete', { keep: '3' }, 'write `keep-latest`'],
  ['delete', { older_than: '30d' }, 'write `older-than`'],
  ['report', { periode: '90d' }, 'write `period`'],
]

const elsewhere: readonly Mistake[] = [
  [
    'deploy',
    { ...run, 'dry-run': 'true' },
    '`dry-run` is not an input of org/deploy@v1: it belongs to `org/deploy/deactivate@v1` or',
  ],
  ['deploy', { ...run, dry_run: 'true' }, 'it belongs to `org/deploy/deactivate@v1` or `org/deploy/delete@v1`'],
  ['deploy', { ...run, timeout: '10m' }, 'it belongs to `org/deploy/find@v1`'],
  ['deploy', { ...run, commit: 'v1' }, 'it belongs to `org/deploy/find@v1`'],
  ['deploy', { ...run, state: 'failure' }, 'it belongs to `org/deploy/update@v1` or `org/deploy/find@v1`'],
  ['delete', { creator: 'octocat' }, 'it belongs to `org/deploy/find@v1`'],
  ['deactivate', { 'delete-environment': 'true' }, 'it belongs to `org/deploy/delete@v1`'],
  ['find', { ref: 'main' }, 'it belongs to `org/deploy@v1`'],
  ['update', { ...id, environment: 'staging' }, '`environment` is not an input of org/deploy/update@v1'],
  ['report', { 'older-than': '30d' }, 'it belongs to `org/deploy/deactivate@v1`'],
]

const values: readonly Mistake[] = [
  ['delete', { 'older-than': '30' }, '`older-than` is `30`, which has no unit'],
  ['delete', { 'older-than': '30 days' }, '`older-than` is `30 days`, but must be a time'],
  ['report', { period: '30' }, '`period` is `30`, which has no unit'],
  ['delete', { 'dry-run': 'yes' }, '`dry-run` is `yes`, but must be `true` or `false`'],
  ['delete', { 'keep-latest': '-1' }, '`keep-latest` is `-1`, but must be a whole number'],
  ['delete', { environment: '!production' }, '`environment` only excludes'],
  ['deploy', { ...run, payload: '[1]' }, '`payload` is a list, but must be an object'],
  ['deploy', { ...run, payload: 'a: 1' }, '`payload` is not valid JSON'],
  ['deploy', { ...run, repository: '../..' }, '`repository` is `../..`, but must be like `owner/name`'],
  ['deploy', { ...run, token: 'ghs_\u200bx' }, '`token` has a character in it that no token has'],
  ['deploy', { run: ' ' }, '`run` is empty'],
  ['deploy', { shell: 'bash' }, '`shell` is only for the command given by `run`'],
  ['deploy', { ...run, 'verify-contains': 'ok' }, '`verify-contains` is only for `verify-url`'],
  ['deploy', { ...run, 'verify-url': 'x.example' }, '`verify-url` must be `environment-url`, or a URL'],
  ['deploy', { ...run, 'cancelled-state': 'cancelled' }, '`cancelled-state` is `cancelled`, but must be'],
  ['deploy', { 'if-stale': 'skip' }, '`if-stale: skip` needs `run`'],
  ['update', { ...id, state: 'failed' }, '`state` is `failed`, but must be'],
  ['update', { ...id, jobs: 'web' }, '`jobs` is only for `needs`'],
  ['find', { timeout: 'ten minutes' }, '`timeout` is `ten minutes`, but must be a time'],
  ['find', { 'at-least': '0' }, '`at-least` is `0`, but must be a whole number, `1` or more'],
]

const all = [...misspelt, ...elsewhere, ...values]

test.each(all)('%s with %j', (action, inputs, message) => {
  expect(problemsOf(inputs, action)).toContain(message)
})

test('these are 60 at least, and none is written twice', () => {
  expect(new Set(all.map(([action, inputs]) => JSON.stringify([action, inputs]))).size).toBe(all.length)
  expect(all.length).toBeGreaterThanOrEqual(60)
})

test.each<[Record<string, string>]>([
  [{ run: 'true', script: 'x', command: 'x', cmd: 'x' }],
  [{ 'environment-url': 'https://x.example', environment_url: 'https://y.example' }],
  [{ env: 'prod', environments: 'a, b', version: '7', color: 'blue', file: 'a.tf' }],
  [{ ref: 'main', sha: 'abc', task: 'web', tasks: 'web api' }],
])('a variable of the job stays its own where the right input is given: %j', (inputs) => {
  expect(read(inputs)).toMatchObject({ action: 'deploy' })
})
