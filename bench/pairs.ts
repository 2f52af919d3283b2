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
}

const [fewest, mostPairs] = [3, 12]

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
      const quickest = (side: 'ours' | 'base') => Math.min(...runs.map((run) => value(run[side])))
      return { what, most, ratio: quickest('ours') / quickest('base'), pairs: runs.length }
    })
  } while (runs.length < fewest || (runs.length < mostPairs && held.some(({ ratio, most }) => ratio > most)))
  return held
}

/** The post step after a settled main, beside a Node that does nothing. */
export async function holdPost(ours: Contestant, what: string, most: number): Promise<Held> {
  const [posts, nothings]: [number[], number[]] = [[], []]
  const ratio = () => Math.min(...posts) / Math.min(...nothings)
  do {
    posts.push((await deployOnce(ours, 0, 0)).postMs)
    nothings.push(nothingMs())
  } while (posts.length < fewest || (posts.length < mostPairs && ratio() > most))
  return { what, most, ratio: ratio(), pairs: posts.length }
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
