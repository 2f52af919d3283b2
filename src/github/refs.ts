import type { Api } from './api.ts'
import { call } from './call.ts'
import { listPage } from './rest-records.ts'

/**
 * Ids of the deployments that were made with a branch or tag, in any of the ways to write it. REST keeps the ref as it was
 * sent; GraphQL has none any more once the branch is deleted. One call for each way and 100 deployments. @throws ApiError
 * https://docs.github.com/rest/deployments/deployments#list-deployments
 */
export async function idsMadeWith(api: Api, ref: string): Promise<ReadonlySet<number>> {
  const short = shortRef(ref)
  const ways = new Set([ref, short, ...(ref === short ? [`refs/heads/${ref}`, `refs/tags/${ref}`] : [])])
  const ids = new Set<number>()
  for (const way of ways) for await (const id of listIds(api, way)) ids.add(id)
  return ids
}

/** As people call a branch or tag. */
export function shortRef(ref: string): string {
  return ref.replace(/^refs\/(heads|tags)\//, '')
}

async function* listIds(api: Api, ref: string): AsyncGenerator<number> {
  const purpose = { doing: `list the deployments of ${ref}`, permission: 'deployments: write' }
  for (let page = 1, more = true; more; page++) {
    const ids = await call(api, purpose, async () => {
      const { data } = await listPage(api, { page, ref })
      return data.map(({ id }) => id)
    })
    yield* ids
    more = ids.length === 100
  }
}
