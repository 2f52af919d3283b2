import type { Api } from '../api/api.ts'
import { type CommitDetails, detailsAtOnce, readDetails } from '../commits/commit-details.ts'
import { type GraphCommit, readCommitGraph } from '../commits/commit-graph.ts'
import { type Change, changeOf } from '../environment/changes.ts'
import type { Deployment } from '../github/deployments.ts'
import { readDeployments, readUntil } from '../github/read-deployments.ts'
import type { Log } from '../shared/log.ts'
import { counted, fitsVariable, shorten, timeText } from '../shared/text.ts'

/** What a deployment released. Texts are empty if it is not known. */
export interface Released {
  readonly changes: string
  readonly pulls: string
  /** One sentence about it. */
  readonly note: string
}

/** So many made before it are enough: what the oldest of them contains counts as released before. More are not looked at. */
const [enoughBefore, mostDeployments] = [50, 1_000]

/** Requests for the commits; and for their titles and pull requests. */
const [graphCalls, detailCalls] = [10, 10]

/** So many commits are in `changes`, as far as they fit a variable, with texts of so many characters; its pull requests come from all. */
const [mostChanges, longest] = [250, 200]

/**
 * The commits that a deployment brought to its environment, and their pull requests; of a roll-back, those that it took back.
 * What cannot be told is a warning. @throws ApiError if GitHub cannot be asked, or the token may not read commits
 */
export async function releasedBy(one: Deployment, api: Api, log: Log): Promise<Released> {
  const { refusal } = api.graphql
  if (refusal) return notKnown(one, `only GraphQL tells them. ${refusal.message}`, log)
  const { deployments, isAll } = await deploymentsBefore(one, api)
  const change = changeOf(one, deployments)
  const isFirst = change.before.length === 0
  const nothing = { changes: '[]', pulls: '[]' }
  if (change.changed.length === 0) return { ...nothing, note: 'This commit was live here before: nothing is new' }
  if (isFirst && isAll) return { ...nothing, note: 'This is the first deployment here: it has no changes' }
  const commits = isFirst ? undefined : await commitsOf(change, api)
  if (commits) return describe(commits, change, api)
  return notKnown(one, 'GitHub no longer has the commits, or there are too many', log)
}

function notKnown({ id }: Deployment, why: string, log: Log): Released {
  const note = `The changes of deployment ${id} are not known: ${why}`
  log.warning(note)
  return { changes: '', pulls: '', note }
}

/** Without any that were made before it, if they are too far back. */
async function deploymentsBefore({ environment, task, id }: Deployment, api: Api) {
  const countBefore = (some: readonly Deployment[]) => some.filter((one) => one.id < id).length
  const { deployments, from } = await readUntil(
    (some) => countBefore(some) >= enoughBefore || some.length >= mostDeployments,
    readDeployments(api, { environment, task }, { commits: true }),
  )
  return { deployments: from && countBefore(deployments) === 0 ? [] : deployments, isAll: from === undefined }
}

/** Newest first; undefined: not all are known. */
async function commitsOf({ before, changed }: Change, api: Api): Promise<GraphCommit[] | undefined> {
  const deployments = [...before, ...changed]
  const line = { deployments, from: before.length }
  const { added, refusal } = await readCommitGraph(api, [line], { calls: graphCalls })
  if (refusal) throw refusal
  const lists = added[0] ?? []
  // A commit that is gone says nothing of what was there.
  if (lists.slice(0, before.length).every((list) => list === 'gone')) return undefined
  const own = lists.slice(before.length)
  const known = own.filter((list) => typeof list !== 'string')
  return known.length === changed.length ? known.flat().sort((a, b) => b.date - a.date) : undefined
}

async function describe(commits: readonly GraphCommit[], { changed, isRollback }: Change, api: Api): Promise<Released> {
  const details = new Map<string, CommitDetails>()
  const read = commits.slice(0, detailCalls * detailsAtOnce).map(({ sha }) => sha)
  for (let at = 0; at < read.length; at += detailsAtOnce)
    for (const [sha, told] of await readDetails(api, read.slice(at, at + detailsAtOnce))) details.set(sha, told)
  const own = commits.filter(({ parents }) => parents.length < 2)
  const changes = own.slice(0, mostChanges).map(({ sha, date }) => {
    const { title = '', author = '' } = details.get(sha) ?? {}
    return { sha, title: shorten(title, longest), author: shorten(author, longest), date: timeText(date) }
  })
  while (!fitsVariable(JSON.stringify(changes))) changes.pop()
  const marked = changed.flatMap(({ mark }) => mark?.pull ?? [])
  const pulls = [...new Set([...marked, ...[...details.values()].flatMap(({ pulls }) => pulls)])].sort((a, b) => a - b)
  const more = own.length > changes.length ? `, of which \`changes\` has the newest ${changes.length}` : ''
  const unseen = commits.length > read.length ? `; pull requests of the newest ${read.length} commits` : ''
  const numbers = pulls.length > 0 ? ` (${pulls.map((number) => `#${number}`).join(', ')})` : ''
  const note = `${isRollback ? 'Took back' : 'Released'} ${counted(own.length, 'commit')}${more}${numbers}${unseen}`
  return { changes: JSON.stringify(changes), pulls: JSON.stringify(pulls), note }
}
