import { existsSync } from 'node:fs'
import type { ActionName } from '../../src/runner/action-inputs.ts'
import { readCommandFile } from './command-files.ts'
import { type ReadLog, readLog } from './log-reader.ts'
import { type Exit, type StepProcess, startProcess } from './process.ts'
import { type CommandFiles, readText } from './workspace.ts'

export type Outcome = 'success' | 'failure' | 'cancelled'

export interface StepOptions {
  /** Which of our actions it uses: `deploy` by default. */
  readonly action?: ActionName
  /** As in `steps.<id>`. */
  readonly id?: string
  readonly env?: Readonly<Record<string, string>>
  readonly continueOnError?: boolean
  /** How long the runner waits after SIGINT, and then after SIGTERM. */
  readonly cancelTimes?: CancelTimes
  readonly timeoutMs?: number
  /** A line of bash that ends in `exec "$@"`, by which the program gets an odd system: streams, limits, another user. */
  readonly through?: string
  /** Command files of the step elsewhere than in the job's folder. */
  readonly files?: Partial<CommandFiles>
  /**
   * It runs by `docker exec`, which passes no signals on (https://github.com/moby/moby/issues/35703): a step that is stopped ends
   * for the runner at once, and its processes go on beside what comes next.
   */
  readonly inContainer?: boolean
}

export interface CancelTimes {
  readonly intMs: number
  readonly termMs: number
}

export interface StepResult extends ReadLog {
  readonly exitCode: number | null
  readonly signal: string | null
  readonly outcome: Outcome
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  /** What `$GITHUB_ENV` gives to later steps. */
  readonly exported: Readonly<Record<string, string>>
  readonly summary: string
  /** Both streams as they came. */
  readonly raw: string
  /** The state file as it was written. */
  readonly stateFile: string
  readonly milliseconds: number
}

export interface RunningStep {
  readonly done: Promise<StepResult>
  /** Its process has ended: in a container, that may be later. */
  readonly gone: Promise<unknown>
  output(): string
  /** Resolves once the output matches; rejects if the step ends before. */
  waitFor(pattern: string | RegExp): Promise<void>
  /** Cancels this step alone, as `cancel: id` does: `job.status` stays what it is. */
  cancel(): void
  /** Its `timeout-minutes` are over: the same signals, and the step has failed. */
  timeOut(): void
  /** Sends a signal to the step's own process alone. */
  kill(signal: NodeJS.Signals): void
  killTree(): void
}

export interface Program {
  readonly file: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly files: CommandFiles
}

const usualTimes: CancelTimes = { intMs: 7_500, termMs: 2_500 }

/** Starts a step's program; its command files are read when it has ended, however it did. */
export function startStep(
  { files, ...program }: Program,
  { cancelTimes = usualTimes, timeoutMs = 60_000, through, inContainer = false }: StepOptions,
): RunningStep {
  const started = performance.now()
  const { file, args } = program
  const wrapped = through ? { file: '/bin/bash', args: ['-c', through, 'bash', file, ...args] } : { file, args }
  const stepProcess = startProcess({ ...program, ...wrapped, timeoutMs })
  let stoppedAs: Outcome | undefined
  let endClient = (_: Exit) => {}
  const client = new Promise<Exit>((resolve) => {
    endClient = resolve
  })
  function stopAs(outcome: Outcome): void {
    stoppedAs = outcome
    if (inContainer) endClient({ exitCode: 130, signal: null })
    else stop(stepProcess, cancelTimes)
  }
  return {
    ...stepProcess,
    done: Promise.race([stepProcess.done, client]).then((exit) =>
      readResult(exit, stepProcess.output(), files, stoppedAs, performance.now() - started),
    ),
    gone: stepProcess.done,
    cancel: () => stopAs('cancelled'),
    timeOut: () => stopAs('failure'),
    kill: stepProcess.signal,
  }
}

/** SIGINT, SIGTERM, kill: https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation */
function stop(stepProcess: StepProcess, { intMs, termMs }: CancelTimes): void {
  stepProcess.signal('SIGINT')
  const term = setTimeout(() => stepProcess.signal('SIGTERM'), intMs)
  const kill = setTimeout(() => stepProcess.killTree(), intMs + termMs)
  const clear = () => {
    clearTimeout(term)
    clearTimeout(kill)
  }
  stepProcess.done.then(clear, clear)
}

function readResult(
  exit: Exit,
  raw: string,
  files: CommandFiles,
  stoppedAs: Outcome | undefined,
  milliseconds: number,
): StepResult {
  const read = readLog(raw)
  const outputs = readOrError(files.output)
  const state = readOrError(files.state)
  const exported = readOrError(files.env)
  const errors = [outputs, state, exported].flatMap(({ error }) =>
    error ? [{ level: 'error' as const, message: error }] : [],
  )
  const failed = exit.exitCode !== 0 || errors.length > 0
  return {
    ...{ ...exit, ...read, raw, milliseconds },
    annotations: [...read.annotations, ...errors],
    outcome: stoppedAs ?? (failed ? 'failure' : 'success'),
    outputs: outputs.values,
    // A file counts for more than workflow commands: it is read when the step has ended.
    state: { ...read.state, ...state.values },
    exported: exported.values,
    summary: readText(files.summary),
    stateFile: readText(files.state),
  }
}

/** A malformed file makes the step fail; what it says before counts. One that is gone is no failure. */
function readOrError(path: string): { values: Record<string, string>; error?: string } {
  const values = {}
  if (!existsSync(path)) return { values }
  try {
    readCommandFile(path, values)
    return { values }
  } catch (error) {
    return { values, error: String(error) }
  }
}
