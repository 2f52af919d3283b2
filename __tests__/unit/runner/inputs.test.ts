import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { inputNames, readInputs, readInputsForPost } from '../../../src/runner/inputs.ts'
import { ActionError } from '../../../src/shared/errors.ts'

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

describe('mode update', () => {
  const update = { mode: 'update', environment: '' }
  const needs = JSON.stringify({ a: { result: 'success', outputs: { x: 1 } }, b: { result: 'skipped' } })

  test('reads what became of the jobs it needs', () => {
    expect(read({ ...update, 'deployment-id': '7', needs })).toMatchObject({
      deploymentId: 7,
      state: 'auto',
      needs: new Map([
        ['a', { result: 'success', outputs: [1] }],
        ['b', { result: 'skipped', outputs: [] }],
      ]),
    })
  })

  test.each([
    '{}',
    '[]',
    'x',
    '{"a": {}}',
    '{"a": {"result": 1}}',
    '{"a": "success"}',
    '{"a": {"result": "success"}, "b": 1}',
  ])('does not take %s for them', (value) => {
    expect(problemsOf({ ...update, 'deployment-id': '7', needs: value })).toBe(
      'Input `needs` is not what `${{ toJSON(needs) }}` gives: the results of the jobs that this one needs',
    )
  })

  test('needs to know which deployment, unless it may fail', () => {
    expect(problemsOf(update)).toBe('Input `deployment-id` is required')
    expect(read({ ...update, 'on-api-error': 'warn' })).toMatchObject({ mode: 'update', onApiError: 'warn' })
    expect(read({ ...update, 'deployment-id': '7' })).toMatchObject({ deploymentId: 7 })
  })

  test.each(['x', '-1', '1.5', '1x', 'x1', '1234567890123456'])('%s is no id', (id) => {
    expect(problemsOf({ ...update, 'deployment-id': id })).toBe(
      `Input \`deployment-id\` is \`${id}\`, but must be the id of a deployment, as the output \`deployment-id\` has it`,
    )
  })
})

describe('modes deactivate and delete', () => {
  test('take environments, one a line', () => {
    expect(read({ mode: 'deactivate', environment: ' pr-* \n\n staging ' })).toMatchObject({
      environment: ['pr-*', 'staging'],
      keepLatest: 0,
      dryRun: false,
    })
  })

  test.each([
    ['30m', 1_800_000],
    ['12h', 43_200_000],
    ['30d', 2_592_000_000],
    ['10 d', 864_000_000],
  ])('older-than: %s', (value, olderThan) => {
    expect(read({ mode: 'delete', 'older-than': value })).toMatchObject({ olderThan, deleteEnvironment: false })
  })

  test.each(['30', 'd', '30s', '1h30m', 'x30d', '30dx', '-1d'])('%s is no age', (value) => {
    expect(problemsOf({ mode: 'delete', 'older-than': value })).toBe(
      `Input \`older-than\` is \`${value}\`, but must be a time like \`30m\`, \`12h\` or \`30d\``,
    )
  })

  test('need an environment', () => {
    expect(problemsOf({ mode: 'deactivate', environment: '' })).toBe('Input `environment` is required')
  })
})

describe('what belongs together', () => {
  const url = { 'verify-url': 'https://x', run: 'true' }

  test('a URL to verify, with what it must contain, and for how long', () => {
    expect(read({ ...url, 'verify-contains': 'ok', 'verify-timeout': '5' })).toMatchObject({
      ...{ verifyUrl: 'https://x', verifyContains: 'ok', verifyTimeout: 5 },
    })
    expect(read({ ...url, 'verify-url': 'environment-url' })).toMatchObject({ verifyUrl: 'environment-url' })
    expect(problemsOf({ ...url, 'verify-url': 'x' })).toBe(
      'Input `verify-url` is `x`, but must be `environment-url`, or a URL that starts with `https://` or `http://`',
    )
  })

  test.each([
    [{ 'verify-url': 'https://x' }, '`verify-url` is only for the command given by `run`, and there is no `run`'],
    [{ 'working-directory': 'x' }, '`working-directory` is only for the command given by `run`, and there is no `run`'],
    [{ 'verify-contains': 'x' }, '`verify-contains` is only for `verify-url`, and there is no `verify-url`'],
    [{ 'verify-timeout': '5' }, '`verify-timeout` is only for `verify-url`, and there is no `verify-url`'],
  ])('%j alone does not', (inputs, message) => {
    expect(problemsOf(inputs)).toBe(`Input ${message}`)
  })

  test.each([
    'environment',
    'ref',
    'task',
    'payload',
    'required-contexts',
    'auto-merge',
    'transient-environment',
    'production-environment',
  ])('an existing deployment has its %s', (name) => {
    const value = { payload: '{}', environment: 'x', ref: 'x', task: 'x', 'required-contexts': 'x' }[name] ?? 'true'
    expect(problemsOf({ 'deployment-id': '7', environment: '', [name]: value })).toBe(
      `Input \`${name}\` is only for a new deployment, and this step is about an existing one`,
    )
    expect(read({ environment: 'x', [name]: value })).toMatchObject({ mode: 'deploy' })
  })

  test('an input of another mode names every mode that has it', () => {
    expect(problemsOf({ 'older-than': '1d' })).toBe(
      'Input `older-than` is not an input of this mode: it belongs to mode `deactivate` or `delete`',
    )
    expect(problemsOf({ mode: 'start', 'environment-url': 'https://x' })).toBe(
      'Input `environment-url` is not an input of this mode: it belongs to mode `deploy` or `update`',
    )
  })
})

test('a name of 255 characters is a name', () => {
  expect(read({ environment: 'x'.repeat(255) })).toMatchObject({ environment: 'x'.repeat(255) })
})

test('names may be separated by more than is needed', () => {
  expect(read({ 'required-contexts': 'a,,b,\n\n c ,' })).toMatchObject({ requiredContexts: ['a', 'b', 'c'] })
})

describe('for the post step', () => {
  const post = (inputs: Record<string, string>) =>
    readInputsForPost(
      Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    )

  test('only what settles the deployment is read', () => {
    const { environment: _, ...given } = required
    expect(post({ ...given, 'job-status': 'success', 'environment-url': 'https://x', mode: '?' })).toEqual({
      ...{ token: 'ghs_x', apiUrl: 'https://api.github.com', jobStatus: 'success', environmentUrl: 'https://x' },
      problem: undefined,
    })
  })

  test('a URL that came late and is none is left out', () => {
    expect(post({ ...required, 'environment-url': 'x' })).toEqual({
      ...{ token: 'ghs_x', apiUrl: 'https://api.github.com' },
      problem: 'Input `environment-url` is `x`, but must be an absolute URL that starts with `https://` or `http://`',
    })
  })

  test('without a token nothing can be done', () => {
    expect(() => post({ 'api-url': 'https://x' })).toThrow('Input `token` is required')
  })
})
