import { describe, expect, test } from '@jest/globals'
import { apiError, reasonOf } from '../../../src/api/api-error.ts'
import { apiErrorKinds, kindOf } from '../../../src/api/error-kinds.ts'
import { getDeployment } from '../../../src/github/deployments.ts'
import { type Failure, failedQuery, isAmbiguous, noAnswer, refused, unreadable } from '../../../src/http/failure.ts'
import { ActionError } from '../../../src/shared/errors.ts'
import { openApiOver } from '../../../testing/api-calls.ts'

/** What octokit and the network throw, and what people get to read. */

const call = { doing: 'create the deployment', permission: 'deployments: write', repository: 'octo/app' }
const failure: Failure = { status: 403, message: 'No', details: [], headers: {} }
const kinds: readonly [string, Partial<Failure>, object, RegExp][] = [
  [
    'rate-limit',
    { headers: { 'retry-after': '60' } },
    {},
    /^The limit is lifted at \d{4}-.*Z\. Run the job again then, or use the token of a GitHub App/,
  ],
  [
    'read-only-run',
    { message: 'Resource not accessible by integration' },
    { readOnly: 'dependabot' },
    /^For Dependabot, grant it in the workflow:\n\npermissions:\n {2}contents: read\n {2}deployments: write\n\nOr skip.*on-api-error: warn`\.$/s,
  ],
  [
    'read-only-run',
    { message: 'Resource not accessible by integration' },
    { readOnly: 'fork' },
    /^For forks, deploy from a workflow on `workflow_run`.*\n\npermissions:\n {2}contents: read\n {2}deployments: write\n\nOr (?!.*Dependabot).*on-api-error: warn`\.$/s,
  ],
  [
    'permission',
    { message: 'Resource not accessible by personal access token' },
    { isGiven: true },
    /^Give the personal access token the repository permission "Deployments: write".*`permissions:` does not change it\.$/,
  ],
  [
    'permission',
    { message: 'Resource not accessible by integration' },
    { isGiven: true, readOnly: 'dependabot' },
    /^Give the GitHub App that created the token the repository permission "Deployments: write"/,
  ],
  [
    'permission',
    { message: 'Resource not accessible by integration' },
    {},
    /^Add it to the `permissions:` of the workflow or the job:\n\npermissions:\n {2}contents: read\n {2}deployments: write$/,
  ],
  ['administration', { message: 'Must have admin rights to Repository.' }, {}, /"Administration: write"\.$/],
  ['forbidden', {}, {}, /^See what GitHub says above\. The token may need access/],
  ['bad-token', { status: 401 }, {}, /^Leave `token` out.*`api-url` is the server of this token\.$/],
  ['bad-token', { status: 401 }, { wasAccepted: true }, /^(?!.*out).*accepted before.*one hour.*`start`.*`update`/],
  ['not-found', { status: 404 }, { deploymentId: 7 }, /^Check `deployment-id`: octo\/app has no deployment 7\./],
  ['not-found', { status: 404 }, {}, /^Check that octo\/app exists and that the token has access/],
  [
    'unknown-ref',
    { status: 422, message: 'No ref found for: x' },
    { ref: 'x' },
    /^Leave `ref` out.*pull_request\.head\.sha \}\}`\.$/,
  ],
  [
    'unknown-ref',
    { status: 422, message: 'No ref found for: x' },
    {},
    /^Give the name of a branch or tag of octo\/app, or the full SHA of a commit there\.$/,
  ],
  [
    'failed-contexts',
    { status: 409, message: 'Conflict: Commit status checks failed for x.' },
    {},
    /^Deploy after these checks \(`needs:`\)/,
  ],
  [
    'merge-conflict',
    { status: 409, message: 'Conflict merging main into x.' },
    {},
    /^Merge the default branch into the ref by hand/,
  ],
  ['auto-merged', { status: 202 }, {}, /^The new commit’s own run deploys it\./],
  [
    'active-deployment',
    { status: 422, details: ['We cannot delete an active deployment unless …'] },
    {},
    /the action `deactivate`\.$/,
  ],
  ['graphql', { status: 422, graphql: true }, {}, /^See what GitHub says above\. On GitHub\.com/],
  ['invalid', { status: 422, details: ['other'] }, {}, /^See which one above, and correct that input\.$/],
  ['invalid', { status: 400 }, {}, /correct that input/],
  ['unavailable', { status: 502 }, {}, /githubstatus\.com.*`on-api-error: warn`\.$/],
  ['unavailable', { status: 200 }, {}, /githubstatus/],
  ['proxy', { status: undefined }, { proxy: true }, /^Check `https_proxy`, `http_proxy` and `no_proxy`/],
  ['network', { status: undefined }, {}, /^Check that the runner can reach `api-url`/],
  ['other', { status: 418 }, {}, /please open an issue with this message\.$/],
]

test('every kind has its row here', () => {
  const ofOtherTests = ['no-deployments']
  const missing = Object.keys(apiErrorKinds).filter((name) => !kinds.some(([kind]) => kind === name))
  expect(missing).toEqual(ofOtherTests)
})

test.each(kinds)('%s of %j %j', (kind, given, circumstances, help) => {
  const seen = { ...failure, ...given }
  const cause = new Error('cause')
  const error = apiError(seen, { ...call, ...circumstances }, cause)
  expect(error).toMatchObject({ kind, cause, failure: seen, call })
  expect(error.help).toMatch(help)
  expect(error.message).toMatch(/^GitHub did not create the deployment\. [A-Z][^:]+: /)
  expect(kindOf(seen, { ...call, ...circumstances })).toBe(kind)
})

test('a commit that is asked for and unknown leads to what may be asked for', () => {
  const seen = { ...failure, status: 422, message: 'No commit found for SHA: x' }
  const { kind, help } = apiError(seen, { ...call, doing: 'find the commit of `x`' }, undefined)
  expect({ kind, help }).toEqual({
    kind: 'unknown-ref',
    help: 'Give the name of a branch or tag of octo/app, or the full SHA of a commit there.',
  })
})

test.each(['contents: read', 'metadata: read'])(
  'the workflow that grants %s is one that GitHub accepts',
  (permission) => {
    const error = apiError(
      { ...failure, message: 'Resource not accessible by integration' },
      { ...call, permission },
      undefined,
    )
    expect(error.help).toBe(
      'Add it to the `permissions:` of the workflow or the job:\n\npermissions:\n  contents: read',
    )
  },
)

test.each([
  ['statuses: write', ['contents: read', 'deployments: write']],
  ['deployments: read', ['contents: read', 'deployments: write', 'statuses: write']],
])('the block for a call that needs %s has everything else that the step needs', (permission, grants) => {
  const message = 'Resource not accessible by integration'
  const { help } = apiError({ ...failure, message }, { ...call, permission, grants }, undefined)
  expect(help).toMatch(/:\n\npermissions:\n {2}contents: read\n {2}deployments: write\n {2}statuses: write$/)
})

test('a message has the status, GitHub’s words, the details and the request’s id', () => {
  const headers = { 'x-github-request-id': 'E004:1' }
  const { message } = apiError(
    { status: 422, message: 'Validation Failed', details: ['a', 'b'], headers },
    call,
    undefined,
  )
  expect(message).toBe(
    'GitHub did not create the deployment. A value is not accepted: 422 Validation Failed (a; b) [request E004:1]',
  )
  const network = apiError({ status: undefined, message: 'reset', details: [], headers: {} }, call, undefined)
  expect(network.message).toBe('GitHub did not create the deployment. GitHub could not be reached: reset')
})

test('the permission that GitHub asks for is told, if the block does not say it', () => {
  const message = 'Resource not accessible by integration'
  const help = (accepted: string) =>
    apiError({ ...failure, message, headers: { 'x-accepted-github-permissions': accepted } }, call, undefined).help
  expect(help('contents=write; deployments=write')).toMatch(
    /\n\n\(GitHub asks for contents=write; deployments=write\.\)$/,
  )
  expect(help('deployments=write')).toMatch(/\n {2}deployments: write$/)
})

test('half a sentence has GitHub’s words, or says that it is a fault of this action', () => {
  expect(reasonOf(apiError(failure, call, undefined))).toBe('No')
  expect(reasonOf(new ActionError('Not so'))).toBe('Not so')
  expect(reasonOf(new TypeError('x is undefined'))).toMatch(/^a fault of this action \(TypeError: x is undefined\n/)
  expect(reasonOf('a word')).toBe('a fault of this action (a word)')
})

describe('a failure', () => {
  const answered = (status: number, data: unknown, headers = {}) =>
    refused(status, data, Object.entries(headers)).failure

  test('has the status, the words and the headers of the answer', () => {
    expect(answered(404, { message: 'Not Found' }, { a: '1' })).toEqual({
      ...{ status: 404, message: 'Not Found', details: [], headers: { a: '1' } },
    })
  })

  test('without a body says so', () => {
    expect(answered(500, undefined)).toMatchObject({ status: 500, message: 'no message' })
  })

  test('that is a web page does not show it', () => {
    expect(answered(503, '<!DOCTYPE html><p>').message).toBe('GitHub answered with a web page')
    expect(answered(503, '<HTML>')?.message).toBe('GitHub answered with a web page')
    expect(answered(503, 'plain text')?.message).toBe('plain text')
  })

  test.each([
    ['a string', 'a string', ['a string']],
    ['strings', ['one', 'two'], ['one', 'two']],
    ['messages', [{ message: 'too long', field: 'x' }], ['x: too long']],
    ['codes', [{ field: 'ref', code: 'invalid' }], ['ref invalid']],
    ['a code alone', [{ code: 'invalid' }], ['invalid']],
    [
      'contexts',
      [
        {
          contexts: [
            { context: 'a', state: 'pending' },
            { context: 'b', state: 'success' },
          ],
        },
      ],
      ['a: pending, b: success'],
    ],
    ['nothing', undefined, []],
    ['something else', { a: 1 }, []],
  ])('tells the errors of GitHub: %s', (_, errors, details) => {
    expect(answered(422, { message: 'Validation Failed', errors })?.details).toEqual(details)
  })

  test('without an answer has no status', () => {
    const reset = noAnswer('reset')
    expect(reset.failure).toStrictEqual({ status: undefined, message: 'reset', details: [], headers: {} })
  })

  test.each([
    ['an error of ours', new TypeError('x is undefined')],
    ['one with a status', Object.assign(new Error('x'), { status: 500 })],
    ['a word', 'a word'],
    ['nothing', undefined],
  ])('of the API is never read from %s', async (_, error) => {
    const api = await openApiOver(async () => {
      throw error
    })
    await expect(getDeployment(api, 1)).rejects.toBe(error)
  })

  test('of our own reading has the answer’s status, and its headers', () => {
    expect(unreadable(201, [['a', 'b']]).failure).toMatchObject({
      ...{ status: 201, message: 'the answer (201) cannot be read', headers: { a: 'b' } },
    })
  })

  test.each([
    ['NOT_FOUND', 404],
    ['FORBIDDEN', 403],
    ['RATE_LIMITED', 429],
    ['RATE_LIMIT', 429],
    ['SERVICE_UNAVAILABLE', 503],
    ['RESOURCE_LIMITS_EXCEEDED', 503],
    ['ELSE', 422],
  ])('of GraphQL: %s is %d', (type, status) => {
    const failed = failedQuery([{ type, message: 'so' }], [['a', 'b']])
    expect(failed?.failure).toEqual({ status, message: 'so', details: [], headers: { a: 'b' }, graphql: true })
  })

  test.each([[undefined], [{}], [[]], [[null]], [['words']], [[{ message: 7 }]]])(
    'of GraphQL is not read from %j',
    (errors) => {
      expect(failedQuery(errors, [])).toBeUndefined()
    },
  )

  test.each([
    [undefined, true],
    [200, true],
    [201, true],
    [202, false],
    [299, true],
    [300, false],
    [404, false],
    [499, false],
    [500, true],
    [503, true],
  ])('with status %p is ambiguous: %p', (status, expected) => {
    expect(isAmbiguous({ ...failure, status })).toBe(expected)
  })
})
