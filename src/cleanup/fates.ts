import type { Cleaned, Work } from './work.ts'

export interface Fate {
  readonly id: number
  readonly environment: string
  readonly sha: string
  /** `deleted`, `made inactive`, or why it was left alone. */
  readonly fate: string
}

/** What became of each deployment that the clean-up is about. */
export function fates({ found, underWay }: Work, { deactivated, deleted }: Cleaned, would = ''): Fate[] {
  const [gone, inactive] = [new Set(deleted), new Set(deactivated)]
  const fate = (id: number) =>
    gone.has(id) ? `${would}deleted` : inactive.has(id) ? `${would}made inactive` : undefined
  const touched = found.flatMap(({ id, environment, sha }) => {
    const what = fate(id)
    return what === undefined ? [] : [{ id, environment, sha, fate: what }]
  })
  const left = underWay.map(({ id, environment, sha }) => ({
    id,
    environment,
    sha,
    fate: 'left alone: a deploy is under way',
  }))
  return [...touched, ...left]
}
