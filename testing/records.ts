import type { Deployment, Filter } from '../src/github/deployments.ts'
import type { Part } from '../src/github/read-deployments.ts'

/** Deployments with their statuses, written down as a table: times are in minutes since {@link epoch}. */

export const epoch = Date.parse('2026-11-02T00:00:00Z')
export const minute = 60_000

export interface RecordSeed {
  readonly sha?: string
  readonly environment?: string
  readonly task?: string
  readonly creator?: string
  readonly at?: number
  /** State, minute and description, oldest first. */
  readonly was?: readonly (readonly [state: string, at: number, description?: string])[]
}

let [lastId, lastStatus] = [7_000_000_000, 800_000_000_000]

export function recordOf({ at = 0, was = [], ...more }: RecordSeed): Deployment {
  const statuses = was.map(([state, when, description = '']) => ({
    ...{ state, description, logUrl: '', environmentUrl: '', nodeId: String(++lastStatus) },
    createdAt: new Date(epoch + when * minute),
  }))
  return {
    ...{ id: ++lastId, nodeId: '', url: '', sha: 'a', environment: 'production', ref: 'main', task: 'deploy' },
    ...{
      creator: 'octocat',
      payload: {},
      mark: undefined,
      transient: false,
      production: false,
      ...more,
      createdAt: new Date(epoch + at * minute),
      statuses: statuses.toReversed(),
    },
  }
}

/** Reads from memory as `readDeployments` does, a hundred at a time. @param history newest first */
export function pagesOf(history: readonly Deployment[]) {
  let pages = 0
  async function* read({ environment, task, sha }: Filter): AsyncGenerator<Part> {
    const is = (wanted: string | undefined, given: string) => wanted === undefined || wanted === given
    const own = history.filter((one) => is(environment, one.environment) && is(task, one.task) && is(sha, one.sha))
    for (let from = 0; from === 0 || from < own.length; from += 100) {
      pages++
      const deployments = own.slice(from, from + 100)
      yield { deployments, learned: {}, from: deployments.at(-1)?.createdAt, isLast: from + 100 >= own.length }
    }
  }
  return { read, pages: () => pages }
}
