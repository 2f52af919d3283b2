import { readFileSync, writeFileSync } from 'node:fs'
import { arch, availableParallelism, platform } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../testing/root.ts'
import {
  type CleanUp,
  type Deploys,
  measureCleanUp,
  measureCrowd,
  measureDeploys,
  measureNothing,
  measureReading,
  measureRestOfJob,
  type Reading,
  type RestOfJob,
} from './cases.ts'
import { list, type Measure, megabytes, ratio, shown } from './measures.ts'
import { floor, ours, peer } from './peers.ts'
import { sizes } from './sizes.ts'

/**
 * `npm run bench [-- --times N] [--peer NAME=PATH[,PATH]] [--write]`: how much this action adds to a deploy. Only the
 * ratios of one run mean something: machines differ, and the same one from one minute to the next.
 */

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '7' },
    peer: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
  },
})
const times = Number(values.times)
const contestants = [floor, ours, ...values.peer.map(peer)]

function deploysList(latencyMs: number, earlier: number, deploys: readonly Deploys[]): string {
  const [base] = deploys
  const beside = (one: Measure, other: Measure | undefined) => (other ? `, ${ratio(one, other)}` : '')
  const items = deploys.map(({ name, added, untilCommand, calls, peakMemory }) => [
    name,
    `added ${shown(added)}${beside(added, base?.added)}`,
    `until the command ${shown(untilCommand)}${beside(untilCommand, base?.untilCommand)}`,
    `${calls} calls`,
    ...(peakMemory ? [megabytes(peakMemory)] : []),
  ])
  const where = earlier === 0 ? 'the first deployment' : `${earlier} earlier deployments`
  return list(`${latencyMs} ms per call, ${where}`, items)
}

function otherList(nothing: Measure, post: Measure, { main, post: itsPost }: RestOfJob): string {
  const beside = (one: Measure) => [shown(one), `${ratio(one, nothing)} \`node -e 0\``]
  return list('The post step', [
    ['`node -e 0`', shown(nothing)],
    ['post step with nothing left to do', ...beside(post)],
    ['the job is the deploy: main, at 100 ms per call', ...beside(main)],
    ['the job is the deploy: post, at 100 ms per call', ...beside(itsPost)],
  ])
}

function cleanUpList(cleanUps: readonly CleanUp[]): string {
  const items = cleanUps.map((one) => [...readingItem(one), `${(one.ms / one.old).toFixed(2)} ms for each`])
  return list('Clean-ups, 3 of the deployments active', items)
}

function readingItem({ action, old, calls, ms, peakMemory }: Reading | CleanUp): string[] {
  const seconds = `${(ms / 1000).toFixed(2)} s`
  return [
    `\`${action}\` ${old.toLocaleString('en-US')}`,
    `${calls.toLocaleString('en-US')} calls`,
    seconds,
    megabytes(peakMemory),
  ]
}

/** How long the deploy command takes. */
const seconds = 2
const parts: string[] = []
function add(part: string): void {
  parts.push(part)
  console.log(`\n${part}`)
}

add(
  `Measured on ${new Date().toISOString().slice(0, 10)}, Node 24, ${platform()} ${arch()}, ${availableParallelism()} cores: ` +
    `medians of ${times} runs (least–most), a command of ${seconds} s, against the emulated GitHub in a process of its own.`,
)
let atHundred: readonly Deploys[] = []
for (const earlier of [0, 30]) {
  for (const latencyMs of [100, 0, 300]) {
    const deploys = await measureDeploys(contestants, { latencyMs, seconds, times, earlier })
    if (latencyMs === 100 && earlier === 0) atHundred = deploys
    add(deploysList(latencyMs, earlier, deploys))
  }
}
const post = atHundred.find(({ name }) => name === ours.name)?.post ?? measureNothing(1)
add(otherList(measureNothing(times), post, await measureRestOfJob({ latencyMs: 100, times })))
const cleanUps: CleanUp[] = []
for (const action of ['deactivate', 'delete'] as const) {
  for (const old of [10, 100, 1_000, 5_000]) cleanUps.push(await measureCleanUp(action, old))
}
add(
  `${cleanUpList(cleanUps)}\n\nNot counted: the pause of a second between two writes, after the first ten deployments.`,
)
const readings: Reading[] = []
for (const action of ['find', 'report'] as const) {
  for (const old of [10, 1_000]) readings.push(await measureReading(action, old))
}
add(list('Reading, one deployment active', readings.map(readingItem)))
const crowd = await measureCrowd(ours, 50)
add(
  `50 deploys at the same time, of a command of 1 s: ${(crowd.ms / 1000).toFixed(1)} s and ${crowd.calls} calls in all; every record has one line of statuses, one is live, and \`inactive\` was posted ${crowd.repeated} times too often.`,
)
const { dist, loadedFirst, archive } = sizes()
add(
  `\`dist/\` has ${megabytes(dist)}, of which ${megabytes(loadedFirst)} are loaded before the first call.${archive ? ` The archive that a runner downloads has ${megabytes(archive)}.` : ''}`,
)

function write(file: string, text: string): void {
  const path = join(root, file)
  const old = readFileSync(path, 'utf8')
  writeFileSync(path, old.replace(/(<!-- bench -->\n)[\s\S]*(<!-- \/bench -->)/, `$1\n${text}\n\n$2`))
}

if (values.write) {
  write('docs/benchmarks.md', parts.join('\n\n'))
}
