import { expect, test } from '@jest/globals'
import type { ActionName } from '../../src/runner/action-inputs.ts'
import { createGitHub } from '../../testing/emulator/github.ts'
import { play } from '../../testing/quick.ts'
import { read } from '../../testing/read-inputs.ts'

/**
 * What people write by mistake, in a whole step with the defaults of its action.yml: it never ends green with something else
 * done than was asked. The message names the input, what is wrong, and the mend.
 */

type Mistake = readonly [action: ActionName, inputs: Record<string, string>, message: string]

const run = { run: './deploy.sh' }
const id = { 'deployment-id': '7' }

const misspelt: readonly Mistake[] = [
  [
    'deploy',
    { 'deploy-command': './deploy.sh' },
    '`deploy-command` is not an input of org/deploy-status-action@v1: write `run`',
  ],
  ['deploy', { 'deploy-script': './deploy.sh' }, 'write `run`'],
  ['deploy', { script: './deploy.sh' }, '`script` is not an input of org/deploy-status-action@v1: write `run`'],
  ['deploy', { cmd: './deploy.sh' }, 'write `run`'],
  ['deploy', { command: './deploy.sh' }, 'write `run`'],
  ['deploy', { commands: './deploy.sh' }, 'write `run`'],
  ['deploy', { runs: './deploy.sh' }, 'write `run`'],
  ['deploy', { exec: './deploy.sh' }, 'write `run`'],
  [
    'start',
    run,
    '`run` is not an input of org/deploy-status-action/start@v1: it belongs to `org/deploy-status-action@v1`',
  ],
  [
    'start',
    { script: './deploy.sh' },
    '`script` is not an input of org/deploy-status-action/start@v1: `run` belongs to `org/deploy-status-action@v1`',
  ],
  ['deploy', { ...run, environment_url: 'https://x.example' }, 'write `environment-url`'],
  ['deploy', { ...run, environmenturl: 'https://x.example' }, 'write `environment-url`'],
  ['deploy', { ...run, 'enviroment-url': 'https://x.example' }, 'write `environment-url`'],
  [
    'deploy',
    { ...run, environment: '', env: 'staging' },
    '`env` is not an input of org/deploy-status-action@v1: write `environment`',
  ],
  ['deploy', { ...run, environment: '', environement: 'staging' }, 'write `environment`'],
  ['start', { environment: '', environments: 'staging' }, 'write `environment`'],
  ['find', { environment: '', evironment: 'staging' }, 'write `environment`'],
  ['update', { deployment_id: '7' }, 'write `deployment-id`'],
  ['update', { deployment: '7' }, 'write `deployment-id`'],
  ['update', { ...id, sate: 'failure' }, 'write `state`'],
  ['deploy', { ...run, sha: 'main' }, '`sha` is not an input of org/deploy-status-action@v1: write `ref`'],
  ['deploy', { ...run, repo: 'octo/other' }, 'write `repository`'],
  ['deploy', { ...run, desc: 'x' }, 'write `description`'],
  ['deploy', { ...run, taks: 'web' }, 'write `task`'],
  ['deploy', { ...run, log_url: 'https://x.example' }, 'write `log-url`'],
  ['deploy', { ...run, 'logs-url': 'https://x.example' }, 'write `log-url`'],
  ['deploy', { ...run, auto_inactive: 'false' }, 'write `auto-inactive`'],
  ['deploy', { ...run, transient: 'true' }, 'write `transient-environment`'],
  ['deploy', { ...run, production: 'true' }, 'write `production-environment`'],
  [
    'deploy',
    { ...run, 'on-error': 'warn' },
    '`on-error` is not an input of org/deploy-status-action@v1: write `on-api-error`',
  ],
  [
    'deploy',
    { ...run, 'initial-status': 'queued' },
    '`initial-status` is not an input of org/deploy-status-action@v1: leave it out',
  ],
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
    '`dry-run` is not an input of org/deploy-status-action@v1: it belongs to `org/deploy-status-action/deactivate@v1` or',
  ],
  [
    'deploy',
    { ...run, dry_run: 'true' },
    'it belongs to `org/deploy-status-action/deactivate@v1` or `org/deploy-status-action/delete@v1`',
  ],
  ['deploy', { ...run, timeout: '10m' }, 'it belongs to `org/deploy-status-action/find@v1`'],
  ['deploy', { ...run, commit: 'v1' }, '`commit` is not an input of org/deploy-status-action@v1: write `ref`'],
  [
    'deploy',
    { ...run, state: 'failure' },
    'it belongs to `org/deploy-status-action/update@v1` or `org/deploy-status-action/find@v1`',
  ],
  ['delete', { creator: 'octocat' }, 'it belongs to `org/deploy-status-action/find@v1`'],
  ['deactivate', { 'delete-environment': 'true' }, 'it belongs to `org/deploy-status-action/delete@v1`'],
  ['find', { ref: 'main' }, '`ref` is not an input of org/deploy-status-action/find@v1: write `commit`'],
  ['update', { ...id, environment: 'staging' }, '`environment` is not an input of org/deploy-status-action/update@v1'],
  ['report', { 'older-than': '30d' }, 'it belongs to `org/deploy-status-action/deactivate@v1`'],
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

/** An expression that gives nothing: a variable that is not set, the output of a step with another id. */
const empty = '${{ env.NOT_SET }}'

const otherWords: readonly Mistake[] = [
  [
    'deploy',
    { run_command: './deploy.sh' },
    '`run_command` is not an input of org/deploy-status-action@v1: write `run`',
  ],
  ['deploy', { deploy_cmd: './deploy.sh' }, 'write `run`'],
  ['deploy', { scripts: './deploy.sh' }, 'write `run`'],
  ['deploy', { execute: './deploy.sh' }, 'write `run`'],
  ['deploy', { bash: './deploy.sh' }, 'write `run`'],
  ['deploy', { 'script-path': './deploy.sh' }, 'write `run`'],
  ['deploy', { 'deployment-command': './deploy.sh' }, 'write `run`'],
  ['start', { cmd: './deploy.sh' }, '`run` belongs to `org/deploy-status-action@v1`'],
  ['deploy', { ...run, env_url: 'https://x.example' }, 'write `environment-url`'],
  ['deploy', { ...run, envurl: 'https://x.example' }, 'write `environment-url`'],
  ['deploy', { ...run, url: 'https://x.example' }, 'write `environment-url`'],
  ['start', { url: 'https://x.example' }, '`environment-url` belongs to'],
  ['deploy', { ...run, logs: 'https://x.example' }, 'write `log-url`'],
  ['deploy', { ...run, branch: 'release' }, 'write `ref`'],
  ['deploy', { ...run, tag: 'v1.2.3' }, 'write `ref`'],
  ['deploy', { ...run, git_ref: 'v1.2.3' }, 'write `ref`'],
  ['deploy', { ...run, commit_sha: 'abc1234' }, 'write `ref`'],
  ['deploy', { ...run, owner: 'octo' }, 'write `repository`'],
  ['deploy', { ...run, override: 'false' }, 'write `auto-inactive`'],
  ['deploy', { ...run, prod_environment: 'true' }, 'write `production-environment`'],
  ['deploy', { ...run, step: 'finish' }, '`step` is not an input of org/deploy-status-action@v1: leave it out'],
  ['update', { ...id, status: 'failure' }, 'write `state`'],
  ['update', { ...id, result: 'failure' }, 'write `state`'],
  ['update', { ...id, conclusion: 'failure' }, 'write `state`'],
  ['update', { id: '7', state: 'failure' }, '`deployment-id` is required'],
  [
    'delete',
    { environment: '*', exclude: 'production' },
    '`exclude` is not an input of org/deploy-status-action/delete@v1: leave it out',
  ],
  ['delete', { limit: '5' }, '`limit` is not an input'],
  ['delete', { days: '30' }, '`days` is not an input'],
  ['delete', { branch: 'feature' }, 'write `ref`'],
  ['delete', { max_age: '30d' }, '`max_age` is not an input'],
  ['deactivate', { simulate: 'true' }, '`simulate` is not an input'],
  ['deactivate', { keep_latest: '3' }, 'write `keep-latest`'],
  ['find', { environment: '', env: 'staging' }, 'write `environment`'],
  ['find', { sha: 'abc1234' }, 'write `commit`'],
  ['report', { days: '30', environment: 'staging' }, 'write `period`'],
]

const lost: readonly Mistake[] = [
  ['deploy', { run: empty }, '`run` is empty: give a command'],
  ['deploy', { ...run, environment: empty }, '`environment` is required'],
  [
    'deploy',
    { ...run, environment: '', 'deployment-id': empty },
    '`deployment-id` is empty: give the output `deployment-id`',
  ],
  ['deploy', { ...run, environment: '', 'on-api-error': 'warn' }, '`environment` is required'],
  ['deploy', { ...run, token: empty }, "`token` is empty: leave it out to use the workflow's own token"],
  ['update', { 'deployment-id': empty }, '`deployment-id` is empty: give the output `deployment-id`'],
  ['update', {}, '`deployment-id` is required: give the output `deployment-id`'],
  ['update', { ...id, state: empty }, '`state` is empty: '],
  ['update', { ...id, needs: '{}' }, '`needs` names no jobs: give this job `needs:`'],
  ['update', { ...id, needs: `web: ${empty}` }, '`needs` has no result of `web`: name it in the `needs:` of this job'],
  ['delete', { task: empty }, '`task` is empty: write `*` for any'],
  ['delete', { ref: empty }, '`ref` is empty: write `*` for any'],
  ['delete', { 'older-than': empty }, '`older-than` is empty: write `0s` for any age'],
  ['delete', { 'keep-latest': empty }, '`keep-latest` is empty: write `0` to keep none'],
  ['deactivate', { 'older-than': empty }, '`older-than` is empty'],
  ['find', { environment: empty }, '`environment` is required'],
]

const shapes: readonly Mistake[] = [
  [
    'update',
    { ...id, needs: 'success' },
    '`needs` must be `${{ toJSON(needs) }}`, or lines like `job: ${{ needs.job.result }}`',
  ],
  ['update', { ...id, needs: 'web: passed' }, '`needs` has `passed` as the result of `web`, but must have `success`'],
  ['update', { ...id, needs: 'web' }, '`needs` must be'],
  ['update', { ...id, state: 'skipped' }, '`state` is `skipped`, but must be'],
  ['deploy', { ...run, 'required-contexts': '["build"]' }, '`required-contexts` is a JSON list: write one a line'],
  ['deploy', { ...run, 'required-contexts': '[]' }, '`required-contexts` is a JSON list'],
  ['deploy', { ...run, 'require-deployed': '["staging"]' }, '`require-deployed` is a JSON list'],
  ['delete', { environment: '["pr-1"]' }, '`environment` is a JSON list'],
  ['delete', { environment: 'pr-1, pr-2' }, '`environment` has a comma in it: write one name a line'],
  ['report', { environment: 'staging, production' }, '`environment` has a comma in it: write one name a line'],
  ['deploy', { ...run, 'status-context': 'true' }, '`status-context` is `true`, but must be a name'],
  ['report', { svg: 'true' }, '`svg` is `true`, but must be'],
  [
    'deploy',
    { ...run, 'environment-url': 'staging.example.com' },
    '`environment-url` is `staging.example.com`, but must be',
  ],
  [
    'deploy',
    { ...run, 'environment-url': `https://${empty}.example.com` },
    '`environment-url` is `https://.example.com`, but must be',
  ],
  ['deploy', { ...run, 'verify-url': '/health' }, '`verify-url` must be'],
  [
    'deploy',
    { ...run, 'verify-url': 'https://x.example', 'verify-status': '200-299' },
    '`verify-status` is `200-299`, but must be',
  ],
  [
    'deploy',
    { ...run, 'verify-url': 'https://x.example', 'verify-headers': 'Bearer x' },
    '`verify-headers` must have one header a line',
  ],
  [
    'deploy',
    { ...run, 'verify-url': 'https://x.example', 'verify-timeout': '1m30s' },
    '`verify-timeout` is `1m30s`, but must be a time',
  ],
  [
    'deploy',
    { ...run, 'verify-url': 'environment-url', 'verify-headers': 'X-Key: x' },
    '`verify-headers` go only to a host that the workflow names',
  ],
  ['delete', { 'older-than': '30D' }, '`older-than` is `30D`, but must be a time'],
  ['delete', { 'keep-latest': 'all' }, '`keep-latest` is `all`, but must be a whole number'],
  ['find', { offset: '-1' }, '`offset` is `-1`, but must be a whole number'],
  ['deploy', { ...run, 'ref-as': 'branch' }, '`ref-as` is `branch`, but must be'],
  ['find', { state: 'live' }, '`state` is `live`, but must be'],
  ['report', { period: '1y' }, '`period` is `1y`, but must be a time'],
  ['report', { period: '0d' }, '`period` must be longer than 0'],
  ['deploy', { ...run, 'transient-environment': '1' }, '`transient-environment` is `1`, but must be'],
  ['deploy', { ...run, 'production-environment': 'yes' }, '`production-environment` is `yes`, but must be'],
  ['deploy', { ...run, superseded: 'true' }, '`superseded` is `true`, but must be'],
  ['deploy', { ...run, 'on-api-error': 'continue' }, '`on-api-error` is `continue`, but must be'],
  ['deploy', { ...run, shell: 'bash -eo pipefail' }, '`shell` is `bash -eo pipefail`, but must be'],
  ['deploy', { ...run, repository: 'octo/' }, '`repository` is `octo/`, but must be like'],
  ['deploy', { ...run, 'api-url': 'api.github.com' }, '`api-url` is `api.github.com`, but must be an absolute URL'],
  [
    'deploy',
    { ...run, 'api-url': 'https://ghe.example/api/v3' },
    '`token` is needed with the `api-url` of another server',
  ],
  [
    'find',
    { 'api-url': 'https://ghe.example/api/v3', token: '${{ github.token }}' },
    '`token` is needed with the `api-url` of another server',
  ],
  ['deploy', { ...run, 'api-url': 'http://ghe.example/api/v3', token: 'x' }, '`api-url` must start with `https://`'],
  ['deploy', { ...run, payload: 'version=1' }, '`payload` is not valid JSON'],
]

const all = [...misspelt, ...elsewhere, ...values, ...otherWords, ...lost, ...shapes]

/** Those that have to name an environment, where nothing else is tried. */
function withEnvironment(action: ActionName, inputs: Record<string, string>): Record<string, string> {
  return action === 'update' || action === 'report' ? inputs : { environment: 'staging', ...inputs }
}

test.each(all)('%s with %j', async (action, inputs, message) => {
  const github = createGitHub()
  const { exitCode, annotations } = await play(github, withEnvironment(action, inputs), { action })
  expect(annotations).toEqual([expect.stringContaining(message)])
  expect(annotations[0]).toMatch(/^error: /)
  expect({ exitCode, requests: github.requests }).toEqual({ exitCode: 1, requests: [] })
})

test('these are 120 at least, and none is written twice', () => {
  expect(new Set(all.map(([action, inputs]) => JSON.stringify([action, inputs]))).size).toBe(all.length)
  expect(all.length).toBeGreaterThanOrEqual(120)
})

test.each<[Record<string, string>]>([
  [{ run: 'true', script: 'x', command: 'x', cmd: 'x' }],
  [{ 'environment-url': 'https://x.example', environment_url: 'https://y.example' }],
  [{ env: 'prod', environments: 'a, b', version: '7', color: 'blue', file: 'a.tf' }],
  [{ ref: 'main', sha: 'abc', task: 'web', tasks: 'web api' }],
])('a variable of the job stays its own where the right input is given: %j', (inputs) => {
  expect(read(inputs)).toMatchObject({ action: 'deploy' })
})
