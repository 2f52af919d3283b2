/**
 * Ends that say nothing about what was deployed, by the texts of their statuses. A text consists of parts with ` · ` between
 * them: this action's own part is the last, and its beginning is never cut, so that figures can tell such an end from a failure.
 */
export const unjudgedTexts = {
  notDeployed: 'not deployed: ',
  cancelled: 'cancelled after ',
  cancelledOrTimedOut: 'cancelled or timed out after ',
  jobCancelled: 'the job was cancelled after ',
  swept: 'the workflow run ended without a result',
  interrupted: 'interrupted: the action was killed before the deploy ended',
  noResult: 'the job ended without a result after ',
  unknownResult: 'the result is not known: ',
  unknownResults: 'results that are not known: ',
} as const

export type Unjudged = 'stopped' | 'swept' | 'interrupted' | 'cancelled' | 'resultUnknown'

const kinds: Record<keyof typeof unjudgedTexts, Unjudged> = {
  ...{ notDeployed: 'stopped', swept: 'swept', interrupted: 'interrupted' },
  ...{ cancelled: 'cancelled', cancelledOrTimedOut: 'cancelled', jobCancelled: 'cancelled' },
  ...{ noResult: 'resultUnknown', unknownResult: 'resultUnknown', unknownResults: 'resultUnknown' },
}

/** Which of them a text belongs to. In texts of earlier versions, the own part is the first. */
export function unjudgedBy(description: string): Unjudged | undefined {
  const parts = description.split(' · ')
  const ends = [parts.at(-1), parts[0]]
  const names = Object.keys(kinds) as (keyof typeof kinds)[]
  const found = names.find((name) => ends.some((part) => part?.startsWith(unjudgedTexts[name])))
  return found && kinds[found]
}
