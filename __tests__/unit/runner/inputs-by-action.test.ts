import { describe, expect, test } from '@jest/globals'
import { noRun } from '../../../src/runner/action-inputs.ts'
import { readInputs } from '../../../src/runner/inputs.ts'
import { problemsOf, push, read, required, variables, warnings } from '../../../testing/read-inputs.ts'

/** The inputs of actions other than the deploy, and inputs of one action given to another. */

describe('update', () => {
  const needs = JSON.stringify({ a: { result: 'success', outputs: { x: 1 } }, b: { result: 'skipped' } })

  test('reads what became of the jobs it needs', () => {
    expect(read({ 'deployment-id': '7', needs }, 'update')).toMatchObject({
      deploymentId: 7,
      state: 'auto',
      needs: new Map([
        ['a', { result: 'success', outputs: [1] }],
        ['b', { result: 'skipped', outputs: [] }],
      ]),
    })
  })

  test.each([
    '[]',
    'x',
    '{"a": {}}',
    '{"a": {"result": 1}}',
    '{"a": "success"}',
    '{"a": {"result": "success"}, "b": 1}',
  ])('does not take %s for them', (value) => {
    expect(problemsOf({ 'deployment-id': '7', needs: value }, 'update')).toBe(
      'Input `needs` must be `${{ toJSON(needs) }}`: it is not what that gives, the results of the jobs that this one needs',
    )
  })

  test('says what a job without `needs:` has to add', () => {
    expect(problemsOf({ 'deployment-id': '7', needs: '{}' }, 'update')).toBe(
      'Input `needs` names no jobs: give this job `needs:` with the jobs that deploy',
    )
  })

  test('needs to know which deployment, unless it may fail', () => {
    expect(problemsOf({}, 'update')).toBe(
      'Input `deployment-id` is required: give the output `deployment-id` of the step that started the deployment. If that is in another job, that job has to pass it on by `outputs:`, and this one has to name it in `needs:`',
    )
    expect(read({ 'on-api-error': 'warn' }, 'update')).toMatchObject({ action: 'update', onApiError: 'warn' })
    expect(read({ 'deployment-id': '7' }, 'update')).toMatchObject({ deploymentId: 7 })
  })

  test.each(['x', '-1', '1.5', '1x', 'x1', '1234567890123456'])('%s is no id', (id) => {
    expect(problemsOf({ 'deployment-id': id }, 'update')).toBe(
      `Input \`deployment-id\` is \`${id}\`, but must be a number: the output \`deployment-id\` of the step or job that started the deployment`,
    )
  })
})

describe('deactivate and delete', () => {
  test('take environments, one a line', () => {
    expect(read({ environment: ' pr-* \n\n staging ' }, 'deactivate')).toMatchObject({
      environment: ['pr-*', 'staging'],
      keepLatest: 0,
      dryRun: false,
    })
  })

  test.each([
    ['90', 90_000],
    ['90s', 90_000],
    ['30m', 1_800_000],
    ['12h', 43_200_000],
    ['30d', 2_592_000_000],
    ['10 d', 864_000_000],
  ])('older-than: %s', (value, olderThan) => {
    expect(read({ 'older-than': value }, 'delete')).toMatchObject({ olderThan, deleteEnvironment: false })
  })

  test.each(['d', '1h30m', 'x30d', '30dx', '-1d', '1.5h', '1 w', '9999999999'])('%j is no time', (value) => {
    expect(problemsOf({ 'older-than': value }, 'delete')).toBe(
      `Input \`older-than\` is \`${value}\`, but must be a time like \`90s\`, \`10m\`, \`12h\` or \`30d\``,
    )
  })

  test('need an environment', () => {
    expect(problemsOf({ environment: '' }, 'deactivate')).toBe('Input `environment` is required')
  })
})

describe('inputs of other actions', () => {
  test('with a hyphen are an error that names both', () => {
    expect(problemsOf({ 'older-than': '1d' })).toBe(
      'Input `older-than` is not an input of org/deploy@v1: it belongs to `org/deploy/deactivate@v1` or `org/deploy/delete@v1`',
    )
    expect(problemsOf({ 'environment-url': 'https://x' }, 'start')).toBe(
      'Input `environment-url` is not an input of org/deploy/start@v1: it belongs to `org/deploy@v1` or `org/deploy/update@v1`',
    )
  })

  test('of one word may be variables of the job: a warning that names both sources', () => {
    read({ state: 'Bavaria', needs: '{}' })
    expect(warnings).toEqual([
      '`state` is not an input of org/deploy@v1: it belongs to `org/deploy/update@v1` or `org/deploy/find@v1`. It comes from `with: state`, or from `env: INPUT_STATE`',
      '`needs` is not an input of org/deploy@v1: it belongs to `org/deploy/update@v1`. It comes from `with: needs`, or from `env: INPUT_NEEDS`',
    ])
  })

  test('another name of `run` is a warning, where there is no `run`: the job would be a success without a deploy', () => {
    read({ script: './deploy.sh', run: noRun })
    expect(warnings).toEqual([
      '`script` is not an input: nothing runs it. The command that deploys is `run`. It comes from `with: script`, or from `env: INPUT_SCRIPT`',
    ])
    read({ script: './deploy.sh', run: './deploy.sh' })
    expect(warnings).toEqual([])
  })

  test('that are empty, or no inputs of ours at all, are nothing to us', () => {
    read({ 'older-than': '', state: ' ', color: 'blue', 'some-thing': 'x' })
    expect(warnings).toEqual([])
  })

  test.each([
    ['start', 'Instead of `mode: start`, write `uses: org/deploy/start@v1`'],
    ['deploy', 'Instead of `mode: deploy`, write `uses: org/deploy@v1`'],
    ['toString', 'It is `toString`; write `uses: ` with `org/deploy@v1`, `org/deploy/start@v1`, '],
    ['__proto__', 'It is `__proto__`; write `uses: ` with '],
    ['constructor', 'It is `constructor`; write `uses: ` with '],
  ])('mode: %s says what to write instead', (mode, message) => {
    expect(problemsOf({ mode })).toContain('Input `mode` is not an input: each task is an action of its own. ')
    expect(problemsOf({ mode })).toContain(message)
  })

  test('where the action is used from its own repository, the path is a local one', () => {
    const env = variables({ ...required, environment: 'x', mode: 'start', 'older-than': '1d' })
    expect(() => readInputs('deploy', env, push, () => {})).toThrow(
      /write `uses: \.\/start`[\s\S]* not an input of \.\//,
    )
  })
})
