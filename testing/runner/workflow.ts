import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { importOnce } from '../once.ts'
import { ourAction } from './action-yml.ts'
import { readEventFixture } from './events.ts'
import { evaluate, evaluateCondition } from './expressions.ts'
import type { JobOptions } from './job-options.ts'
import { startJob } from './runner.ts'
import type { StepResult } from './step.ts'

const { parseYaml } = await importOnce<typeof import('../yaml.ts')>('./yaml.js')

/**
 * Plays a whole workflow: its jobs one after another in the order of their needs, each step by the runner's rules. It knows
 * as much of workflows as the recipes use.
 */

interface Step {
  readonly id?: string
  readonly if?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly run?: string
  readonly env?: Readonly<Record<string, unknown>>
}

type Permissions = Readonly<Record<string, string>>

interface Job {
  readonly permissions?: Permissions
  readonly if?: string
  readonly needs?: string | readonly string[]
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> }
  readonly outputs?: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
  /** A reusable workflow, which has the steps instead, with its inputs and secrets. */
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly secrets?: Readonly<Record<string, string>>
}

export interface WorkflowOptions extends JobOptions {
  /** Scripts in the checked-out repository, by path. Those that are not given do nothing. */
  readonly files?: Readonly<Record<string, string>>
  /** By owner and name. */
  readonly others?: Readonly<Record<string, Other>>
  readonly secrets?: Readonly<Record<string, string>>
  readonly vars?: Readonly<Record<string, string>>
  /** Reusable workflows, by what `uses:` calls them. */
  readonly workflows?: Readonly<Record<string, string>>
  /** What the job that calls this workflow grants: no job may ask for more. */
  readonly granted?: Permissions
  /** What the jobs of an earlier attempt came to: as with "Re-run failed jobs", those that succeeded are not run again. */
  readonly earlier?: Readonly<Record<string, JobResult>>
  /** Called as a job begins, with what cancels the workflow. */
  began?(job: string, cancel: () => void): void
  /** Gives each job a token with its own permissions. */
  grant?(job: string, permissions: Permissions, steps: readonly Step[]): string
}

/** An action of somebody else: the script that is run instead, made of its inputs. */
export type Other = (inputs: Readonly<Record<string, string>>) => string

export interface JobResult {
  readonly result: string
  readonly outputs: Readonly<Record<string, string>>
  /** What its steps printed. */
  readonly log: string
}

export async function playWorkflow(text: string, options: WorkflowOptions): Promise<Record<string, JobResult>> {
  const { jobs }: { jobs: Readonly<Record<string, Job>> } = Object(parseYaml(text))
  const results: Record<string, JobResult> = {}
  // In the recipes, jobs stand behind those they need.
  const kept = keptOf(jobs, options.earlier ?? {})
  for (const [name, job] of Object.entries(jobs)) {
    const before = kept[name]
    if (before) {
      results[name] = before
      continue
    }
    const needed = [job.needs ?? []].flat().map((need) => [need, results[need]] as const)
    const needs = Object.fromEntries(
      needed.map(([need, its]) => [need, { result: its?.result, outputs: its?.outputs }]),
    )
    const status = statusOf(needed.map(([, its]) => its?.result ?? 'skipped'))
    const { permissions = {} } = job
    checkGranted(name, permissions, options.granted)
    const token = options.grant && !job.uses && { token: options.grant(name, permissions, job.steps) }
    results[name] = await playJob(job, { ...options, ...token, needs, jobId: name }, status)
  }
  return results
}

/** Those that succeeded, as did all that they need: https://docs.github.com/actions/how-tos/manage-workflow-runs/re-run-workflows-and-jobs */
function keptOf(jobs: Readonly<Record<string, Job>>, earlier: Readonly<Record<string, JobResult>>) {
  const kept: Record<string, JobResult> = {}
  for (const [name, { needs = [] }] of Object.entries(jobs)) {
    const result = earlier[name]
    if (result?.result === 'success' && [needs].flat().every((need) => kept[need])) kept[name] = result
  }
  return kept
}

/** https://docs.github.com/actions/how-tos/reuse-automations/reuse-workflows */
function checkGranted(job: string, permissions: Permissions, granted: Permissions | undefined): void {
  const missing = Object.entries(permissions).filter(
    ([scope, access]) => granted && ![access, 'write'].includes(granted[scope] ?? 'none'),
  )
  for (const [scope, access] of missing)
    throw new Error(`job ${job} asks for ${scope}: ${access}, which the job that calls its workflow does not grant`)
}

async function playJob(job: Job, options: WorkflowOptions, needed: string): Promise<JobResult> {
  const { needs, inputs = {}, vars = {}, secrets = {} } = options
  const contexts = { github: githubContext(options), needs, inputs, vars }
  if (!evaluateCondition(job.if, contexts, needed)) return { result: 'skipped', outputs: {}, log: '' }
  if (job.uses !== undefined) {
    const called = options.workflows?.[job.uses]
    if (called === undefined) throw new Error(`the player does not know ${job.uses}`)
    const played = await playWorkflow(called, {
      ...{ ...options, granted: job.permissions ?? {} },
      inputs: strings(job.with ?? {}, (value) => evaluate(value, contexts)),
      secrets: strings(job.secrets ?? {}, (value) => evaluate(value, { ...contexts, secrets })),
    })
    const all = Object.values(played)
    return { result: statusOf(all.map(({ result }) => result)), outputs: {}, log: all.map(({ log }) => log).join('') }
  }
  const [[key, values] = ['', [undefined]]] = Object.entries(job.strategy?.matrix ?? {})
  const played: JobResult[] = []
  for (const value of values) played.push(await playOnce(job, { ...options, matrix: { [key]: value } }))
  return {
    result: statusOf(played.map(({ result }) => result)),
    outputs: played.at(-1)?.outputs ?? {},
    log: played.map(({ log }) => log).join(''),
  }
}

async function playOnce({ steps, outputs = {} }: Job, options: WorkflowOptions): Promise<JobResult> {
  const job = startJob(options)
  checkOut(job.workspace, options.files ?? {})
  options.began?.(options.jobId ?? '', () => job.cancel())
  const logs: string[] = []
  for (const step of steps) {
    if (!evaluateCondition(step.if, job.contexts(), job.status())) continue
    const result = await playStep(job, step, options)
    logs.push(result?.log ?? '')
  }
  const evaluated = Object.entries(outputs).map(([name, value]) => [name, evaluate(value, job.contexts())])
  const result = job.status()
  const posts = await job.end()
  return { result, outputs: Object.fromEntries(evaluated), log: [...logs, ...posts.map(({ log }) => log)].join('') }
}

async function playStep(
  job: ReturnType<typeof startJob>,
  step: Step,
  { others = {}, secrets = {}, vars = {} }: WorkflowOptions,
): Promise<StepResult | undefined> {
  const contexts = { ...job.contexts(), secrets, vars }
  const id = step.id === undefined ? {} : { id: step.id }
  const env = strings(step.env ?? {}, (value) => evaluate(value, contexts))
  if (step.run !== undefined) return job.script(evaluate(step.run, job.contexts()), { ...id, env })
  const { uses = '' } = step
  const action = ourAction(uses)
  if (action) return job.step(strings(step.with ?? {}), { ...id, env, action })
  if (uses.startsWith('actions/checkout@')) return undefined
  const other = others[uses.replace(/@.*/, '')]
  if (!other) throw new Error(`the player does not know ${step.uses}`)
  return job.script(other(strings(step.with ?? {}, (value) => evaluate(value, contexts))), { ...id, env })
}

function strings(values: Readonly<Record<string, unknown>>, map = (value: string) => value): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(String(value))]))
}

/** What a checkout would bring. */
function checkOut(workspace: string, files: Readonly<Record<string, string>>): void {
  const parts = ['', 'api/', 'web/'].map((folder) => `${folder}deploy.sh`)
  const nothing = Object.fromEntries(
    [...parts, 'migrate.sh', 'announce.sh', 'upload.sh', 'build.sh', 'e2e.sh', 'tear-down.sh'].map((path) => [
      path,
      '',
    ]),
  )
  for (const [path, script] of Object.entries({ ...nothing, ...files })) {
    const file = join(workspace, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `#!/usr/bin/env bash\n${script}\n`)
    chmodSync(file, 0o755)
  }
}

/** As far as expressions of the recipes look at it before a job begins. */
export function githubContext({ event = 'push', runId = 4242 }: WorkflowOptions) {
  const { name, env, payload } = typeof event === 'string' ? readEventFixture(event) : event
  const { GITHUB_ACTOR: actor = 'octocat' } = env
  return { event_name: name, event: payload, actor, repository: 'octo/app', run_id: String(runId) }
}

function statusOf(results: readonly string[]): string {
  return ['failure', 'cancelled', 'skipped'].find((status) => results.includes(status)) ?? 'success'
}
