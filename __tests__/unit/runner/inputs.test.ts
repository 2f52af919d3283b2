import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { actionNames, defaultOf, inputNames } from '../../../src/runner/action-inputs.ts'
import { ActionError } from '../../../src/shared/errors.ts'
import { problemsOf, read } from '../../../testing/read-inputs.ts'

test('with an environment alone, the defaults are those of the documentation', () => {
  expect(read({})).toEqual({
    action: 'deploy',
    environment: 'staging',
    token: 'ghs_x',
    apiUrl: 'https://api.github.com',
    task: 'deploy',
    requiredContexts: [],
    autoMerge: false,
    transientEnvironment: false,
    productionEnvironment: 'auto',
    refAs: 'sha',
    autoInactive: 'auto',
    superseded: 'keep',
    cancelledState: 'error',
    onApiError: 'fail',
    summary: true,
    sweep: true,
    ifStale: 'deploy',
    ifDeployed: 'deploy',
    verifyStatus: ['2xx'],
    requireDeployed: [],
    verifyTimeout: 60_000,
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

test.each(['12345678901234567890', '9007199254740993', '-9007199254740993', '1e400'])(
  'the number %s in a payload would be sent as another one',
  (number) => {
    const becomes = String(Number(number))
    for (const payload of [`{"build": ${number}}`, `{"a": [{"build": ${number}}]}`])
      expect(() => read({ payload })).toThrow(`has a number at \`build\` that would become ${becomes}: write it`)
    expect(read({ payload: `{"build": "${number}"}` })).toMatchObject({ payload: { build: number } })
  },
)

test.each(['9007199254740991', '-9007199254740991', '-0', '1e2', '0.1', '-12.5e-3'])(
  'the number %s in a payload is sent as it is',
  (number) => {
    expect(read({ payload: `{"build": ${number}}` })).toMatchObject({ payload: { build: Number(number) } })
  },
)

test('a payload may be an object or a string', () => {
  expect(read({ payload: '{"a": [1]}' })).toMatchObject({ payload: { a: [1] } })
  expect(read({ payload: '"{\\"a\\":1}"' })).toMatchObject({ payload: '{"a":1}' })
})

describe('a wrong input is named, with what is allowed', () => {
  test.each<[Record<string, string>, string]>([
    [{ environment: '' }, 'Input `environment` is required'],
    [{ environment: 'x'.repeat(256) }, 'Input `environment` is longer than the 255 characters that GitHub allows'],
    [{ 'auto-merge': 'yes' }, 'Input `auto-merge` is `yes`, but must be `true` or `false`'],
    [{ 'auto-inactive': 'no' }, 'Input `auto-inactive` is `no`, but must be `auto`, `true` or `false`'],
    [
      { 'cancelled-state': 'success' },
      'Input `cancelled-state` is `success`, but must be `error`, `failure` or `inactive`',
    ],
    [
      { run: 'x', shell: 'zsh' },
      'Input `shell` is `zsh`, but must be `bash`, `sh`, `pwsh`, `powershell`, `cmd` or `python`, or a command with `{0}` for the script, like `perl {0}`',
    ],
    [{ 'on-api-error': 'ignore' }, 'Input `on-api-error` is `ignore`, but must be `fail` or `warn`'],
    [
      { 'environment-url': 'ftp://x' },
      'Input `environment-url` is `ftp://x`, but must be an absolute URL that starts with `https://` or `http://`',
    ],
    [
      { 'environment-url': 'https://user:secret@x' },
      'Input `environment-url` has a user or a password in it, which others would see: leave them out',
    ],
    [
      { 'log-url': 'https://user@x' },
      'Input `log-url` has a user or a password in it, which others would see: leave them out',
    ],
    [
      { 'api-url': 'https//user:secret@x' },
      'Input `api-url` must be an absolute URL that starts with `https://` or `http://`',
    ],
    ...['app', '../..', 'octo/..', './app', 'octo/.', 'octo/app/tree', 'https://github.com/octo/app'].map(
      (repository): [Record<string, string>, string] => [
        { repository },
        `Input \`repository\` is \`${repository}\`, but must be like \`owner/name\``,
      ],
    ),
    [{ payload: '{' }, 'Input `payload` is not valid JSON: use an object like `{"key": "value"}`, or a JSON string'],
    ...[
      ['[1]', 'a list'],
      ['7', '7'],
      ['null', 'null'],
    ].map(([payload = '', shown]): [Record<string, string>, string] => [
      { payload },
      `Input \`payload\` is ${shown}, but must be an object like \`{"key": "value"}\`, or a JSON string`,
    ]),
    [
      { payload: '{"deploy-status-action": 1}' },
      'Input `payload` has the key `deploy-status-action`, which is reserved for this action: use another key',
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

  test('also beside inputs of other actions', () => {
    expect(problemsOf({ 'keep-latest': '1', 'auto-merge': 'yes' }).split('\n')).toEqual([
      '2 inputs cannot be used:',
      expect.stringContaining('- `keep-latest` is not an input'),
      expect.stringContaining('- `auto-merge` is `yes`'),
    ])
  })
})

const everyName = actionNames.flatMap(inputNames).filter((name) => name !== 'token')

test('whatever the inputs hold, they are accepted or refused in our own words, and the token is not among them', () => {
  const inputs = fc.dictionary(fc.constantFrom(...everyName, 'env', 'script', 'environment_url'), fc.string())
  fc.assert(
    fc.property(inputs, fc.constantFrom(...actionNames), (given, action) => {
      try {
        read(given, action)
      } catch (error) {
        expect(error).toBeInstanceOf(ActionError)
        expect(String(error)).not.toMatch(/undefined|Invalid input|expected|ghs_x/)
      }
    }),
  )
})

describe('what belongs together', () => {
  const url = { 'verify-url': 'https://x', run: 'true' }

  test('a URL to verify, with what it must contain, and for how long', () => {
    expect(read({ ...url, 'verify-contains': 'ok', 'verify-timeout': '5' })).toMatchObject({
      ...{ verifyUrl: 'https://x', verifyContains: 'ok', verifyTimeout: 5_000 },
    })
    expect(read({ ...url, 'verify-url': 'environment-url' })).toMatchObject({ verifyUrl: 'environment-url' })
    expect(problemsOf({ ...url, 'verify-url': 'x' })).toBe(
      'Input `verify-url` must be `environment-url`, or a URL that starts with `https://` or `http://`',
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
    expect(read({ environment: 'x', [name]: value })).toMatchObject({ action: 'deploy' })
  })
})

describe('names', () => {
  test.each(['x'.repeat(255), '🚀'.repeat(200), '...', 'a b', 'ünïcode'])('%j is a name', (environment) => {
    expect(read({ environment })).toMatchObject({ environment })
  })

  test.each(['.', '..'])('%s is none', (environment) => {
    expect(problemsOf({ environment })).toBe(
      `Input \`environment\` is \`${environment}\`, which GitHub does not accept as a name`,
    )
  })

  test('of 256 emoji is too long', () => {
    expect(problemsOf({ environment: '🚀'.repeat(256) })).toContain('longer than the 255 characters')
  })

  test.each(['environment', 'ref', 'task', 'status-context'])('%s is one line, without control characters', (name) => {
    for (const value of ['a\nb', 'a\rb', 'a\u2028b', 'a\u0000b', 'a\u001bb', 'a\u0085b']) {
      expect(problemsOf({ [name]: value })).toBe(
        `Input \`${name}\` has a line break or a control character in it, but must be a name on a single line`,
      )
    }
    expect(read({ [name]: 'a\n' })).toMatchObject({ [name === 'status-context' ? 'statusContext' : name]: 'a' })
  })

  test('a pattern that only excludes selects nothing, and says so', () => {
    expect(problemsOf({ environment: '!production\n' }, 'delete')).toBe(
      'Input `environment` only excludes: also name the environments to include, or `*` for all',
    )
    expect(read({ environment: '*\n!production' }, 'delete')).toMatchObject({ environment: ['*', '!production'] })
  })
})

test.each([
  ['ghs_a\nghs_b', 'a line break in it: set the secret again without one'],
  ['ghs_a\u200bghs_b', 'a character in it that no token has (U+200B): set the secret again without it'],
  ['ghs_“aghs_b', 'a character in it that no token has (U+201C): set the secret again without it'],
  ['Bearer ghs_x', 'a character in it that no token has (U+0020): set the secret again without it'],
  ['ghs_🔑', 'a character in it that no token has (U+1F511): set the secret again without it'],
])('a token that no header can hold is refused, and not shown: %j', (token, message) => {
  expect(problemsOf({ token })).toBe(`Input \`token\` has ${message}`)
})

describe('absent and empty', () => {
  const deployment = { id: 7, sha: 'a'.repeat(40), payload: {} }
  const onDeployment = { name: 'deployment', payload: { deployment } }

  test('without `run`, the rest of the job is the deploy, an empty one an error', () => {
    expect(read({})).not.toHaveProperty('run')
    expect(read({ run: defaultOf('deploy', 'run') ?? '' })).not.toHaveProperty('run')
    for (const run of ['', '  \n']) {
      expect(problemsOf({ run, shell: 'bash' })).toBe(
        'Input `run` is empty: give a command, or leave it out to make the rest of the job the deploy',
      )
    }
  })

  test.each(['deploy', 'update'] as const)('%s never takes an empty deployment-id for the event’s', (action) => {
    const own = action === 'deploy' ? { environment: '' } : {}
    expect(problemsOf({ ...own, 'deployment-id': '' }, action, onDeployment)).toContain(
      '`deployment-id` is empty: leave it out to report on the deployment that started this run, or give the output',
    )
    expect(read({ ...own, 'deployment-id': '7' }, action, onDeployment)).toMatchObject({ deploymentId: 7 })
  })

  test.each(['start', 'deactivate', 'delete'] as const)('%s always needs an environment', (action) => {
    expect(problemsOf({ environment: '' }, action, onDeployment)).toBe('Input `environment` is required')
  })
})

test('names may be separated by more than is needed', () => {
  expect(read({ 'required-contexts': 'a,,b,\n\n c ,' })).toMatchObject({ requiredContexts: ['a', 'b', 'c'] })
})
