import { markerKey } from '../../src/shared/identity.ts'
import { createGitHub, type GitHub } from '../emulator/github.ts'
import type { History } from './histories.ts'

/** A GitHub with a history, at the end of its period; and the history with the ids that it has there. */
export function emulate(history: History): { github: GitHub; history: History } {
  const oldestFirst = history.records.toReversed()
  let now = history.period.to
  const main = [...history.commits.keys()].at(-1)
  const github = createGitHub({ now: () => new Date(now), ...(main && { branches: { main } }) })
  for (const [sha, { parents, at }] of history.commits) github.addCommit(sha, { parents, at: new Date(at) })
  const records = oldestFirst.map((record) => {
    const { payload, mark, transient: transientEnvironment, statuses: _, ...given } = record
    const { environment, task, sha, creator, createdAt } = given
    const made = { environment, task, sha, ref: sha, creator, createdAt, transientEnvironment }
    const { id } = github.addDeployment({ ...made, payload: mark ? { [markerKey]: mark } : Object(payload) })
    return { ...record, id }
  })
  const statuses = records.flatMap(({ id, statuses: told }) => told.map((status) => ({ id, status })))
  for (const { id, status } of statuses.toSorted((a, b) => Number(a.status.nodeId) - Number(b.status.nodeId))) {
    now = status.createdAt.getTime()
    const { state, description, logUrl, environmentUrl } = status
    github.addStatus(id, state, { description, logUrl, environmentUrl })
  }
  now = history.period.to
  return { github, history: { ...history, records: records.toReversed() } }
}
