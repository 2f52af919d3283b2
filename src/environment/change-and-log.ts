import type { Api } from '../github/api.ts'
import { changeAll } from '../github/change-all.ts'
import type { Done, Item } from '../github/changes.ts'
import { ApiError, reasonOf } from '../github/error-guide.ts'
import { writeOneByOne } from '../github/write-one-by-one.ts'
import type { Log } from '../shared/log.ts'

/** What is said of a deployment: `is inactive now`, `still active`. */
export interface Words {
  readonly done: string
  readonly not: string
}

/** Changes other deployments once a success is posted: one by a REST call, several in batches. What fails is a warning. Never rejects. */
export async function changeAndLog(api: Api, items: readonly Item[], log: Log, words: Words): Promise<void> {
  const left = new Set(items.map(({ id }) => id))
  const watch = { clock: api.clock, isCancelled: false, log }

  function onWritten(done: readonly Done[]): void {
    for (const { item, failure } of done) {
      left.delete(item.id)
      if (failure) log.warning(`Deployment ${item.id} is ${words.not}: ${failure.message}`)
      else log.line(`Deployment ${item.id} ${words.done}`)
    }
  }

  try {
    const writer = items.length === 1 ? { writer: writeOneByOne(api) } : {}
    const { stopped } = await changeAll(api, items, { watch, onWritten, ...writer })
    if (stopped) throw stopped
  } catch (error) {
    const which = left.size === 1 ? `Deployment ${[...left]} is` : `Deployments ${[...left].join(', ')} are`
    log.warning(`${which} ${words.not}: ${error instanceof ApiError ? error.message : reasonOf(error)}`)
  }
}
