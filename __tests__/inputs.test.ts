import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ActionError } from '../src/errors.ts'
import { inputNames, readInputs } from '../src/inputs.ts'

const required = { token: 'ghs_x', 'api-url': 'https://api.github.com', environment: 'staging' }

function read(inputs: Record<string, string>) {
  return readInputs(
    Object.fromEntries(
      Object.entries({ ...required, ...inputs }).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
  )
}

function problemsOf(inputs: Record<string, string>): string {
  try {
    read(inputs)
  } catch (error) {
    if (error instanceof ActionError) return error.message
    throw error
  }
  throw new Error('the inputs were accepted')
}

test('with an environment alone, the defaults are those of the documentation', () => {
  expect(read({})).toEqual({
    mode: 'deploy',
    environment: 'staging',
    token: 'ghs_x',
    apiUrl: 'https://api.github.com',
    task: 'deploy',
    requiredContexts: [],
    autoMerge: false,
    transientEnvironment: false,
    productionEnvironment: 'auto',
    autoInactive: 'auto',
    cancelledState: 'error',
    onApiError: 'fail',
    summary: true,
    sweep: true,
    ifStale: 'deploy',
    ifDeployed: 'deploy',
    verifyTimeout: 60,
  })
})

test('an empty input counts as absent', () => {
  expect(read({ task: '', 'auto-merge': '  ' })).toMatchObject({ task: 'deploy', autoMerge: false })
})

test.each(['true', 'True', 'TRUE'])("%s is one of GitHub's ways to say true", (value) => {
  expect(read({ 'auto-merge': value, 'production-environment': value })).toMatchObject({
    autoMerge: true,
    productionEnvironment: true,
  })
})

test.each([
  ['none', []],
  ['all', 'all'],
  ['build', ['build']],
  ['build, test (20)\nlint', ['build', 'test (20)', 'lint']],
])('required-contexts: %j', (value, contexts) => {
  expect(read({ 'required-contexts': value })).toMatchObject({ requiredContexts: contexts })
})

test('a script keeps its white space, other values are trimmed', () => {
  expect(read({ run: '  if true:\n    pass\n', task: ' web ' })).toMatchObject({
    run: '  if true:\n    pass\n',
    task: 'web',
  })
})

test('a payload may be an object or a string', () => {
  expect(read({ payload: '{"a": [1]}' })).toMatchObject({ payload: { a: [1] } })
  expect(read({ payload: '"{\\"a\\":1}"' })).toMatchObject({ payload: '{"a":1}' })
})

describe('a wrong input is named, with what is allowed', () => {
  test.each<[Record<string, string>, string]>([
    [{ environment: '' }, 'Input `environment` is required'],
    [{ environment: 'x'.repeat(256) }, 'Input `environment` is longer than the 255 characters that GitHub allows'],
    [
      { mode: 'deplyo' },
      'Input `mode` is `deplyo`, which is not a mode: use `deploy`, `start`, `update`, `deactivate` or `delete`',
    ],
    [{ 'auto-merge': 'yes' }, 'Input `auto-merge` is `yes`, but must be `true` or `false`'],
    [{ 'auto-inactive': 'no' }, 'Input `auto-inactive` is `no`, but must be `auto`, `true` or `false`'],
    [
      { 'cancelled-state': 'success' },
      'Input `cancelled-state` is `success`, but must be `error`, `failure` or `inactive`',
    ],
    [{ 'on-api-error': 'ignore' }, 'Input `on-api-error` is `ignore`, but must be `fail` or `warn`'],
    [
      { 'environment-url': 'ftp://x' },
      'Input `environment-url` is `ftp://x`, but must be an absolute URL that starts with `https://` or `http://`',
    ],
    [{ repository: 'app' }, 'Input `repository` is `app`, but must be like `owner/name`'],
    [{ payload: '{' }, 'Input `payload` is not valid JSON: use an object like `{"key": "value"}`, or a JSON string'],
    [
      { payload: '{"deploy-status-action": 1}' },
      'Input `payload` has the key `deploy-status-action`, which this action keeps for itself: use another key',
    ],
    [{ shell: 'bash' }, 'Input `shell` is only for the command given by `run`, and there is no `run`'],
  ])('%j', (inputs, message) => {
    expect(problemsOf(inputs)).toBe(message)
  })

  test('all at once', () => {
    expect(problemsOf({ 'auto-merge': 'yes', 'environment-url': 'x', environment: '' })).toBe(
      [
        '3 inputs cannot be used:',
        '- `environment` is required',
        '- `auto-merge` is `yes`, but must be `true` or `false`',
        '- `environment-url` is `x`, but must be an absolute URL that starts with `https://` or `http://`',
      ].join('\n'),
    )
  })

  test('also beside a mode that does not exist', () => {
    expect(problemsOf({ mode: 'deplyo', 'auto-merge': 'yes' })).toContain('- `auto-merge` is `yes`')
  })
})

test('whatever the inputs hold, they are accepted or refused in our own words, and the token is not among them', () => {
  const inputs = fc.dictionary(fc.constantFrom(...inputNames.filter((name) => name !== 'token')), fc.string())
  fc.assert(
    fc.property(inputs, (given) => {
      try {
        read(given)
      } catch (error) {
        expect(error).toBeInstanceOf(ActionError)
        expect(String(error)).not.toMatch(/undefined|Invalid input|expected|ghs_x/)
      }
    }),
  )
})
