import type { Fault } from '../emulator/faults.ts'
import type { Deploy } from './deploys.ts'
import type { Write } from './held-writes.ts'

/** The calls of a deploy, by what they are for. */

export interface Point {
  readonly name: string
  readonly where: Pick<Fault, 'on' | 'nth'>
  /** What has to go wrong before, for this call to be made at all. */
  readonly after?: Fault
}

const repository = '/repos/{owner}/{repo}'
const deployment = `${repository}/deployments/{deployment_id}`
export const routes = {
  create: `POST ${repository}/deployments`,
  status: `POST ${deployment}/statuses`,
  commitStatus: `POST ${repository}/statuses/{sha}`,
  find: `GET ${repository}/deployments`,
  get: `GET ${deployment}`,
  statuses: `GET ${deployment}/statuses`,
  history: 'POST /graphql',
  rules: `GET ${repository}/rules/branches/{branch}`,
} as const

const everyFrom = (nth: number): Point => ({ name: `all-from-${nth}`, where: { on: 'any', nth } })

/** Of main: one call, or every call from some point on. */
export function pointsOfMain({ family, commandExits, inputs }: Deploy): readonly Point[] {
  const lost = (on: string, nth: number): Fault => ({ on, nth, kind: 'reset-after' })
  const { create, status, commitStatus, find, get, statuses, history, rules } = routes
  return [
    ...(family === 'existing'
      ? [{ name: 'existing', where: { on: get } }]
      : [
          { name: 'create', where: { on: create } },
          { name: 'find', where: { on: find }, after: lost(create, 1) },
        ]),
    { name: 'pending', where: { on: status, nth: 1 } },
    { name: 'in_progress', where: { on: status, nth: 2 } },
    { name: 'statuses', where: { on: statuses }, after: lost(status, 2) },
    ...(commandExits === undefined
      ? []
      : [
          { name: 'final', where: { on: status, nth: 3 } },
          { name: 'final-statuses', where: { on: statuses }, after: lost(status, 3) },
        ]),
    ...(inputs['status-context'] ? [{ name: 'commit-pending', where: { on: commitStatus, nth: 1 } }] : []),
    ...(inputs['status-context'] && commandExits !== undefined
      ? [{ name: 'commit-final', where: { on: commitStatus, nth: 2 } }]
      : []),
    { name: 'history', where: { on: history, nth: 1 } },
    ...(commandExits === 0 ? [{ name: 'latest', where: { on: history, nth: 2 } }] : []),
    { name: 'rules', where: { on: rules } },
    ...[1, 2, 3, 4].map(everyFrom),
  ]
}

/** Of the post step, after a main that has come to its end, or was killed while a write was under way. */
export function pointsOfPost({ truth, inputs }: Deploy, killedAt: Write | undefined): readonly Point[] {
  const { status, commitStatus, find, statuses, history } = routes
  return [
    ...(killedAt === 'create' ? [{ name: 'find', where: { on: find } }] : []),
    { name: 'statuses', where: { on: statuses } },
    { name: 'final', where: { on: status, nth: 1 } },
    ...(inputs['status-context'] ? [{ name: 'commit-final', where: { on: commitStatus } }] : []),
    ...(truth === 'success' && (killedAt === undefined || killedAt === 'final')
      ? [{ name: 'history', where: { on: history } }]
      : []),
    ...[1, 2, 3].map(everyFrom),
  ]
}
