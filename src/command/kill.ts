import { type ChildProcess, spawnSync } from 'node:child_process'

/**
 * Sends a signal to a command's whole process group. On Windows, where there are none, the console has already told every
 * process of a Ctrl-C, and only the kill is ours to send.
 */
export function killTree(child: ChildProcess, signal: NodeJS.Signals, platform: NodeJS.Platform): void {
  if (child.pid === undefined) return
  if (platform === 'win32') {
    if (signal === 'SIGKILL') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'])
    return
  }
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group has ended in the meantime.
  }
}
