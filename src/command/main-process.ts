import { readlinkSync } from 'node:fs'
import type { Context } from '../runner/context.ts'
import { until } from '../shared/clock.ts'
import { childrenOf, isRunning, processesOf, send, statOf } from './processes.ts'

/** Which process main is. Its id alone may be another's by now, or in another container. */
export type MainProcess = NonNullable<ReturnType<typeof thisProcess>>

/** This process; undefined where there is no /proc. */
export function thisProcess() {
  try {
    return { pid: process.pid, started: statOf('self').started, namespace: readlinkSync('/proc/self/ns/pid') }
  } catch {
    return undefined
  }
}

/** How long main may go on once it is asked to end: longer than its command may, and the calls after that. */
export const endsWithinMs = 20_000

/**
 * Ends main, which in a job with a container may still run: the runner's signals do not reach it there. It may end its command
 * and post the end, before it is killed with its command. Resolves to whether it is over; nobody else gets a signal.
 * https://github.com/moby/moby/issues/35703
 */
export async function endMain(
  main: MainProcess | undefined,
  { clock, log, load, platform, env }: Pick<Context, 'clock' | 'log' | 'load' | 'platform' | 'env'>,
): Promise<boolean> {
  // Only Linux has containers for jobs.
  if (platform !== 'linux') return true
  if (main === undefined || main.namespace !== thisProcess()?.namespace) return false
  const { pid, started } = main
  function isOver(): boolean {
    const stat = statOf(pid)
    return stat.started !== started || !isRunning(stat)
  }
  // In tests both are played by one process.
  if (pid === process.pid || isOver()) return true
  send(pid, 'SIGINT')
  log.line(`The main step still runs: the runner's signals do not reach it in a container. It has 20 s to end.`)
  await load()
  if (await until(clock, isOver, clock.now() + endsWithinMs)) return true
  const commands = childrenOf(pid).map((child) => processesOf(child, platform, env))
  send(pid, 'SIGKILL')
  for (const command of commands) command.signal('SIGKILL')
  return true
}
