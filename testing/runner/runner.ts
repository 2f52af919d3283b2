import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ActionYml, folderOf, readActionYml } from './action-yml.ts'
import {
  actionOnlyVariables,
  commandFileVariables,
  idTokenVariables,
  inputVariables,
  jobVariables,
  stateVariables,
  unexpectedInputs,
} from './environment.ts'
import { readEventFixture } from './events.ts'
import type { Contexts } from './expressions.ts'
import type { Inputs, JobOptions } from './job-options.ts'
import { node24 } from './node24.ts'
import { killOrphans } from './process.ts'
import { type Outcome, type RunningStep, type StepOptions, type StepResult, startStep } from './step.ts'
import { createFolders } from './workspace.ts'

/**
 * Runs our actions as GitHub's runner does, each by its action.yml: inputs evaluated for each stage, command files, state, masks,
 * signals, and the post step after everything, whatever became of main.
 * https://github.com/actions/runner/tree/main/src/Runner.Worker
 */

export interface Job {
  readonly workspace: string
  /** What expressions see now. */
  contexts(): Contexts
  /** `job.status` */
  status(): string
  /** Runs an action of ours to the end of main. */
  step(inputs: Inputs, options?: StepOptions): Promise<StepResult>
  start(inputs: Inputs, options?: StepOptions): RunningStep
  /** An ordinary `run:` step, in bash. */
  script(run: string, options?: StepOptions): Promise<StepResult>
  startScript(run: string, options?: StepOptions): RunningStep
  /** Cancels the job: SIGINT to the running step, 7.5 s later SIGTERM, 2.5 s later its process tree is killed. */
  cancel(): void
  /** Starts the next post step, for tests of what goes on beside it. */
  startPost(): Promise<RunningStep>
  /** Runs the post steps in reverse order. `jobStatus` overrides what the steps made of it; '' as where it is not told. */
  end(jobStatus?: Outcome | ''): Promise<StepResult[]>
  /** What {@link Job.end} found still running: command lines. On GitHub they end with the job, or its container. */
  leftRunning(): readonly string[]
  /** The runner is lost: everything is killed, and no post step runs. */
  lose(): Promise<void>
}

/** Starts a job. It must come to its {@link Job.end} or {@link Job.lose}. */
export function startJob(options: JobOptions = {}): Job {
  const event = typeof options.event === 'object' ? options.event : readEventFixture(options.event ?? 'push')
  const folders = createFolders(event.payload, options.parent)
  const trackingId = `github_${randomUUID()}`
  const variables = jobVariables(options, event, folders, trackingId)
  const steps: Record<string, { outputs: Inputs; outcome: Outcome; conclusion: Outcome }> = {}
  const posts: (() => Promise<RunningStep>)[] = []
  const running = new Set<RunningStep>()
  let exported: Inputs = {}
  let actionSteps = 0
  let jobStatus: Outcome | '' = 'success'
  let orphans: readonly string[] = []

  function contexts(): Contexts {
    const { checkRunId = 9001, token = 'ghs_emulated', needs = {}, matrix = {}, inputs = {} } = options
    const github = Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [name.replace(/^GITHUB_/, '').toLowerCase(), value]),
    )
    return {
      github: { ...github, token, event: event.payload },
      job: { status: jobStatus, ...(checkRunId === null ? {} : { check_run_id: checkRunId }) },
      runner: { os: 'Linux', temp: folders.temp },
      env: { ...options.env, ...exported },
      ...{ steps, needs, matrix, inputs, strategy: {} },
    }
  }

  function launch(file: string, args: readonly string[], env: Inputs, step: StepOptions): RunningStep {
    // In a container, an earlier step may still run, and the runner takes its files away.
    if (options.container) folders.removeCommandFiles()
    const files = { ...folders.commandFiles(), ...step.files }
    const all = {
      ...variables,
      ...idTokenVariables,
      ...options.env,
      ...exported,
      ...step.env,
      ...commandFileVariables(files),
      ...env,
    }
    const program = { file, args, cwd: folders.workspace, env: all }
    const { container } = options
    const real = typeof container === 'function' ? container(program) : program
    const launched = startStep({ ...real, files }, { ...step, inContainer: container === true })
    running.add(launched)
    return { ...launched, done: launched.done.finally(() => running.delete(launched)) }
  }

  function action24(entry: string, action: ActionYml, inputs: Inputs, state: Inputs, step: StepOptions): RunningStep {
    const env = { ...actionOnlyVariables, ...inputVariables(action, inputs, contexts()), ...stateVariables(state) }
    return launch(options.node ?? node24(), [entry], env, step)
  }

  /** What a step's end means for the job and the steps after it. */
  function conclude(result: StepResult, { id, continueOnError = false }: StepOptions): StepResult {
    const { outputs, outcome } = result
    exported = { ...exported, ...result.exported }
    if (id) steps[id] = { outputs, outcome, conclusion: continueOnError ? 'success' : outcome }
    if (outcome === 'failure' && jobStatus === 'success' && !continueOnError) jobStatus = 'failure'
    return result
  }

  function start(inputs: Inputs, step: StepOptions = {}): RunningStep {
    const folder = options.actionPath ?? folderOf(step.action ?? 'deploy')
    const action = readActionYml(folder)
    // A step without an id has the action's name, from the second one on with a number.
    const number = ++actionSteps > 1 ? `_${actionSteps}` : ''
    const name = { GITHUB_ACTION: step.id ?? `${variables['GITHUB_ACTION']}${number}` }
    const main = action24(
      join(folder, action.runs.main),
      action,
      inputs,
      {},
      { ...step, env: { ...step.env, ...name } },
    )
    const { post } = action.runs
    const unexpected = unexpectedInputs(action, inputs).map((name) => ({
      level: 'warning' as const,
      message: `Unexpected input '${name}'`,
    }))
    const done = main.done.then((result) =>
      conclude({ ...result, annotations: [...unexpected, ...result.annotations] }, step),
    )
    async function postOf(entry: string): Promise<RunningStep> {
      return action24(join(folder, entry), action, inputs, (await done).state, { ...step, env: name })
    }
    if (post) posts.unshift(() => postOf(post))
    return { ...main, done }
  }

  function startScript(run: string, step: StepOptions = {}): RunningStep {
    const path = join(folders.temp, `${randomUUID()}.sh`)
    writeFileSync(path, run)
    const script = launch('bash', ['-e', path], {}, step)
    return { ...script, done: script.done.then((result) => conclude(result, step)) }
  }

  async function startPost(): Promise<RunningStep> {
    const start = posts.shift()
    if (!start) throw new Error('no post step is left')
    return start()
  }

  return {
    workspace: folders.workspace,
    contexts,
    status: () => jobStatus,
    start,
    startScript,
    step: (inputs, step) => start(inputs, step).done,
    script: (run, step) => startScript(run, step).done,
    cancel() {
      jobStatus = 'cancelled'
      for (const step of running) step.cancel()
    },
    startPost,
    async end(forced) {
      jobStatus = forced ?? jobStatus
      const results: StepResult[] = []
      while (posts.length > 0) results.push(await (await startPost()).done)
      orphans = killOrphans(trackingId)
      folders.remove()
      return results
    },
    leftRunning: () => orphans,
    async lose() {
      const ends = [...running].map(({ done }) => done)
      for (const step of running) step.killTree()
      killOrphans(trackingId)
      await Promise.all(ends)
      folders.remove()
    },
  }
}
