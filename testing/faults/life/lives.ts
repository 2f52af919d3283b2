import type { ActionName } from '../../../src/runner/action-inputs.ts'
import type { GitHub } from '../../emulator/github.ts'
import type { DeploymentSeed } from '../../emulator/seeding.ts'
import { headSha, mainSha } from '../../runner/events.ts'
import type { Inputs } from '../../runner/job-options.ts'
import { countRun, type QuickJobOptions } from '../in-process.ts'

/** Steps in the life of deployments, each as the README says that it goes when nothing goes wrong. */

/** A deployment as it is before the step. */
export type Seed = DeploymentSeed & {
  /** All its states in the end, oldest first; `gone`: it is deleted. */
  readonly becomes: readonly string[] | 'gone'
}

export interface Life {
  readonly name: string
  readonly action: ActionName
  readonly job?: QuickJobOptions
  /** `job` is how the job ends, where all goes well. */
  readonly jobStatus?: 'success' | 'failure'
  inputs(ids: Readonly<Record<string, number>>): Inputs
  readonly seeds: Readonly<Record<string, Seed>>
  /** The states of the deployment that the step makes; undefined where it makes none. */
  readonly makes?: readonly string[]
  /** The seed that the step reports on. */
  readonly reportsOn?: string
  /** Commit statuses in the end, as `context: state`, by the commit's SHA. */
  readonly contexts?: Readonly<Record<string, string>>
  /** Environments that are deleted. */
  readonly environmentsDeleted?: readonly string[]
  /** Seeds that other runs have left: where they cannot be finished now, the next deploy does. */
  readonly leftForLater?: readonly string[]
}

const environment = 'staging'
const liveSha = 'a'.repeat(40)
const oldSha = 'b'.repeat(40)

/** What this action has made, in a run of its own. */
function marked(run: number, sha: string, more: object = {}): Pick<DeploymentSeed, 'sha' | 'ref' | 'payload'> {
  const mark = { repository: 'octo/app', run: String(run), attempt: '1', job: 'deploy', nonce: `${run}` }
  return { sha, ref: sha, payload: { 'deploy-status-action': { ...mark, environment, sha, ...more } } }
}

/** Its statuses lead to the log of its run. */
function logOf(run: number): Pick<DeploymentSeed, 'logUrl'> {
  return { logUrl: `https://github.com/octo/app/actions/runs/${run}` }
}

/** What no step here may touch: another task, another tool's that is open, another environment. */
const bystanders: Life['seeds'] = {
  'another task': { environment, task: 'web', sha: liveSha, statuses: ['success'], becomes: ['success'] },
  'another tool’s': { environment, sha: liveSha, statuses: ['in_progress'], becomes: ['in_progress'] },
  'another environment': { environment: 'qa', sha: liveSha, statuses: ['success'], becomes: ['success'] },
}
const live: Seed = { environment, sha: liveSha, statuses: ['success'], becomes: ['success', 'inactive'] }
const kept: Seed = { ...live, becomes: ['success'] }

/** What `start` has made in run 4242, which is this one. */
const open = (then: readonly string[], more: object = {}): Seed => ({
  ...{ environment, ...marked(4242, mainSha, { job: 'start', ...more }), statuses: ['pending', 'in_progress'] },
  becomes: ['pending', 'in_progress', ...then],
})
const needs = (deploy: string, id = 0) =>
  JSON.stringify({
    start: { result: 'success', outputs: { 'deployment-id': String(id) } },
    deploy: { result: deploy, outputs: {} },
  })
const update = { action: 'update', job: { jobId: 'report' }, reportsOn: 'own' } as const

const existing = { action: 'deploy', reportsOn: 'own' } as const
const asked: Seed = {
  environment,
  id: 6889283001,
  sha: headSha,
  ref: 'feature',
  payload: { color: 'blue' },
  becomes: [],
}
const deployed = (last: string) => ['pending', 'in_progress', last]

const preview = { environment: 'pr-7', sha: liveSha }
const previews: Life['seeds'] = {
  ...{
    failed: { ...preview, statuses: ['failure'], becomes: 'gone' },
    first: { ...preview, statuses: ['success'], becomes: 'gone' },
  },
  second: { ...preview, environment: 'pr-8', sha: oldSha, statuses: ['success'], becomes: 'gone' },
  abandoned: {
    ...{ ...preview, ...marked(1, liveSha, { environment: 'pr-7' }), ...logOf(1) },
    ...{ statuses: ['in_progress'], becomes: 'gone' },
  },
  'another environment': { environment: 'qa', sha: liveSha, statuses: ['success'], becomes: ['success'] },
}
const underWay: Seed = {
  ...{ ...preview, environment: 'pr-9', ...marked(3, liveSha, { environment: 'pr-9' }), ...logOf(3) },
  ...{ statuses: ['in_progress'], becomes: ['in_progress'] },
}

export const lives: readonly Life[] = [
  {
    ...{ name: 'start', action: 'start', inputs: () => ({ environment, 'status-context': 'deploy' }) },
    ...{ job: { jobId: 'start' }, seeds: { live: kept, ...bystanders }, makes: ['pending', 'in_progress'] },
  },
  {
    ...{ ...update, name: 'update-success', seeds: { live, own: open(['success']), ...bystanders } },
    inputs: ({ own = 0 }) => ({ 'deployment-id': `${own}`, needs: needs('success', own), 'status-context': 'deploy' }),
    contexts: { [mainSha]: 'deploy: success' },
  },
  {
    ...{ ...update, name: 'update-failure', seeds: { live: kept, own: open(['failure']), ...bystanders } },
    inputs: ({ own = 0 }) => ({ 'deployment-id': `${own}`, needs: needs('failure', own) }),
  },
  {
    ...{ ...update, name: 'update-own-job', seeds: { live, own: open(['success']), ...bystanders } },
    ...{ job: { jobId: 'start' }, inputs: ({ own }) => ({ 'deployment-id': `${own}` }) },
  },
  {
    ...{ ...update, name: 'update-warn', seeds: { live, own: open(['success']), ...bystanders } },
    inputs: ({ own = 0 }) => ({ 'deployment-id': `${own}`, needs: needs('success', own), 'on-api-error': 'warn' }),
  },
  {
    ...{
      ...existing,
      name: 'existing-by-id',
      seeds: { live, own: { ...asked, becomes: deployed('success') }, ...bystanders },
    },
    inputs: ({ own }) => ({ 'deployment-id': `${own}`, 'environment-url': 'https://x.example' }),
  },
  {
    ...{
      ...existing,
      name: 'existing-on-event',
      job: { event: 'deployment' },
      jobStatus: 'failure',
      inputs: () => ({}),
    },
    seeds: { live: kept, own: { ...asked, becomes: deployed('failure') }, ...bystanders },
  },
  {
    ...{ ...existing, name: 'existing-with-command', job: { event: 'deployment' }, inputs: () => ({ run: countRun }) },
    seeds: { live, own: { ...asked, becomes: deployed('success') }, ...bystanders },
  },
  {
    ...{ name: 'sweep', action: 'deploy', inputs: () => ({ environment }), makes: deployed('success') },
    seeds: {
      lost: {
        ...{ environment, ...marked(1, oldSha, { statusContext: 'deploy' }), ...logOf(1) },
        ...{ statuses: ['in_progress'], becomes: ['in_progress', 'error'] },
      },
      'of a deleted run': {
        ...{ environment, ...marked(2, liveSha), ...logOf(2) },
        ...{ statuses: ['pending'], becomes: ['pending'] },
      },
      'going on': {
        ...{ environment, ...marked(3, liveSha), ...logOf(3) },
        ...{ statuses: ['in_progress'], becomes: ['in_progress'] },
      },
      ...{ live, ...bystanders },
    },
    ...{ contexts: { [oldSha]: 'deploy: error' }, leftForLater: ['lost'] },
  },
  {
    ...{ name: 'deactivate', action: 'deactivate', inputs: () => ({ environment: 'pr-*' }) },
    seeds: {
      ...previews,
      failed: { ...preview, statuses: ['failure'], becomes: ['failure'] },
      first: { ...preview, statuses: ['success'], becomes: ['success', 'inactive'] },
      second: { ...preview, environment: 'pr-8', statuses: ['success'], becomes: ['success', 'inactive'] },
      abandoned: { ...previews['abandoned'], statuses: ['in_progress'], becomes: ['in_progress'] },
    },
  },
  {
    ...{ name: 'delete', action: 'delete', seeds: { ...previews, underWay } },
    inputs: () => ({ environment: 'pr-7\npr-8\npr-9', 'delete-environment': 'true' }),
    environmentsDeleted: ['pr-7', 'pr-8'],
  },
]

/** Runs that are known: 1 has completed, 2 is deleted, 3 goes on, and so does this one. */
export function prepare(github: GitHub, { seeds }: Life): Record<string, number> {
  for (const sha of [liveSha, oldSha, headSha]) github.addCommit(sha)
  github.setRun({ id: 1, attempt: 1, status: 'completed', conclusion: 'failure' })
  for (const id of [3, 4242]) github.setRun({ id, attempt: 1, status: 'in_progress', conclusion: null })
  const made = Object.entries(seeds).map(([name, { becomes: _, ...seed }]) => [name, github.addDeployment(seed).id])
  return Object.fromEntries(made)
}
