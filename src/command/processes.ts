import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { systemProgram } from './invocation.ts'

/** A command's processes. */
export interface Processes {
  /** Whether any of them still runs. On Windows only the first is known. */
  isAlive(): boolean
  /**
   * Asks them to end. Only SIGKILL goes to every process of a group within a session: `timeout`, which leads one, passes other
   * signals on itself. On Windows the console has sent Ctrl-C to every process, and only the kill is ours to send.
   */
  signal(signal: NodeJS.Signals): void
}

/** Those of the session that process `leader` leads, and of those that they have made; on Windows, its children and theirs. */
export function processesOf(leader: number, platform: NodeJS.Platform, env: NodeJS.ProcessEnv): Processes {
  if (platform === 'win32') {
    return {
      isAlive: () => send(leader, 0),
      signal: (signal) => void (signal === 'SIGKILL' && spawnSync(...taskkill(leader, env))),
    }
  }
  const sessions = new Set([leader])
  return {
    isAlive: () => groupsIn(sessions).size > 0,
    signal(signal) {
      for (const group of groupsIn(sessions)) {
        const isForAll = sessions.has(group) || signal === 'SIGKILL'
        // The first process of a group may have ended before the others.
        if (isForAll || !send(group, signal)) send(-group, signal)
      }
    },
  }
}

/**
 * The process groups of these sessions in which a process runs. Sessions that their processes have made (`setsid`) are added.
 * Where sessions cannot be read, as on macOS, those of their leaders.
 */
function groupsIn(sessions: Set<number>): ReadonlySet<number> {
  if (!existsSync('/proc/self/stat')) return new Set([...sessions].filter((leader) => send(-leader, 0)))
  const running = allProcesses().filter(isRunning)
  const members = new Set<number>()
  for (let before = -1; before < members.size; ) {
    before = members.size
    for (const { pid, parent, session } of running) {
      if (!sessions.has(session) && !members.has(parent)) continue
      members.add(pid)
      sessions.add(session)
    }
  }
  return new Set(running.filter(({ pid }) => members.has(pid)).map(({ group }) => group))
}

/** The processes that a process has started and that have not ended. */
export function childrenOf(parent: number): number[] {
  return allProcesses()
    .filter((one) => one.parent === parent)
    .map(({ pid }) => pid)
}

function allProcesses(): Stat[] {
  return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [statOf(name)] : []))
}

type Stat = ReturnType<typeof statOf>

export function isRunning({ state }: Stat): boolean {
  return !/[ZX]/.test(state)
}

/** What the system knows of a process: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
export function statOf(pid: number | string) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name before these fields may hold blanks and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state = '', parent, group, session] = fields
    const ids = { pid: Number(pid), parent: Number(parent), group: Number(group), session: Number(session) }
    return { state, ...ids, started: fields[19] ?? '' }
  } catch {
    // It has ended in the meantime.
    return { pid: Number(pid), state: 'X', parent: 0, group: 0, session: 0, started: '' }
  }
}

/** What `spawnSync` takes. Without the job's variables, and not in its workspace, where another `taskkill` may lie. */
export function taskkill(pid: number, env: NodeJS.ProcessEnv) {
  const SystemRoot = systemProgram('..', env)
  const options = { cwd: SystemRoot, env: { SystemRoot }, stdio: 'ignore' } as const
  return [systemProgram('taskkill.exe', env), ['/pid', String(pid), '/T', '/F'], options] as const
}

/** Whether there was such a process, or group. */
export function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}
