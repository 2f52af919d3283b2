import { parseArgs } from 'node:util'
import { violations } from '../testing/faults/judge.ts'
import { lifeViolations } from '../testing/faults/life/judge.ts'
import { playLife } from '../testing/faults/life/play.ts'
import { lifeScenarios } from '../testing/faults/life/scenarios.ts'
import { play } from '../testing/faults/play.ts'
import { scenarios } from '../testing/faults/scenarios.ts'
import { playSignal, signalScenarios } from '../testing/faults/signals.ts'

/** `npm run test:faults [-- --only ID]`: plays every scenario, or those whose id begins with ID, and tells what it broke. */

interface Played {
  readonly id: string
  play(): Promise<string[]>
}

const { only = '' } = parseArgs({ options: { only: { type: 'string' } } }).values
const lives = await lifeScenarios()
const all: readonly Played[] = [
  ...lives.map((scenario) => ({
    id: `life/${scenario.id}`,
    play: async () => lifeViolations(await playLife(scenario)),
  })),
  ...signalScenarios.map((scenario) => ({ id: scenario.id, play: () => playSignal(scenario) })),
  ...scenarios.map((scenario) => ({ id: scenario.id, play: async () => violations(await play(scenario)) })),
]
const chosen = all.filter(({ id }) => id.startsWith(only))
const waiting = [...chosen]
let violated = 0

async function playAll(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const sentences = await next.play()
    violated += sentences.length
    for (const sentence of sentences) console.log(`✗ ${next.id}: ${sentence}`)
  }
}

// Most of the time goes into waiting: for commands, limits and grace periods.
await Promise.all(Array.from({ length: 8 }, playAll))
const ofLives = chosen.filter(({ id }) => id.startsWith('life/')).length
console.log(`${chosen.length} scenarios, ${ofLives} of them in the life of deployments, ${violated} violations`)
process.exitCode = violated > 0 || chosen.length === 0 ? 1 : 0
