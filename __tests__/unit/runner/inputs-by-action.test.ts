import { describe, expect, test } from '@jest/globals'
import { readInputs } from '../../../src/runner/inputs.ts'
import { problemsOf, push, read, required, variables } from '../../../testing/read-inputs.ts'

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
      'Input `needs` must be `${{ toJSON(needs) }}`, or lines like `job: ${{ needs.job.result }}`',
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

test('an offset, and how many are kept, may be 0', () => {
  expect(read({ offset: '0' }, 'find')).toMatchObject({ offset: 0 })
  expect(read({ 'keep-latest': '0' }, 'delete')).toMatchObject({ keepLatest: 0 })
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
    ['90s', 90_000],
    ['30m', 1_800_000],
    ['12h', 43_200_000],
    ['30d', 2_592_000_000],
    ['10 d', 864_000_000],
  ])('older-than: %s', (value, olderThan) => {
    expect(read({ 'older-than': value }, 'delete')).toMatchObject({ olderThan, deleteEnvironment: false })
  })

  test.each(['d', '1h30m', 'x30d', '30dx', '-1d', '1.5h', '1 w', '9999999999d'])('%j is no time', (value) => {
    expect(problemsOf({ 'older-than': value }, 'delete')).toBe(
      `Input \`older-than\` is \`${value}\`, but must be a time like \`90s\`, \`10m\`, \`12h\` or \`30d\``,
    )
  })

  test.each([
    ['older-than', 'delete'],
    ['older-than', 'deactivate'],
    ['period', 'report'],
  ] as const)('%s of %s is nothing without a unit: 30 would be seconds', (name, action) => {
    expect(problemsOf({ [name]: '30' }, action)).toBe(
      `Input \`${name}\` is \`30\`, which has no unit: write \`s\`, \`m\`, \`h\` or \`d\` after it, as in \`30d\``,
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

  test('of one word too; as they may be variables of the job, both sources are named', () => {
    const origin = (name: string) =>
      `. It comes from \`with: ${name}\`, or from \`env: INPUT_${name.toUpperCase()}\`: rename that variable if it is the job's own`
    expect(problemsOf({ state: 'success', needs: '{}' })).toBe(
      [
        '2 inputs cannot be used:',
        `- \`state\` is not an input of org/deploy@v1: it belongs to \`org/deploy/update@v1\` or \`org/deploy/find@v1\`${origin('state')}`,
        `- \`needs\` is not an input of org/deploy@v1: it belongs to \`org/deploy/update@v1\`${origin('needs')}`,
      ].join('\n'),
    )
  })

  test('that are empty, or no inputs of ours at all, are nothing to us', () => {
    expect(read({ 'older-than': '', state: ' ', color: 'blue', version: '7', some_thing: 'x' })).toMatchObject({
      environment: 'staging',
    })
  })

  test('where the action is used from its own repository, the path is a local one', () => {
    const env = variables({ ...required, environment: 'x', 'older-than': '1d' })
    expect(() => readInputs('deploy', env, push)).toThrow(
      'is not an input of ./: it belongs to `./deactivate` or `./delete`',
    )
  })
})
