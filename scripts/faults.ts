import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { lifeViolations } from '../testing/faults/life/judge.ts'
import { playLife } from '../testing/faults/life/play.ts'
import { lifeScenarios } from '../testing/faults/life/scenarios.ts'
import { distEntries, type Entry, quickEntries, rows, signalRows, type Verdict } from '../testing/faults/matrix.ts'
import { createTable } from '../testing/faults/table.ts'

/**
 * `npm run test:faults [-- --only ID]`: plays every scenario, or those whose id begins with ID, tells what they broke, and how
 * many were played of each kind.
 */

const { only = '', share } = parseArgs({ options: { only: { type: 'string' }, share: { type: 'string' } } }).values

/** Each process plays what is its share of those that are played within one. */
const shares = 2

/** At once: most of the time goes into waiting, for commands, and in dist/ for time-outs. */
const [quickAtOnce, distAtOnce] = [8, 16]

interface Told extends Verdict {
  readonly index: number
}

/** By their ids, what is being played. */
const going = new Set<string>()

// A scenario that waits for nothing would end the process without a word.
process.on('exit', () => {
  for (const id of going) console.log(`✗ ${id}: never ends`)
})

async function playAll(entries: readonly (readonly [number, Entry])[], atOnce: number, tell: (told: Told) => void) {
  const waiting = [...entries]
  async function playNext(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, entry] = next
      going.add(entry.id)
      const { sentences, struck } = await entry.play().catch(thrown)
      going.delete(entry.id)
      tell({ index, sentences, struck })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, playNext))
}

/** A scenario that cannot be played must not look like one that went well. */
function thrown(error: unknown): Verdict {
  return { sentences: [error instanceof Error ? (error.stack ?? error.message) : String(error)], struck: false }
}

/** They stand in no row. */
const lives: readonly Entry[] = (await lifeScenarios()).map((scenario) => ({
  ...{ id: `life/${scenario.id}`, rows: [], family: 'run', phase: 'main' },
  play: async () => ({ sentences: lifeViolations(await playLife(scenario)), struck: true }),
}))
const inProcess: readonly Entry[] = [...lives, ...quickEntries]
const isChosen = ([, { id }]: readonly [number, Entry]) => id.startsWith(only)
const quick = [...inProcess.entries()].filter(isChosen)
const dist = [...distEntries.entries()].filter(isChosen)

if (share === undefined) await playEverything()
else {
  const mine = quick.filter(([index]) => index % shares === Number(share))
  await playAll(mine, quickAtOnce, (told) => void process.send?.(told))
  process.disconnect()
}

async function playEverything(): Promise<void> {
  const table = createTable()
  const unplayed: string[] = []
  const started = performance.now()
  let violated = 0

  function tellOf(entries: readonly Entry[]): (told: Told) => void {
    return ({ index, sentences, struck }) => {
      const entry = entries[index]
      if (!entry) return
      if (struck) table.add(entry)
      else unplayed.push(entry.id)
      violated += sentences.length
      for (const sentence of sentences) console.log(`✗ ${entry.id}: ${sentence}`)
    }
  }

  async function playShare(number: number): Promise<void> {
    const args = ['--share', String(number), '--only', only]
    const child = fork(fileURLToPath(import.meta.url), args, { execArgv: ['--enable-source-maps'] })
    child.on('message', (told: Told) => tellOf(inProcess)(told))
    const [code] = await once(child, 'exit')
    if (code !== 0) throw new Error(`a process that plays scenarios ended with ${code}`)
  }

  await Promise.all([
    ...Array.from({ length: shares }, (_, number) => playShare(number)),
    playAll(dist, distAtOnce, tellOf(distEntries)),
  ])
  const ofLives = quick.filter(([, { id }]) => id.startsWith('life/')).length
  const played = quick.length + dist.length
  for (const line of table.lines([...rows, ...signalRows])) console.log(line)
  console.log('A scenario in which the clock is off stands in two rows. –: no such call is made, or no such step runs.')
  if (unplayed.length > 0) console.log(`In ${unplayed.length} the fault met no call: ${unplayed.join(', ')}`)
  console.log(
    `${played} scenarios, ${ofLives} of them in the life of deployments, ${violated} violations, ${Math.round((performance.now() - started) / 1000)} s`,
  )
  process.exitCode = violated > 0 || played === 0 ? 1 : 0
}
