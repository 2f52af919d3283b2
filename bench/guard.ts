import { measureCleanUp, measureDeploys, measureNothing } from './cases.ts'
import { megabytes } from './measures.ts'
import { floor, ours } from './peers.ts'
import { sizes } from './sizes.ts'

/**
 * `npm run bench:guard`: fails when the action has become slower, larger or hungrier for calls. Calls and bytes are exact;
 * times are held against the floor in the same run, with room for a noisy machine.
 */

const failures: string[] = []

function hold(what: string, value: number, most: number, as = (number: number) => number.toFixed(2)): void {
  const holds = value <= most
  console.log(`${holds ? 'ok  ' : 'FAIL'}  ${what}: ${as(value)}, at most ${as(most)}`)
  if (!holds) failures.push(what)
}

const count = (value: number) => String(value)

const [base, its] = await measureDeploys([floor, ours], { latencyMs: 100, seconds: 1, times: 5 })
if (!base || !its) throw new Error('nothing was measured')
const nothing = measureNothing(5)
hold('calls of a plain deploy', its.calls, 7, count)
hold('time added, held against the floor (1.3 is the goal)', its.added.median / base.added.median, 1.8)
hold('time until the command, held against the floor', its.untilCommand.median / base.untilCommand.median, 2)
hold(
  'post step after a settled main, held against `node -e 0` (1.5 is the goal)',
  its.post.median / nothing.median,
  2.2,
)
hold('memory of a deploy', its.peakMemory, 100 * 1_048_576, megabytes)

const { calls } = await measureCleanUp('deactivate', 1_000)
hold('calls to deactivate 3 of 1,000', calls, 13, count)
hold('calls to delete 1,000, 3 of them active', (await measureCleanUp('delete', 1_000)).calls, 65, count)
hold('memory to delete 5,000', (await measureCleanUp('delete', 5_000)).peakMemory, 100 * 1_048_576, megabytes)

const { dist, loadedFirst } = sizes()
hold('bytes of dist/', dist, 2_300_000, megabytes)
hold('bytes loaded before the first call', loadedFirst, 760_000, megabytes)

process.exitCode = failures.length > 0 ? 1 : 0
