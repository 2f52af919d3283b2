import * as z from 'zod/mini'
import { id, pageOf, text, time } from '../api/answers.ts'
import type { Api, Repository } from '../api/api.ts'
import { ask } from '../api/ask.ts'
import { ofExisting, type Sending, sentOnce } from '../api/sending.ts'
import type { GraphCommit } from '../commits/commit-walk.ts'
import { unreadable } from '../http/failure.ts'
import { markerKey } from '../shared/identity.ts'
import { fits, type Mark, markOf } from './mark.ts'
import type { DeploymentStatus } from './statuses.ts'

/** GitHub's REST calls for deployments, one function each. GitHub's snake_case names end here. */

const permission = 'deployments: write'

const all = '/repos/{owner}/{repo}/deployments'
const one = `${all}/{deployment_id}` as const

/** https://docs.github.com/rest/deployments/deployments#create-a-deployment */
export interface WantedDeployment {
  readonly ref: string
  /** What `ref` must turn out to be, where that is known. */
  readonly sha: string | undefined
  readonly environment: string
  readonly task: string
  readonly description: string | undefined
  readonly payload: string | Readonly<Record<string, unknown>>
  readonly mark: Mark
  readonly requiredContexts: 'all' | readonly string[]
  readonly autoMerge: boolean
  readonly transientEnvironment: boolean
  readonly productionEnvironment: boolean
}

/** A deployment as REST lists it. */
export interface Listed {
  readonly id: number
  /** By which GraphQL knows it. */
  readonly nodeId: string
  readonly url: string
  readonly environment: string
  readonly sha: string
  /** As it was sent when the deployment was made. */
  readonly ref: string
  readonly task: string
  readonly payload: unknown
  /** Present if this action made it: a mark that was copied from another record is nobody's. */
  readonly mark: Mark | undefined
  /** A login; an app's has `[bot]` at its end. */
  readonly creator: string
  readonly transient: boolean
  /** Also true if the server does not say. */
  readonly production: boolean
  readonly createdAt: Date
}

/** With all that it has been. */
export interface Deployment extends Listed {
  /** Newest first. */
  readonly statuses: readonly DeploymentStatus[]
  /** `gone`: GitHub no longer has it. Undefined: not asked, or not told. */
  readonly commit?: GraphCommit | 'gone' | undefined
}

/** Of the newest status that has one: what replaces a deployment takes it away. */
export function urlOf({ statuses }: Pick<Deployment, 'statuses'>): string | undefined {
  return statuses.find(({ environmentUrl }) => environmentUrl !== '')?.environmentUrl
}

export function logOf({ statuses }: Deployment): string | undefined {
  return statuses.find(({ logUrl }) => logUrl !== '')?.logUrl
}

/** The create call's body. Flags are always sent: GitHub's own defaults merge branches and wait for this very job. */
function createBody(wanted: WantedDeployment) {
  const { payload, mark, requiredContexts, description } = wanted
  return {
    ref: wanted.ref,
    environment: wanted.environment,
    task: wanted.task,
    payload: typeof payload === 'string' ? payload : { ...payload, [markerKey]: mark },
    auto_merge: wanted.autoMerge,
    transient_environment: wanted.transientEnvironment,
    production_environment: wanted.productionEnvironment,
    ...(requiredContexts === 'all' ? {} : { required_contexts: [...requiredContexts] }),
    ...(description === undefined ? {} : { description }),
  }
}

const name = z.string().check(z.minLength(1))

/** As GitHub sends it. */
const answer = z.object({
  ...{ id, node_id: text, url: name, sha: name, ref: name, environment: name },
  ...{ task: text, payload: z.optional(z.unknown()), created_at: time },
  creator: z.nullish(z.object({ login: z.optional(z.string()) })),
  transient_environment: z.nullish(z.boolean()),
  production_environment: z.nullish(z.boolean()),
})

/**
 * Creates a deployment with a single call.
 * @throws ApiError, after which the record may still exist
 */
export async function createDeployment(api: Api, wanted: WantedDeployment): Promise<Listed> {
  const purpose = { doing: 'create the deployment', permission, sending: sentOnce }
  return listed(api, await ask(api, purpose, answer, `POST ${all}`, createBody(wanted)))
}

/** Exact values, by which GitHub itself filters. */
export interface Filter {
  readonly environment?: string | undefined
  readonly task?: string | undefined
  /** As it was sent. */
  readonly ref?: string | undefined
  readonly sha?: string | undefined
}

/**
 * A page of 100 deployments, newest first, without their statuses.
 * https://docs.github.com/rest/deployments/deployments#list-deployments
 * @throws ApiError
 */
export async function listDeployments(
  api: Api,
  filter: Filter,
  page = 1,
  sending?: Sending,
  known: ReadonlySet<number> = new Set(),
): Promise<Listed[]> {
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''))
  const purpose = { doing: 'list the deployments', permission: 'deployments: read', sending }
  const found = await ask(api, purpose, pageOf(answer, known), `GET ${all}`, { per_page: 100, page, ...given })
  return found.map((one) => listed(api, one))
}

/** https://docs.github.com/rest/deployments/deployments#get-a-deployment @throws ApiError */
export async function getDeployment(api: Api, id: number): Promise<Listed> {
  const purpose = { doing: `find deployment ${id}`, permission, deploymentId: id, sending: ofExisting }
  return listed(api, await ask(api, purpose, answer, `GET ${one}`, { deployment_id: id }))
}

/** https://docs.github.com/rest/deployments/deployments#delete-a-deployment @throws ApiError, also for one that is gone already */
export async function deleteDeployment(api: Api, id: number, sending?: Sending): Promise<void> {
  const purpose = { doing: `delete deployment ${id}`, permission, sending }
  await ask(api, purpose, z.literal(''), `DELETE ${one}`, { deployment_id: id })
}

/** One that an event brought. @throws FailedCall */
export function readDeployment(repository: Repository, data: unknown): Listed {
  const read = answer.safeParse(data)
  if (!read.success) throw unreadable(200)
  return listedIn(repository, read.data)
}

function listed({ owner, repo, repositoryId }: Api, given: z.infer<typeof answer>): Listed {
  return listedIn({ repository: `${owner}/${repo}`, repositoryId }, given)
}

function listedIn(repository: Repository, given: z.infer<typeof answer>): Listed {
  const { id, node_id: nodeId, url, sha, ref, environment, task, payload, created_at: createdAt } = given
  const mark = markOf(payload)
  return {
    ...{ id, nodeId, url, sha, ref, environment, task: task || 'deploy', payload, createdAt },
    mark: mark && fits(mark, { ...repository, environment, sha }) ? mark : undefined,
    creator: given.creator?.login ?? 'ghost',
    transient: given.transient_environment === true,
    production: given.production_environment !== false,
  }
}
