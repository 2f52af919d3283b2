import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Api, openApi } from '../src/api/api.ts'
import { createLimits } from '../src/api/limits.ts'
import { readDetails } from '../src/commits/commit-details.ts'
import { readHistories } from '../src/commits/commit-histories.ts'
import * as commits from '../src/commits/commits.ts'
import { listTags, readTags } from '../src/commits/tags.ts'
import { createCommitStatus } from '../src/github/commit-statuses.ts'
import { createOnce, findCreated } from '../src/github/create-once.ts'
import * as deployments from '../src/github/deployments.ts'
import { deleteEnvironment, listEnvironments } from '../src/github/environments.ts'
import { trackWrites } from '../src/github/once.ts'
import { createStatus, postFinalStatus, postProgress } from '../src/github/post-status.ts'
import { readDeployments } from '../src/github/read-deployments.ts'
import { requiredEnvironments } from '../src/github/rules.ts'
import { hasCompleted } from '../src/github/runs.ts'
import * as statuses from '../src/github/statuses.ts'
import { listStatuses } from '../src/github/statuses.ts'
import type { Fetch } from '../src/http/http.ts'
import type { Clock } from '../src/shared/clock.ts'
import { createLog } from '../src/shared/log.ts'
import { arrayOf } from './array-of.ts'
import { root } from './root.ts'
import { instantClock } from './virtual-clock.ts'

/** Every call that `src/github` and `src/commits` make for others, so that a test can make them all. */

const sha = 'a'.repeat(40)
const where = { ref: 'main', environment: 'staging', task: 'deploy' }
const mark = { repository: 'octo/app', run: '1', attempt: '1', job: 'deploy', environment: 'staging', nonce: 'n' }
const flags = { autoMerge: false, transientEnvironment: false, productionEnvironment: false }
export const wanted = { ...where, ...flags, sha, description: undefined, payload: {}, mark, requiredContexts: [] }
const status = { state: 'success', description: '', logUrl: '' } as const
export const traces = { ...where, nonce: 'n', at: 0 }
const commitStatus = { state: 'success', context: 'deploy', description: '', targetUrl: '' } as const

export const apiCalls: Readonly<Record<string, (api: Api) => Promise<unknown>>> = {
  createDeployment: (api) => deployments.createDeployment(api, wanted),
  listDeployments: (api) => deployments.listDeployments(api, where),
  getDeployment: (api) => deployments.getDeployment(api, 1),
  deleteDeployment: (api) => deployments.deleteDeployment(api, 1),
  getPullRequest: (api) => commits.getPullRequest(api, 7),
  createStatus: (api) => createStatus(api, 1, status),
  readDeployments: (api) => arrayOf(readDeployments(api, { environment: 'staging' })),
  statusesOf: (api) => statuses.statusesOf(api, []),
  hasCompleted: (api) => hasCompleted(api, 1),
  requiredEnvironments: (api) => requiredEnvironments(api, 'main'),
  headOf: (api) => commits.headOf(api, 'main'),
  listStatuses: (api) => listStatuses(api, 1),
  compareCommits: (api) => commits.compareCommits(api, sha, sha),
  commitsBetween: (api) => commits.commitsBetween(api, sha, sha, 1),
  listHistory: (api) => commits.listHistory(api, sha),
  readHistories: (api) => readHistories(api, [sha], { depth: 100, parents: 10 }),
  readDetails: (api) => readDetails(api, [sha]),
  readBehind: (api) => commits.readBehind(api, [sha]),
  listBehind: (api) => commits.listBehind(api, [sha]),
  readTags: (api) => readTags(api, 0),
  listTags: (api) => listTags(api),
  defaultBranch: (api) => commits.defaultBranch(api),
  createCommitStatus: (api) => createCommitStatus(api, sha, commitStatus),
  listEnvironments: (api) => listEnvironments(api),
  deleteEnvironment: (api) => deleteEnvironment(api, 'staging'),
  createOnce: (api) => createOnce(api, wanted, traces),
  postFinalStatus: (api) => postFinalStatus(api, 1, status, { log: createLog() }),
  postProgress: (api) =>
    postProgress(api, 1, status, { writes: trackWrites(api.clock, () => {}), isOver: () => false }),
  findCreated: (api) => findCreated(api, traces),
}

/** These take an `Api` too, but are parts of calls, ask nothing, or make the calls above and throw nothing. */
const others: readonly string[] = [
  ...['ask', 'query', 'queryRepository', 'queryCommits', 'callOf', 'remove', 'withPulls', 'once', 'lookUntil'],
  ...['postFinalStatus', 'refresh', 'readCommitGraph', 'changeAll', 'changeMany', 'changeOne'],
  ...['notDone', 'unanswered'],
  'readStatuses',
]

/** Functions of these folders, and of `src/api`, that take an `Api` and are not among {@link apiCalls}. */
export function forgottenCalls(): string[] {
  const files = ['api', 'commits', 'github'].flatMap((folder) =>
    readdirSync(join(root, 'src', folder)).map((file) => join(root, 'src', folder, file)),
  )
  const exported = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^export (?:async )?function\*? (\w+)(?:<\w+>)?\(\s*api: Api/gm)].map(
      ([, name = '']) => name,
    ),
  )
  return exported.filter((name) => !(name in apiCalls) && !others.includes(name))
}

/** An API in which waiting takes no time. */
export function openApiOver(
  fetch: Fetch,
  {
    apiUrl = 'https://api.github.com',
    env = {},
    clock = instantClock,
  }: { apiUrl?: string; env?: Readonly<Record<string, string>>; clock?: Clock } = {},
): Api {
  return openApi(
    { token: 't', apiUrl, repository: 'octo/app' },
    {},
    { env, fetch, clock, limits: createLimits(() => {}, clock) },
  )
}
