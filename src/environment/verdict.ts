import { type DeploymentRecord, liveSince, stateOf } from '../github/deployment-states.ts'
import { groupBy } from '../shared/collections.ts'
import { type Found, groupOf, isAmong, type Query, select } from './find.ts'

/** The state of a deployment that `find` waits for. */
export type Verdict =
  /** Live; `replaced`: it was live, and another deployment has replaced it since. */
  | { readonly kind: 'found'; readonly found: readonly Found[]; readonly replaced: boolean }
  | { readonly kind: 'failed'; readonly record: DeploymentRecord }
  /** It has ended: skipped, cancelled or, where any commit is meant, taken down. */
  | { readonly kind: 'over'; readonly record: DeploymentRecord }
  /** On its way. */
  | { readonly kind: 'open'; readonly record: DeploymentRecord }
  | { readonly kind: 'nothing' }

/** Judges by the newest deployment of each environment, task and creator; what they have made before is history. */
export function judge(records: readonly DeploymentRecord[], query: Query): Verdict {
  if (query.sha === undefined) {
    const live = select(records, query)
    if (live.length > 0) return { kind: 'found', found: live, replaced: false }
  }
  const newest = newestOfEach(records, query)
  const among = (fits: (record: DeploymentRecord) => boolean) => newest.filter(fits)
  const anchored = (anchors: readonly DeploymentRecord[]) =>
    select(records, query, (record) => anchors.includes(record))
  const live = among((record) => query.state === 'any' || stateOf(record) === 'success')
  if (live.length > 0) return { kind: 'found', found: anchored(live), replaced: false }
  const [failed] = among((record) => ['failure', 'error'].includes(stateOf(record)))
  if (failed) return { kind: 'failed', record: failed }
  const replaced = among((record) => stateOf(record) === 'inactive' && liveSince(record) !== undefined)
  // Of any commit: whatever had replaced it would be live.
  if (replaced.length > 0 && query.sha !== undefined) {
    return { kind: 'found', found: anchored(replaced), replaced: true }
  }
  // `waiting` for an approval, too, and states that GitHub may add.
  const [open] = among((record) => stateOf(record) !== 'inactive')
  if (open) return { kind: 'open', record: open }
  const [over] = newest
  return over ? { kind: 'over', record: over } : { kind: 'nothing' }
}

function newestOfEach(records: readonly DeploymentRecord[], query: Query): DeploymentRecord[] {
  const matching = records
    .filter((record) => isAmong(record, query) && (query.sha === undefined || record.sha === query.sha))
    .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id)
  const groups = groupBy(matching, (record) => `${groupOf(record)} ${record.creator.toLowerCase()}`)
  return [...groups.values()].flatMap(([newest]) => newest ?? [])
}
