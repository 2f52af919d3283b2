import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

export interface Exit {
  readonly exitCode: number | null
  readonly signal: string | null
}

/** A step's process, as the runner keeps it: stdin closed, signals to it alone, and its whole tree killed in the end. */
export interface StepProcess {
  readonly done: Promise<Exit>
  /** Both streams as they came. */
  output(): string
  /** Resolves once the output matches; rejects when the process ends without. */
  waitFor(pattern: string | RegExp): Promise<void>
  signal(signal: NodeJS.Signals): void
  killTree(): void
}

export interface SpawnOptions {
  readonly file: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly timeoutMs: number
}

/** How long the runner waits for a child that still holds the streams after the step's process has ended. */
const streamsMs = 5_000

export function startProcess({ file, args, cwd, env, timeoutMs }: SpawnOptions): StepProcess {
  const child = spawn(file, args, { cwd, env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const watchers = new Set<() => void>()
  let output = ''
  function receive(chunk: Buffer): void {
    output += chunk.toString('utf8')
    for (const watch of watchers) watch()
  }
  child.stdout.on('data', receive)
  child.stderr.on('data', receive)
  const done = new Promise<Exit>((resolve, reject) => {
    const timer = setTimeout(() => {
      killTree(child)
      reject(new Error(`the step did not end within ${timeoutMs / 1000} s. Its output:\n${output}`))
    }, timeoutMs)
    child.on('error', reject)
    child.on('exit', () => {
      const abandon = setTimeout(() => {
        child.stdout.destroy()
        child.stderr.destroy()
      }, streamsMs)
      child.on('close', () => clearTimeout(abandon))
    })
    child.on('close', (exitCode, signal) => {
      clearTimeout(timer)
      resolve({ exitCode, signal })
    })
  })
  done.catch(() => {})
  return {
    done,
    output: () => output,
    waitFor: (pattern) => waitFor(pattern, () => output, watchers, done),
    signal: (signal) => child.kill(signal),
    killTree: () => killTree(child),
  }
}

function waitFor(
  pattern: string | RegExp,
  output: () => string,
  watchers: Set<() => void>,
  done: Promise<unknown>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    function watch(): void {
      if (typeof pattern === 'string' ? output().includes(pattern) : pattern.test(output())) resolve()
    }
    watchers.add(watch)
    watch()
    const missed = () => reject(new Error(`the step ended without ${pattern} in its output:\n${output()}`))
    done.then(missed, missed)
  })
}

/**
 * Ends what a job has left behind, and gives its command lines: the runner finds it by this variable in its environment. Only
 * where there is a /proc.
 */
export function killOrphans(trackingId: string): string[] {
  return processIds().flatMap((pid) => {
    try {
      if (!readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`RUNNER_TRACKING_ID=${trackingId}`)) return []
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      process.kill(pid, 'SIGKILL')
      return [line]
    } catch {
      // It has ended in the meantime, or is not ours to look at.
      return []
    }
  })
}

function processIds(): number[] {
  return existsSync('/proc')
    ? readdirSync('/proc')
        .map(Number)
        .filter((pid) => pid > 0)
    : []
}

/** Kills a process and all that descend from it, as the runner does by walking parents. */
export function killTree(child: Pick<ChildProcess, 'pid'>): void {
  if (child.pid === undefined) return
  for (const pid of [...descendants(child.pid), child.pid]) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended in the meantime.
    }
  }
}

function descendants(ancestor: number): number[] {
  const parents = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
  const found = [ancestor]
  for (const parent of found) found.push(...parents.flatMap(([pid = 0, ppid]) => (ppid === parent ? [pid] : [])))
  return found.slice(1).reverse()
}
