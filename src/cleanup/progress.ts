import type { Clock } from '../shared/clock.ts'
import type { ActionError } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'
import { duration } from '../shared/text.ts'
import type { Selection } from './select.ts'

/** What a clean-up is to do. */
export interface Work extends Selection {
  /** Whether to delete all that was found; otherwise the active ones become inactive. */
  readonly deletes: boolean
  readonly logUrl: string
}

/** What a clean-up has done. */
export interface Cleaned {
  readonly deactivated: readonly number[]
  readonly deleted: readonly number[]
  /** What could not be done. */
  readonly failures: ActionError[]
}

type Done = Pick<Cleaned, 'deactivated' | 'deleted'>

/** How often the log shows the progress. */
const progressEveryMs = 5_000

export function createProgressLog({ now }: Clock, log: Log, all: number): (left: number, text: string) => void {
  const began = now()
  let told = began
  return (left, text) => {
    if (now() - told < progressEveryMs) return
    told = now()
    log.line(`${text}, about ${duration(((told - began) / (all - left)) * left)} left`)
  }
}

/** `1,000 found, 3 active, 3 deactivated, 640/1,000 deleted`; `would` is put before what was done. */
export function progress({ found, active, underWay, deletes }: Work, { deactivated, deleted }: Done, would = '') {
  if (found.length + underWay.length === 0) return 'No deployments match'
  return [
    `${counted([...found, ...underWay])} found`,
    `${counted(active)} active`,
    ...(underWay.length > 0 ? [`${counted(underWay)} under way`] : []),
    `${counted(deactivated)} ${would}deactivated`,
    ...(deletes ? [`${counted(deleted)}/${counted(found)} ${would}deleted`] : []),
  ].join(', ')
}

function counted({ length }: readonly unknown[]): string {
  return length.toLocaleString('en-US')
}

/** Ids of those that were selected, and are neither inactive nor deleted as they were to be; newest first. */
export function leftBy({ found, active, underWay, deletes }: Work, { deactivated, deleted }: Done): number[] {
  const done = new Set(deletes ? deleted : deactivated)
  return [...underWay, ...(deletes ? found : active)].map(({ id }) => id).filter((id) => !done.has(id))
}

/** What was done with each deployment. */
export function doneWith({ found, underWay }: Work, { deactivated, deleted }: Done, would = '') {
  const [gone, inactive] = [new Set(deleted), new Set(deactivated)]
  const touched = found.flatMap(({ id, environment, sha }) => {
    const done = gone.has(id) ? 'deleted' : inactive.has(id) ? 'made inactive' : undefined
    return done ? [{ id, environment, sha, done: `${would}${done}` }] : []
  })
  const left = underWay.map(({ id, environment, sha }) => ({ id, environment, sha }))
  return [...touched, ...left.map((one) => ({ ...one, done: 'left alone: a deploy is under way' }))]
}
