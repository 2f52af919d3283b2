import { expect, test } from '@jest/globals'
import { commandVariables, payloadVariable } from '../../../src/command/command-variables.ts'

const own = ['INPUT_TOKEN', 'INPUT_ENVIRONMENT-URL', 'STATE_deploy-status-action']
const extra = { DEPLOYMENT_ID: '7', GITHUB_STATE: '/scratch', NONE: undefined }

const job = {
  PATH: '/bin',
  STATE_BUCKET: 'b',
  state_x: 's',
  INPUT_TOKENS: 'i',
  input_token: 'low',
  INPUT_FILE: 'f',
}
const added = {
  INPUT_TOKEN: 'secret',
  'INPUT_ENVIRONMENT-URL': '',
  'STATE_deploy-status-action': '{}',
  ACTIONS_RUNTIME_URL: 'u',
  ACTIONS_RUNTIME_TOKEN: 't',
  ACTIONS_CACHE_URL: 'u',
  ACTIONS_RESULTS_URL: 'u',
  ACTIONS_CACHE_SERVICE_V2: 'True',
  ACTIONS_CACHE_MODE: 'x',
}
const oidc = { ACTIONS_ID_TOKEN_REQUEST_URL: 'u', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't', ACTIONS_ORCHESTRATION_ID: 'o' }

test('only what the runner has added for this action is taken out', () => {
  const env = { ...job, ...added, ...oidc, GITHUB_STATE: '/state', GONE: undefined }
  expect(commandVariables(env, { own, extra }, 'linux')).toEqual({
    ...job,
    ...oidc,
    DEPLOYMENT_ID: '7',
    GITHUB_STATE: '/scratch',
  })
})

test('on Windows names have no case', () => {
  const env = { Path: 'C:\\', input_token: 'x', Actions_Runtime_Token: 't', Deployment_Id: '6', State_Bucket: 'b' }
  expect(commandVariables(env, { own, extra: { DEPLOYMENT_ID: '7' } }, 'win32')).toEqual({
    Path: 'C:\\',
    State_Bucket: 'b',
    DEPLOYMENT_ID: '7',
  })
})

test.each([
  ['linux', 100_000],
  ['win32', 30_000],
] as const)(
  'a payload is in DEPLOYMENT_PAYLOAD as far as %s takes it, and else a warning says so',
  (platform, most) => {
    const warnings: string[] = []
    const log = { line() {}, error() {}, hold() {}, release() {}, warning: (text: string) => void warnings.push(text) }
    const text = 'x'.repeat(most)
    expect(payloadVariable(text, { platform, log })).toEqual({ DEPLOYMENT_PAYLOAD: text })
    expect(payloadVariable({ color: 'blue' }, { platform, log })).toEqual({ DEPLOYMENT_PAYLOAD: '{"color":"blue"}' })
    expect(warnings).toEqual([])
    expect(payloadVariable(`${text}x`, { platform, log })).toEqual({})
    expect(warnings).toEqual([expect.stringContaining(`(${most + 1} bytes): DEPLOYMENT_PAYLOAD is not set`)])
  },
)
