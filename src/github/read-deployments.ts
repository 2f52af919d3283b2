import type { Api } from '../api/api.ts'
import { ApiError, needsRest } from '../api/api-error.ts'
import type { Sending } from '../api/sending.ts'
import { inUsualLetters } from '../shared/text.ts'
import { type Deployment, type Filter, type Listed, listDeployments } from './deployments.ts'
import { type Aside, type Learned, listStatuses, type StatusesRead, statusesOf } from './statuses.ts'

/**
 * Deployments with their statuses. REST lists them: it has exact ids, the ref as it was sent, payloads and flags, and filters by
 * everything that is asked for. GraphQL brings the statuses of 100 deployments with one call.
 */

export interface ReadOptions {
  /** A commit: the base branches of its open pull requests come with the first part. */
  readonly head?: string | undefined
  /** Of which deployments the statuses are read; the others are left out. By default of all. */
  readonly only?: ((one: Listed) => boolean) | undefined
  /** Deployments come with their commits, where GraphQL tells them. */
  readonly commits?: boolean | undefined
  readonly sending?: Sending | undefined
}

/** A deployment of which GitHub can be asked. */
type Known = Pick<Listed, 'id' | 'nodeId'>

type Refreshed<T> = T & Pick<Deployment, 'statuses' | 'commit'>

/** Some of the deployments that match. */
export interface Part {
  /** Newest first. */
  readonly deployments: readonly Deployment[]
  /** In the first part. */
  readonly learned: Learned
  /** When the oldest that was listed so far was made, also if it is left out. */
  readonly from: Date | undefined
  /** There are no older deployments. */
  readonly isLast: boolean
}

/**
 * The deployments that match, newest first, in parts of 100 (of ten without GraphQL): a reader that has seen enough stops. If
 * GitHub has deployments under another usual spelling of the environment (`Production`), those are read too. Without GraphQL, no part
 * comes after 100 deployments. @throws ApiError
 */
export async function* readDeployments(
  api: Api,
  filter: Filter,
  { head, ...options }: ReadOptions = {},
): AsyncGenerator<Part> {
  const { environment } = filter
  const otherNames = environment === undefined ? [] : inUsualLetters([environment]).slice(1)
  for await (const part of readNamed(api, filter, [environment], { otherNames, head }, options)) {
    if (part.learned.hasOtherNames) {
      yield* readNamed(api, filter, [environment, ...otherNames], { head }, options)
      return
    }
    yield part
  }
}

/** Deployments that were read. */
export interface Reading {
  /** Newest first. */
  readonly deployments: readonly Deployment[]
  /** Those made earlier were not read; undefined: there are none. */
  readonly from: Date | undefined
}

/** Reads parts until there are no more, or it is enough. @throws what reading them throws */
export async function readUntil(
  isEnough: (deployments: readonly Deployment[], part: Part) => boolean,
  parts: AsyncIterable<Part>,
): Promise<Reading & Pick<Part, 'learned'>> {
  const deployments: Deployment[] = []
  let learned: Learned | undefined
  let from: Date | undefined
  for await (const part of parts) {
    learned ??= part.learned
    deployments.push(...part.deployments)
    from = part.isLast ? undefined : part.from
    if (!part.isLast && isEnough(deployments, part)) break
  }
  return { deployments, learned: learned ?? {}, from }
}

/** The same deployments as they stand now; those that are deleted are left out. @throws ApiError */
export async function refresh<T extends Known>(
  api: Api,
  deployments: readonly T[],
  sending?: Sending,
): Promise<Refreshed<T>[]> {
  const now: Refreshed<T>[] = []
  for (let left = deployments; left.length > 0; ) {
    const part = await readStatuses(api, left, {}, sending)
    now.push(...left.slice(0, part.statuses.length).flatMap((one, at) => withStatuses(one, part, at)))
    left = left.slice(part.statuses.length)
  }
  return now
}

/** So many deployments are read without GraphQL, which takes a call for each; and so many at once. */
const [restAtMost, restAtOnce] = [100, 10]

async function* readNamed(
  api: Api,
  filter: Filter,
  environments: readonly (string | undefined)[],
  aside: Aside,
  { only = () => true, commits, sending }: Omit<ReadOptions, 'head'>,
): AsyncGenerator<Part> {
  let names = environments
  let read = 0
  // A deployment that is made meanwhile moves those before it to the next page.
  const seen = new Set<number>()
  for (let page = 1; names.length > 0; page++) {
    const lists = await Promise.all(
      names.map((environment) => listDeployments(api, { ...filter, environment }, page, sending, seen)),
    )
    names = names.filter((_, at) => lists[at]?.length === 100)
    const listed = newestFirst(lists.flat()).filter(({ id }) => !seen.has(id) && seen.add(id))
    let left = listed.filter(only)
    do {
      if (api.graphql.refusal && read >= restAtMost && left.length > 0) return
      const part = await readStatuses(api, left, { ...(read === 0 && aside), commits }, sending)
      const { statuses, learned } = part
      const deployments = left.slice(0, statuses.length).flatMap((one, at) => withStatuses(one, part, at))
      left = left.slice(statuses.length)
      read += statuses.length
      const from = (left.length > 0 ? deployments : listed).at(-1)?.createdAt
      yield { deployments, learned, from, isLast: names.length === 0 && left.length === 0 }
    } while (left.length > 0)
  }
}

/** A server whose filter knows no upper and lower case lists the same deployments for each name. */
function newestFirst(listed: readonly Listed[]): Listed[] {
  const byId = new Map(listed.map((one) => [one.id, one]))
  return [...byId.values()].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id)
}

function withStatuses<T extends Known>(one: T, { statuses, commits }: StatusesRead, at: number): Refreshed<T>[] {
  const own = statuses[at]
  return own ? [{ ...one, statuses: own, commit: commits[at] }] : []
}

/** The statuses of the first of them: of as many as one call, or a few at once, can bring. @throws ApiError */
export async function readStatuses(
  api: Api,
  deployments: readonly Known[],
  aside: Aside = {},
  sending?: Sending,
): Promise<StatusesRead> {
  if (!api.graphql.refusal) {
    try {
      return await statusesOf(api, deployments.slice(0, 100), aside, sending)
    } catch (error) {
      if (!needsRest(error)) throw error
      api.graphql.refusal = error
    }
  }
  const some = deployments.slice(0, restAtOnce)
  const statuses = await Promise.all(some.map(({ id }) => statusesOfOne(api, id, sending)))
  // Without GraphQL nobody tells whether there are others: they are looked for.
  return { statuses, commits: [], learned: { hasOtherNames: (aside.otherNames?.length ?? 0) > 0 } }
}

async function statusesOfOne(api: Api, id: number, sending?: Sending): Promise<StatusesRead['statuses'][number]> {
  try {
    return await listStatuses(api, id, sending)
  } catch (error) {
    // It was deleted since it was listed.
    if (error instanceof ApiError && error.failure.status === 404) return undefined
    throw error
  }
}
