import type { ActionName } from '../src/runner/action-inputs.ts'
import { groupBy } from '../src/shared/collections.ts'
import { replies } from './emulator/faults.ts'
import { createGitHub, emulatedToken, type GitHub, type GitHubOptions } from './emulator/github.ts'
import { mainSha } from './emulator/seeding.ts'
import { held } from './emulator/views.ts'
import { startQuickJob } from './faults/in-process.ts'
import type { Inputs } from './runner/job-options.ts'

/** What each action does where GitHub cannot tell it something that it asks. */

export interface Doubt {
  readonly name: string
  readonly options?: GitHubOptions
  prepare?(github: GitHub): void
}

const inAnHour = () => new Date(Date.now() + 3_600_000)

export const doubts: readonly Doubt[] = [
  {
    name: 'Ids of deployments that cannot be read',
    options: { nodeIdForm: () => 'unreadable', databaseIds: 'none' },
  },
  { name: 'No GraphQL (404)', options: { graphql: 'missing' } },
  { name: 'No GraphQL (403)', options: { graphql: 'forbidden' } },
  { name: 'GraphQL without a field', options: { graphqlWithout: ['Deployment.latestStatus'] } },
  { name: 'No rules (404)', options: { rules: 'missing' } },
  { name: 'No rules on this plan (403)', options: { rules: 'paid' } },
  {
    name: 'One 502',
    prepare: (github) => github.fail({ on: 'POST /graphql', kind: 'answer', reply: replies.graphqlFailed(502) }),
  },
  {
    name: 'GraphQL limit reached (RATE_LIMIT)',
    prepare: (github) =>
      github.fail({ on: 'POST /graphql', times: 99, kind: 'answer', reply: replies.graphqlRateLimit(inAnHour()) }),
  },
]

export interface Task {
  readonly title: string
  readonly action: ActionName
  inputs(github: GitHub): Inputs
}

const before = (github: GitHub) => String(github.deployments()[0]?.id)

export const tasks: readonly Task[] = [
  { title: 'deploy', action: 'deploy', inputs: () => ({ environment: 'staging', run: 'true' }) },
  {
    title: 'deploy with `if-stale: fail`',
    action: 'deploy',
    inputs: () => ({ environment: 'staging', run: 'true', 'if-stale': 'fail' }),
  },
  {
    title: 'deploy with `superseded: delete`',
    action: 'deploy',
    inputs: () => ({ environment: 'staging', run: 'true', superseded: 'delete' }),
  },
  { title: 'start', action: 'start', inputs: () => ({ environment: 'staging' }) },
  { title: 'update', action: 'update', inputs: (github) => ({ 'deployment-id': before(github), state: 'failure' }) },
  { title: 'deactivate', action: 'deactivate', inputs: () => ({ environment: 'staging' }) },
  {
    title: 'delete',
    action: 'delete',
    inputs: () => ({ environment: 'staging', 'delete-environment': 'true' }),
  },
  { title: 'find', action: 'find', inputs: () => ({ environment: 'staging' }) },
]

/** A GitHub with two deployments of this action to staging: one long inactive, one active. */
export function inDoubt({ options = {}, prepare }: Doubt): GitHub {
  const scopes = ['administration', 'contents', 'deployments', 'actions', 'metadata'] as const
  const permissions = Object.fromEntries(scopes.map((scope) => [scope, 'write' as const]))
  const tokens = { [emulatedToken]: { login: 'github-actions[bot]', permissions } }
  const github = createGitHub({ tokens, ...options })
  const made = { environment: 'staging', sha: mainSha, createdAt: new Date('2026-01-01T00:00:00Z') }
  github.addDeployment({ ...made, payload: madeByRun('1'), statuses: ['success', 'inactive'] })
  github.addDeployment({ ...made, payload: madeByRun('2'), statuses: ['success'] })
  prepare?.(github)
  return github
}

/** The payload of a deployment that this action made. */
function madeByRun(run: string) {
  const origin = { repository: 'octo/app', run, attempt: '1', job: 'deploy', nonce: `nonce-${run}` }
  return { 'deploy-status-action': { ...origin, environment: 'staging', sha: mainSha } }
}

export interface Outcome {
  readonly task: string
  readonly doubt: string
  readonly exitCode: number
  /** What GitHub holds is what it holds without any doubt. */
  readonly asUsual: boolean
  /** Nothing was changed. */
  readonly untouched: boolean
  /** Errors and warnings, as `level: message`. */
  readonly annotations: readonly string[]
  readonly outputs: Readonly<Record<string, string>>
  readonly problems: readonly string[]
}

/** Each action in each kind of doubt. */
export async function playDoubts(): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const task of tasks) {
    const without = await playTask(task, { name: 'none' })
    for (const doubt of doubts) {
      const { github, main, annotations, holds } = await playTask(task, doubt)
      outcomes.push({
        ...{ task: task.title, doubt: doubt.name, exitCode: main.exitCode, annotations, outputs: main.outputs },
        asUsual: main.exitCode === 0 && holds === without.holds && answerOf(main) === answerOf(without.main),
        untouched: holds === holdings(inDoubt(doubt)),
        problems: github.problems,
      })
    }
  }
  return outcomes
}

async function playTask({ action, inputs }: Task, doubt: Doubt) {
  const github = inDoubt(doubt)
  const job = startQuickJob(github, { action })
  const given = inputs(github)
  const main = await job.main(given)
  const post = await job.post(given, 'success')
  job.remove()
  return { github, main, annotations: [...main.annotations, ...post.annotations], holds: holdings(github) }
}

/** Deployments and environments as text. */
function holdings(github: GitHub): string {
  return [...held(github), ...github.environments()].join('\n')
}

/** What `find` found: its outputs are what it does. */
function answerOf({ outputs }: Pick<Outcome, 'outputs'>): string {
  return [outputs['found'], outputs['deployment-id'], outputs['sha']].join(' ')
}

/** For documentation: what each action does in each doubt. */
export function doubtList(outcomes: readonly Outcome[]): string {
  return doubts
    .map(({ name }) => {
      const groups = [
        ...groupBy(
          outcomes.filter(({ doubt }) => doubt === name),
          inWords,
        ),
      ]
      const lines = groups.map(([words, some]) => `  - ${some.map(({ task }) => task).join(', ')}: ${words}`)
      return groups.length === 1
        ? `- **${name}**: each action does ${groups[0]?.[0]}.`
        : [`- **${name}**:`, ...lines].join('\n')
    })
    .join('\n')
}

/** What an action does, with the beginning of each error and warning, without its details. */
function inWords({ asUsual, exitCode, untouched, annotations }: Outcome): string {
  const messages = new Set(annotations.map((text) => /: ((?:\([^)]*\)|[^:.])+)/.exec(text)?.[1]?.trim() ?? text))
  const said = Array.from(messages, (message) => `“${message}”`).join(', ')
  if (exitCode !== 0) return `fails${untouched ? ', changes nothing' : ''}: ${said}`
  if (said !== '') return `warns: ${said}`
  return asUsual ? 'as usual' : 'goes on'
}
