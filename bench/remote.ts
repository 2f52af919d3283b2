import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { root } from '../testing/root.ts'
import type { Report, Setup } from './server.ts'

/** An emulated GitHub in another process. */
export interface Remote {
  readonly url: string
  report(): Promise<Report>
  stop(): void
}

export async function startGitHub({
  latencyMs = 0,
  old = 0,
  active = 0,
  earlier = 0,
  tasks = 1,
  commits = 0,
}: Partial<Setup> = {}): Promise<Remote> {
  const child = fork(join(root, 'lib/bench/server.js'), [
    JSON.stringify({ latencyMs, old, active, earlier, tasks, commits }),
  ])
  const url = String(await answer(child))
  return {
    url,
    async report() {
      child.send('report')
      const report = await answer(child)
      if (report.problems.length > 0) throw new Error(report.problems.join('\n'))
      return report
    },
    stop: () => void child.kill(),
  }
}

// What a child process sends has no type: it is our own server.ts.
async function answer(child: ChildProcess) {
  const [message] = await once(child, 'message')
  return message
}
