import { type Measure, measure } from './measures.ts'
import { startGitHub } from './remote.ts'
import { type Contestant, nothingMs, type Run } from './runs.ts'

/**
 * Ratios that hold on a busy machine: the two sides take turns, and each counts by its quickest run, the one that others have
 * disturbed least. More pairs are run only while a ratio is above its limit.
 */

export interface Limit {
  readonly what: string
  readonly most: number
  value(run: Run): number
}

export interface Held {
  readonly what: string
  readonly most: number
  readonly ratio: number
  readonly pairs: number
  /** How much longer the other side's median run takes than its quickest, as a share: what the machine does to times. */
  readonly spread: number
}

const [fewest, mostPairs] = [3, 20]

/** Above this spread, a ratio over its limit says more of the machine than of what is measured. */
export const readableSpread = 0.3

/** Both deploy with a command of a second, which is not counted. */
export async function holdDeploys(
  ours: Contestant,
  base: Contestant,
  latencyMs: number,
  limits: readonly Limit[],
): Promise<Held[]> {
  const runs: { ours: Run; base: Run }[] = []
  // The first pair warms up the disk's cache.
  await deployOnce(base, latencyMs)
  await deployOnce(ours, latencyMs)
  let held: Held[] = []
  do {
    runs.push({ base: await deployOnce(base, latencyMs), ours: await deployOnce(ours, latencyMs) })
    held = limits.map(({ what, most, value }) => {
      const values = (side: 'ours' | 'base') => measure(runs.map((run) => value(run[side])))
      return { what, most, ...compare(values('ours'), values('base')), pairs: runs.length }
    })
  } while (runs.length < fewest || (runs.length < mostPairs && held.some(({ ratio, most }) => ratio > most)))
  return held
}

/** The post step with nothing left to do, beside a Node that does nothing. */
export async function holdPost(ours: Contestant, what: string, most: number): Promise<Held> {
  const [posts, nothings]: [number[], number[]] = [[], []]
  let held: Held
  do {
    posts.push((await deployOnce(ours, 0, 0)).postMs)
    nothings.push(nothingMs())
    held = { what, most, ...compare(measure(posts), measure(nothings)), pairs: posts.length }
  } while (posts.length < fewest || (posts.length < mostPairs && held.ratio > most))
  return held
}

/** The CPU time of main, beside the base's: what a busy machine hardly changes. */
export async function holdCpuTime(ours: Contestant, base: Contestant, what: string, most: number): Promise<Held> {
  const [own, others]: [number[], number[]] = [[], []]
  let held: Held
  do {
    own.push(await cpuMs(ours))
    others.push(await cpuMs(base))
    held = { what, most, ...compare(measure(own), measure(others)), pairs: own.length }
  } while (own.length < fewest || (own.length < mostPairs && held.ratio > most))
  return held
}

async function cpuMs({ name, usage }: Contestant): Promise<number> {
  const github = await startGitHub({})
  const used = await usage?.(github.url).finally(() => github.stop())
  if (!used) throw new Error(`the CPU time of ${name} was not measured`)
  return used.cpuMs
}

function compare(ours: Measure, base: Measure): Pick<Held, 'ratio' | 'spread'> {
  return { ratio: ours.least / base.least, spread: base.median / base.least - 1 }
}

/** To a GitHub of its own, without anything to replace. */
async function deployOnce(contestant: Contestant, latencyMs: number, seconds = commandSeconds): Promise<Run> {
  const github = await startGitHub({ latencyMs })
  try {
    const run = await contestant.deploy(github.url, seconds)
    return { ...run, totalMs: run.totalMs - seconds * 1000 }
  } finally {
    github.stop()
  }
}

const commandSeconds = 1
