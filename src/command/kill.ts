import { spawnSync } from 'node:child_process'
import type { Variables } from '../shared/variables.ts'
import { systemProgram } from './invocation.ts'
import { listProcesses, membersOf, type Process } from './processes.ts'

/** A command's processes, from its first one's id. */
export interface ProcessTree {
  /** Whether any of them still runs. On Windows only the first is known. */
  isAlive(): boolean
  /**
   * Asks them to end. SIGKILL goes to each; of a process group that the command has made, as `timeout` does, other signals go
   * to its leader, which passes them on. On Windows the console has sent Ctrl-C to every process, and only the kill is ours to send.
   */
  signal(signal: NodeJS.Signals): void
}

export function processTree(leader: number, platform: NodeJS.Platform, env: Variables): ProcessTree {
  if (platform === 'win32') {
    return {
      isAlive: () => send(leader, 0),
      signal: (signal) => (signal === 'SIGKILL' ? killOnWindows(leader, env) : undefined),
    }
  }
  let known: ReadonlySet<number> = new Set([leader])

  function look(): readonly Process[] {
    const members = membersOf(known, listProcesses())
    known = new Set([leader, ...members.map(({ pid }) => pid)])
    return members
  }

  return {
    isAlive: () => look().length > 0,
    signal(signal) {
      const members = look()
      send(-leader, signal)
      for (const { pid } of members.filter((member) => signal === 'SIGKILL' || leadsAnother(member, leader, members)))
        send(pid, signal)
    },
  }
}

/** Whether it leads a group beside the command's own, or has outlived the one that did. */
function leadsAnother({ pid, group }: Process, leader: number, members: readonly Process[]): boolean {
  return group !== leader && (pid === group || !members.some((member) => member.pid === group))
}

/** Without the job's variables, and not in its workspace, where another `taskkill` may lie. */
function killOnWindows(pid: number, env: Variables): void {
  const { file, args, options } = taskkill(pid, env)
  spawnSync(file, args, options)
}

export function taskkill(pid: number, env: Variables) {
  const file = systemProgram('taskkill.exe', env)
  const SystemRoot = systemProgram('..', env)
  return {
    file,
    args: ['/pid', String(pid), '/T', '/F'],
    options: { cwd: SystemRoot, env: { SystemRoot }, stdio: 'ignore' },
  } as const
}

function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    // It has ended in the meantime.
    return false
  }
}
