import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { which } from '@actions/io'
import { createLimits } from '../../src/api/limits.ts'
import type { ActionName } from '../../src/runner/action-inputs.ts'
import type { Cancellation } from '../../src/runner/cancellation.ts'
import type { Context } from '../../src/runner/context.ts'
import { createLog } from '../../src/shared/log.ts'
import { runPost, runStep } from '../../src/step.ts'
import { fetchFrom } from '../emulator/fetch.ts'
import { emulatedToken, type GitHub } from '../emulator/github.ts'
import { folderOf, readActionYml } from '../runner/action-yml.ts'
import { readCommandFile } from '../runner/command-files.ts'
import { commandFileVariables, inputVariables, jobVariables, stateVariables } from '../runner/environment.ts'
import { type EventFixture, readEventFixture } from '../runner/events.ts'
import type { Inputs } from '../runner/job-options.ts'
import { createFolders, readText } from '../runner/workspace.ts'
import { createVirtualClock, type VirtualClock } from '../virtual-clock.ts'
import { runsIn } from './held.ts'

/** A job within this process, in which waiting takes no time: for playing thousands of them. Its commands are real. */
export interface QuickJob {
  main(inputs: Inputs): Promise<Played>
  post(inputs: Inputs, jobStatus: string): Promise<Played>
  /**
   * Main is killed: what it has saved by now counts, the outputs that it has written by now are the step's, and it makes no more
   * calls.
   */
  kill(): Readonly<Record<string, string>>
  /** How many times the command `countRun` has run. */
  runs(): number
  remove(): void
}

export interface Played {
  readonly exitCode: number
  readonly outputs: Readonly<Record<string, string>>
  readonly annotations: readonly string[]
  /** Everything that a person or a file gets to see. */
  readonly shown: string
}

/** The line of a command that {@link QuickJob.runs} counts. */
export const countRun = 'echo ran >> "$GITHUB_WORKSPACE/runs"'

function isLeftOpen(state: Readonly<Record<string, string>>): boolean {
  return !(state['deploy-status-action'] ?? '').startsWith('{"left":"nothing"')
}

/** A folder in memory, where there is one: a job writes many small files. */
const parent = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

const noSignals: Cancellation = { onSignal() {}, done: async () => {} }

export interface QuickJobOptions {
  /** Which of our actions its step uses: `deploy` by default. */
  readonly action?: ActionName
  readonly event?: string | EventFixture
  readonly apiUrl?: string
  readonly runId?: number
  readonly runAttempt?: number
  readonly jobId?: string
  /** More of the job's environment. */
  readonly env?: Readonly<Record<string, string>>
  /** Where it shares its time with others. */
  readonly clock?: VirtualClock
  readonly cancellation?: Cancellation
  /** The network, for tests that come between; GitHub itself by default. */
  readonly fetch?: Context['fetch']
}

export function startQuickJob(
  github: GitHub,
  { event: given = 'push', action = 'deploy', ...options }: QuickJobOptions = {},
): QuickJob {
  const {
    apiUrl = 'https://api.github.com',
    clock = createVirtualClock(),
    cancellation = noSignals,
    fetch = fetchFrom(github, clock),
  } = options
  const event = typeof given === 'string' ? readEventFixture(given) : given
  const folders = createFolders(event.payload, parent)
  const actionYml = readActionYml(folderOf(action))
  const job = jobVariables({ apiUrl, ...options }, event, folders, 'quick')
  let state: Record<string, string> = {}
  let stateFile = ''
  let written: Record<string, string> = {}
  let end = () => {}

  async function play(inputs: Inputs, jobStatus: string, run: (context: Context) => Promise<unknown>): Promise<Played> {
    const files = folders.commandFiles()
    stateFile = files.state
    let isAlive = true
    const dead = new Promise<never>((_, reject) => {
      end = () => {
        isAlive = false
        reject(new Error('the step has ended'))
      }
    })
    dead.catch(() => {})
    // What still goes on is dropped with the process.
    const never = new Promise<never>(() => {})
    let onSent = () => {}
    const sent = new Promise<void>((resolve) => {
      onSent = resolve
    })
    const ifAlive: Context['fetch'] = (url, given) => {
      const init = { onSent, ...given }
      return isAlive
        ? clock
            .during(() => Promise.race([fetch(url, init), dead]))
            .catch((error: unknown) => {
              if (isAlive) throw error
              return never
            })
        : never
    }
    const hub = { token: emulatedToken, api_url: apiUrl, event_name: job['GITHUB_EVENT_NAME'], event: event.payload }
    const env = {
      ...{ ...job, ...options.env, ...commandFileVariables(files), ...stateVariables(state) },
      ...inputVariables(actionYml, inputs, {
        github: hub,
        job: { status: jobStatus },
        steps: {},
        env: { ...options.env },
      }),
    }
    const shown: string[] = []
    const annotations: string[] = []
    const outputs: Record<string, string> = {}
    written = outputs
    const log = createLog()
    const toolkit = {
      print: (line: string) => void shown.push(line),
      annotate: (level: string, message: string) => void annotations.push(`${level}: ${message}`),
      writeOutputs: (values: Readonly<Record<string, string>>) => void Object.assign(outputs, values),
      writeSummary: (text: string) => void shown.push(text),
      which,
    }
    async function load() {
      log.open(toolkit)
      return toolkit
    }
    void sent.then(load)
    const exitCode = await run({
      ...{ env, platform: 'linux', log, fetch: ifAlive, cancellation, clock, sent, load },
      limits: createLimits(log.line, clock),
    })
    // A step that was killed has no end of its own: what goes on of it in this process must not touch the step after it.
    if (!isAlive) return never
    end()
    state = { ...state, ...readCommandFile(files.state) }
    const seen = [...shown, ...annotations, JSON.stringify(outputs), readText(files.state), readText(files.output)]
    return { exitCode: Number(exitCode ?? 0), outputs, annotations, shown: seen.join('\n') }
  }

  return {
    main: (inputs) => play(inputs, 'success', (context) => runStep(action, context)),
    // src/post.ts loads nothing when nothing is left.
    post: (inputs, jobStatus) =>
      play(inputs, jobStatus, async (context) => actionYml.runs.post && isLeftOpen(state) && runPost(context)),
    kill() {
      end()
      state = { ...state, ...readCommandFile(stateFile) }
      return { ...written }
    },
    runs: () => runsIn(folders.workspace).length,
    remove: folders.remove,
  }
}

/** A runner's cancellation that the test sends. */
export function createCancellation(): { readonly cancellation: Cancellation; cancel(): void } {
  const listeners: Parameters<Cancellation['onSignal']>[0][] = []
  return {
    cancellation: { onSignal: (listener) => void listeners.push(listener), done: async () => {} },
    cancel() {
      for (const listener of listeners) void listener('SIGINT')
    },
  }
}
