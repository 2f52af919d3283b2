import type { Api } from './api.ts'
import type { Item, Writer, Written } from './changes.ts'
import { deleteDeployment } from './deployments.ts'
import { ApiError, type ApiErrorKind } from './error-guide.ts'
import { postStatus } from './post-status.ts'

/** After one of these the next item would meet the same. */
const hopeless: readonly ApiErrorKind[] = ['rate-limit', 'bad-token']

/** After one of these too, where nothing has worked yet. */
const probablyHopeless: readonly ApiErrorKind[] = ['permission', 'read-only-run', 'forbidden', 'network', 'proxy']

/** Carries out the work over REST: one call or two for each item, for servers on which GraphQL may not write. */
export function writeOneByOne(api: Api): Writer {
  let hasWritten = false

  async function write(item: Item): Promise<Written> {
    let { deactivated } = item
    try {
      if (item.status) await postStatus(api, item.id, item.status)
      deactivated ||= item.status?.state === 'inactive'
      if (item.deletes) await deleteDeployment(api, item.id)
      hasWritten = true
      return { done: [{ item, deactivated, deleted: item.deletes }] }
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure
      const stops = hopeless.includes(failure.kind) || (!hasWritten && probablyHopeless.includes(failure.kind))
      if (stops) return { done: [], again: [{ ...item, deactivated }], stopped: failure }
      return { done: [{ item, deactivated, deleted: false, failure }] }
    }
  }

  return {
    size: 1,
    async write([item]) {
      return item ? write(item) : { done: [] }
    },
  }
}
