import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

export interface Process {
  readonly pid: number
  readonly parent: number
  readonly group: number
  /** Undefined where the system does not tell it. */
  readonly session: number | undefined
}

/** Every process that runs, without those that have ended and only wait to be collected. Empty where none can be listed. */
export function listProcesses(): readonly Process[] {
  return existsSync('/proc/self/stat') ? fromProc() : fromPs()
}

/**
 * Those that belong to a command: its process group, whatever other groups were made in its session (as `timeout` and
 * `set -m` make them), and what descends from it. The same for those that were known to belong to it: a process in a session
 * of its own, as `setsid` makes it, may have lost its parent since.
 */
export function membersOf(known: ReadonlySet<number | undefined>, processes: readonly Process[]): readonly Process[] {
  const found = processes.filter(({ pid, group, session }) => [pid, group, session].some((id) => known.has(id)))
  const pids = new Set(found.map(({ pid }) => pid))
  for (const { pid } of found) {
    const children = processes.filter((child) => child.parent === pid && !pids.has(child.pid))
    for (const child of children) pids.add(child.pid)
    found.push(...children)
  }
  return found
}

// https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
function fromProc(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        // The name before these fields may hold blanks and brackets.
        const [state, parent, group, session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        const ended = state === 'Z' || state === 'X'
        return ended
          ? []
          : [{ pid: Number(pid), parent: Number(parent), group: Number(group), session: Number(session) }]
      } catch {
        // It has ended in the meantime.
        return []
      }
    })
}

function fromPs(): Process[] {
  try {
    const lines = execFileSync('/bin/ps', ['-A', '-o', 'pid=,ppid=,pgid=,state='], { encoding: 'utf8' }).split('\n')
    return lines.flatMap((line) => {
      const [, pid, parent, group] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+[^Z]/.exec(line) ?? []
      return pid ? [{ pid: Number(pid), parent: Number(parent), group: Number(group), session: undefined }] : []
    })
  } catch {
    return []
  }
}
