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

/** A deployment as people read it: what it is of, and its statuses in order. */
export function timelineOf({ id, environment, sha, statuses }: DeploymentView): string[] {
  const last = statuses.at(-1)
  return [
    `Deployment ${id} to ${environment}, commit ${sha.slice(0, 7)}, with the statuses`,
    ...statuses.map(({ state, description }) => `  ${state.padEnd(11)}  ${description}`.trimEnd()),
    ...(last?.environmentUrl ? [`URL  ${last.environmentUrl}`] : []),
    ...(last?.logUrl ? [`Log  ${last.logUrl}`] : []),
  ]
}

/** All deployments, as `environment/task: states`. */
export function held(github: { deployments(): readonly DeploymentView[] }): string[] {
  return github
    .deployments()
    .map(({ environment, task, statuses }) => `${environment}/${task}: ${statuses.map(({ state }) => state).join(' ')}`)
}
