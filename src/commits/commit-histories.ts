import * as z from 'zod/mini'
import { eachOf, type Shape, time } from '../api/answers.ts'
import type { Api } from '../api/api.ts'
import { type Purpose, queryRepository } from '../api/ask.ts'
import type { GraphCommit } from './commit-walk.ts'

/** Commits over GraphQL: many with one request. */

/**
 * Asks for fields of many commits with one request; null: there is no such commit, which an answer with errors does not say.
 * https://docs.github.com/graphql/reference/objects#commit @throws ApiError
 */
export async function queryCommits<T>(
  api: Api,
  purpose: Purpose,
  shas: readonly string[],
  fields: string,
  shape: Shape<T>,
): Promise<(T | null)[]> {
  const names = shas.map((sha) => `c${sha}`)
  const answer = z.object({
    data: z.object({ repository: eachOf(names, z.nullable(shape)) }),
    errors: z.optional(z.array(z.unknown()).check(z.maxLength(0))),
  })
  const objects = shas.map((sha) => `c${sha}: object(oid: "${sha}") { ... on Commit { ${fields} } }`)
  const { repository } = (await queryRepository(api, purpose, answer, objects)).data
  return names.map((name) => repository[name] ?? null)
}

/** What {@link toldCommit} reads. */
export function commitFields(parents = 10): string {
  return `oid committedDate parents(first: ${parents}) { totalCount nodes { oid committedDate } }`
}

const parent = z.pipe(
  z.object({ oid: z.string(), committedDate: time }),
  z.transform(({ oid: sha, committedDate }) => ({ sha, date: committedDate.getTime() })),
)

/** Undefined: it has more parents than were asked for. */
export const toldCommit = z.pipe(
  z.object({
    ...{ oid: z.string(), committedDate: time },
    parents: z.object({ totalCount: z.int(), nodes: z.array(parent) }),
  }),
  z.transform(({ oid: sha, committedDate, parents: { totalCount, nodes: parents } }): GraphCommit | undefined =>
    totalCount > parents.length ? undefined : { sha, date: committedDate.getTime(), parents },
  ),
)

const history = z.object({ history: z.object({ nodes: z.array(toldCommit) }) })

/**
 * The newest commits of each history, from the commit itself; undefined: there is no such commit. Not those since a date: such a
 * history ends at the first older commit, which hides what is behind a rebase. Sent once: its caller asks for less.
 * @throws ApiError
 */
export async function readHistories(
  api: Api,
  shas: readonly string[],
  { depth, parents }: { depth: number; parents: number },
): Promise<(GraphCommit[] | undefined)[]> {
  const purpose = { doing: 'read the history of commits', permission: 'contents: read', sending: { retries: 0 } }
  const fields = `history(first: ${depth}) { nodes { ${commitFields(parents)} } }`
  const told = await queryCommits(api, purpose, shas, fields, history)
  return told.map((one) => one?.history.nodes.filter((commit) => commit !== undefined))
}
