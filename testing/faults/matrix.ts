import { columns, graphqlColumns } from './columns.ts'
import { clocks, type Deploy, type Family } from './deploys.ts'
import { violations } from './judge.ts'
import { networkScenarios, playNetwork } from './network-scenarios.ts'
import { play, type Story } from './play.ts'
import { lateSeconds, type Phase, scenarios } from './scenarios.ts'
import { playSignal, type SignalScenario, signalScenarios } from './signals.ts'

/** Everything that is played, and where it stands in the table. */

export interface Entry {
  readonly id: string
  /** The rows of the table: what goes wrong, and whose clock is off meanwhile. */
  readonly rows: readonly string[]
  readonly family: Family
  readonly phase: Phase
  play(): Promise<Verdict>
}

export interface Verdict {
  /** What it broke. */
  readonly sentences: readonly string[]
  /** Whether what the scenario is about has come to pass. */
  readonly struck: boolean
}

const clockNames = { 'runner-behind': 'clock-15-min-behind', 'runner-ahead': 'clock-15-min-ahead' } as const

/** Each must have entries for each family, in main and in post. */
export const rows: readonly string[] = [
  ...columns.map(({ name }) => name),
  ...graphqlColumns.map(({ name }) => name),
  ...lateSeconds.map((seconds) => `lands-after-${seconds}-s`),
  ...['connect-unanswered', 'silent-connections'],
  ...Object.values(clockNames),
]

/**
 * The post step of `start` finishes what main could not hand over, as an error: it does not read the environment for that. And where
 * main was killed, the post step waits after its first call for longer than a connection is kept.
 */
export function isImpossible(row: string, family: Family, phase: Phase): boolean {
  if (phase !== 'post') return false
  if (row === 'silent-connections') return (['run', 'start', 'existing'] as const).some((killed) => killed === family)
  return family === 'start' && graphqlColumns.some(({ name }) => name === row)
}

/** A signal comes to main. */
export const signalRows: readonly string[] = ['SIGINT', 'SIGTERM', 'SIGKILL', 'LOST']

/** Played within this process. */
export const quickEntries: readonly Entry[] = scenarios.map((scenario) => ({
  ...place(scenario),
  play: async () => judged(await play(scenario)),
}))

/** Played with the action in dist/, in real time. */
export const distEntries: readonly Entry[] = [
  ...networkScenarios.map((scenario) => ({
    ...place(scenario),
    play: async () => judged(await playNetwork(scenario)),
  })),
  ...signalScenarios.map((scenario) => ({
    ...{ id: scenario.id, rows: [scenario.signal], family: scenario.kind.family, phase: 'main' as const },
    play: () => playedSignal(scenario),
  })),
]

function place({
  id,
  deploy,
  column,
  phase,
}: {
  readonly id: string
  readonly deploy: Deploy
  readonly column: { readonly name: string }
  readonly phase: Phase
}) {
  const clock = Object.entries(clocks).find(([, aheadMs]) => aheadMs === deploy.aheadMs)?.[0] as keyof typeof clocks
  return { id, family: deploy.family, phase, rows: [column.name, ...(clock ? [clockNames[clock]] : [])] }
}

function judged(story: Story): Verdict {
  return { sentences: violations(story), struck: story.struck }
}

async function playedSignal(scenario: SignalScenario): Promise<Verdict> {
  return { sentences: await playSignal(scenario), struck: true }
}
