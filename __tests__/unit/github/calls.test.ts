import { describe, expect, test } from '@jest/globals'
import { type Api, openApi } from '../../../src/github/api.ts'
import { connect } from '../../../src/github/client.ts'
import { readRecords } from '../../../src/github/deployment-states.ts'
import { allStatuses, createStatus, listStatuses } from '../../../src/github/deployment-statuses.ts'
import * as deployments from '../../../src/github/deployments.ts'
import { ApiError } from '../../../src/github/error-guide.ts'
import { NetworkError } from '../../../src/github/failure.ts'
import { readAll, readRecent } from '../../../src/github/history.ts'
import type { Fetch } from '../../../src/github/http.ts'
import { createPatience } from '../../../src/github/patience.ts'
import * as repository from '../../../src/github/repository.ts'
/** Every call that leaves `github/`: what it throws is explained already, or is a fault of this action's own. */
import { listRecords } from '../../../src/github/rest-records.ts'
import { createOnce, findCreated, postStatusOnce } from '../../../src/github/write-once.ts'
import { createLog } from '../../../src/shared/log.ts'

const sha = 'a'.repeat(40)
const where = { ref: 'main', environment: 'staging', task: 'deploy' }
const mark = { repository: 'octo/app', run: '1', attempt: '1', job: 'deploy', environment: 'staging', nonce: 'n' }
const flags = { autoMerge: false, transientEnvironment: false, productionEnvironment: false }
const wanted = { ...where, ...flags, sha, description: undefined, payload: {}, mark, requiredContexts: [] }
const status = { state: 'success', description: '', logUrl: '' } as const
const traces = { ...where, nonce: 'n', at: 0 }
const commitStatus = { state: 'success', context: 'deploy', description: '', targetUrl: '' } as const

const calls: Readonly<Record<string, (api: Api) => Promise<unknown>>> = {
  createDeployment: (api) => deployments.createDeployment(api, wanted),
  listDeployments: (api) => deployments.listDeployments(api, where),
  getDeployment: (api) => deployments.getDeployment(api, 1),
  deleteDeployment: (api) => deployments.deleteDeployment(api, 1),
  getPullRequest: (api) => deployments.getPullRequest(api, 7),
  createStatus: (api) => createStatus(api, 1, status),
  listStatuses: (api) => listStatuses(api, 1),
  readRecent: (api) => readRecent(api, { environment: 'staging', task: 'deploy' }),
  readAll: (api) => Array.fromAsync(readAll(api, undefined)),
  isRunOver: (api) => repository.isRunOver(api, 1),
  hasRunCompleted: (api) => repository.hasRunCompleted(api, 1),
  requiredEnvironments: (api) => repository.requiredEnvironments(api, 'main'),
  headOf: (api) => repository.headOf(api, 'main'),
  readRecords: (api) => readRecords(api, { environments: undefined }),
  listRecords: (api) => listRecords(api, { page: 1 }, undefined),
  allStatuses: (api) => allStatuses(api, 1),
  compareCommits: (api) => repository.compareCommits(api, sha, sha),
  createCommitStatus: (api) => repository.createCommitStatus(api, sha, commitStatus),
  deleteEnvironment: (api) => repository.deleteEnvironment(api, 'staging'),
  createOnce: (api) => createOnce(api, wanted, traces),
  postStatusOnce: (api) => postStatusOnce(api, 1, status),
  findCreated: (api) => findCreated(api, traces),
}

function open(fetch: Fetch): Promise<Api> {
  const where = { token: 't', apiUrl: 'https://api.github.com', repository: 'octo/app' }
  return openApi(where, false, {
    ...{ env: {}, fetch, log: createLog(), pause: async () => {}, patience: createPatience(() => {}) },
    load: async () => ({ connect: (options) => connect({ ...options, secondMs: 0 }) }),
  })
}

const json = { 'content-type': 'application/json' }
const answers =
  (status: number, body: string, headers = json) =>
  async () =>
    new Response(body, { status, headers })

const failures: Readonly<Record<string, Fetch>> = {
  'a broken connection': async () => {
    throw new NetworkError('read ECONNRESET')
  },
  'a 502': answers(502, '{"message":"Server Error"}'),
  'a web page': answers(503, '<!DOCTYPE html>', { 'content-type': 'text/html' }),
  'a refusal': answers(403, '{"message":"Resource not accessible by integration"}'),
  'an error of GraphQL': answers(200, '{"errors":[{"type":"FORBIDDEN","message":"No"}],"data":null}'),
}

describe.each(Object.entries(calls))('%s', (_, make) => {
  test.each(Object.entries(failures))('after %s throws an ApiError with a way out', async (failure, fetch) => {
    if (failure.includes('GraphQL') && !/^read/.test(_)) return
    const error = await make(await open(fetch)).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ message: expect.stringMatching(/^GitHub did not [a-z]/), help: expect.any(String) })
    expect((error as ApiError).kind).not.toBe('other')
  })

  test('passes on a fault of this action as it is, at once', async () => {
    const fault = new TypeError('Cannot read properties of undefined')
    let asked = 0
    const api = await open(async () => {
      asked++
      throw fault
    })
    await expect(make(api)).rejects.toBe(fault)
    expect(asked).toBe(1)
  })
})

test('all calls are among these', () => {
  const exported = { ...deployments, ...repository }
  const asking = Object.entries(exported).flatMap(([name, value]) => (String(value).includes('octokit') ? [name] : []))
  expect(asking.filter((name) => !(name in calls))).toEqual([])
})
