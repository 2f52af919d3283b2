import type { LifeStory } from './play.ts'

/** What everything is to become in the end. */
export function wanted({ scenario: { life } }: LifeStory): Record<string, readonly string[] | 'gone'> {
  const seeds = Object.entries(life.seeds).map(([name, { becomes }]) => [name, becomes] as const)
  return Object.fromEntries([...seeds, ...(life.makes ? [['made', life.makes] as const] : [])])
}

/** The deployment that the step makes or reports on. */
export function ownOf({ life }: LifeStory['scenario']): string | undefined {
  return life.makes ? 'made' : life.reportsOn
}
