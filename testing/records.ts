import type { Deployment } from '../src/github/deployments.ts'

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

let lastId = 7_000_000_000

export function recordOf({ at = 0, was = [], ...more }: RecordSeed): Deployment {
  const statuses = was.map(([state, when, description = '']) => ({
    ...{ state, description, logUrl: '', environmentUrl: '' },
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
