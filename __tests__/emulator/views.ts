import type { Deployment, Status } from './model.ts'

/** What a test looks at: a deployment as GitHub holds it in the end. */
export interface DeploymentView extends Omit<Deployment, 'statuses'> {
  /** Oldest first. */
  readonly statuses: readonly StatusView[]
  /** The newest status's; undefined without any. */
  readonly state: string | undefined
}

export type StatusView = Status

/** A copy, so that what a test has seen stays what it was. */
export function view(deployment: Deployment): DeploymentView {
  const statuses = deployment.statuses.map((status) => ({ ...status }))
  return { ...deployment, statuses, state: statuses.at(-1)?.state }
}
