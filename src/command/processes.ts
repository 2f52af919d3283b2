import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Variables } from '../shared/variables.ts'
import { systemProgram } from './invocation.ts'

/** A command's processes. */
export interface Processes {
  /** Whether any of them still runs. On Windows only the first is known. */
  isAlive(): boolean
  /**
   * Asks them to end. Only SIGKILL goes to every process of a group that the command has made: `timeout`, which leads one,
   * passes other signals on itself. On Windows the console has sent Ctrl-C to every process, and only the kill is ours to send.
   */
  signal(signal: NodeJS.Signals): void
}

/** Those of the session that process `leader` leads; on Windows, its children and theirs. */
export function processesOf(leader: number, platform: NodeJS.Platform, env: Variables): Processes {
  if (platform === 'win32') {
    return {
      isAlive: () => send(leader, 0),
      signal: (signal) => void (signal === 'SIGKILL' && spawnSync(...taskkill(leader, env))),
    }
  }
  return {
    isAlive: () => groupsIn(leader).size > 0,
    signal(signal) {
      for (const group of groupsIn(leader)) {
        const isForAll = group === leader || signal === 'SIGKILL'
        // The first process of a group may have ended before the others.
        if (isForAll || !send(group, signal)) send(-group, signal)
      }
    },
  }
}

/** The process groups of a session in which a process runs. Where sessions cannot be read, as on macOS, the leader's group. */
function groupsIn(session: number): ReadonlySet<number> {
  if (!existsSync('/proc/self/stat')) return new Set(send(-session, 0) ? [session] : [])
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const members = processes.map(statOf).filter((stat) => stat.session === session && !/[ZX]/.test(stat.state))
  return new Set(members.map(({ group }) => group))
}

// https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
function statOf(pid: string) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name before these fields may hold blanks and brackets.
    const [state = '', , group, session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { state, group: Number(group), session: Number(session) }
  } catch {
    // It has ended in the meantime.
    return { state: 'X', group: 0, session: 0 }
  }
}

/** What `spawnSync` takes. Without the job's variables, and not in its workspace, where another `taskkill` may lie. */
export function taskkill(pid: number, env: Variables) {
  const SystemRoot = systemProgram('..', env)
  const options = { cwd: SystemRoot, env: { SystemRoot }, stdio: 'ignore' } as const
  return [systemProgram('taskkill.exe', env), ['/pid', String(pid), '/T', '/F'], options] as const
}

/** Whether there was such a process, or group. */
function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}
