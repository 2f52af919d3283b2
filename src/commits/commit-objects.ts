import * as z from 'zod/mini'
import { eachOf, type Shape } from '../api/answers.ts'
import type { Api } from '../api/api.ts'
import { type Purpose, queryRepository } from '../api/ask.ts'

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
