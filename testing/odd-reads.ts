import { isOpenState } from '../src/github/live.ts'
import type { Fetch } from '../src/http/http.ts'
import { fetchFrom } from './emulator/fetch.ts'
import { createGitHub, emulatedToken, type GitHub } from './emulator/github.ts'
import { mainSha } from './emulator/seeding.ts'
import { held } from './emulator/views.ts'
import { type Played, type QuickJobOptions, startQuickJob } from './faults/in-process.ts'
import { type OddAnswer, oddAnswers, readKey } from './odd-answers.ts'
import { headSha, testMergeSha } from './runner/events.ts'
import type { Inputs } from './runner/job-options.ts'
import { createVirtualClock } from './virtual-clock.ts'

/**
 * Every read of every action meets every odd answer, once and for good. Then no record stays open, nothing is called a success that
 * is none, and nothing is called a fault of this action. What passes changes nothing.
 */

export interface Task extends QuickJobOptions {
  readonly title: string
  readonly inputs: Inputs | ((github: GitHub) => Inputs)
  readonly prepare?: (github: GitHub) => void
  readonly jobStatus?: string
  /** Main is killed as it posts its first status. */
  readonly killed?: boolean
  /** Its deploy fails, so that no success is right. */
  readonly fails?: boolean
  readonly leavesOpen?: boolean
  /** Its record is the first one that there is. */
  readonly existing?: boolean
}

const first = (github: GitHub) => String(github.deployments()[0]?.id)
const staging = { environment: 'staging' }
const run = { ...staging, run: 'true' }

export const tasks: readonly Task[] = [
  { title: 'deploy', inputs: { ...run, 'status-context': 'deploy' } },
  { title: 'deploy that fails', inputs: { ...staging, run: 'exit 3' }, fails: true },
  { title: 'deploy, in the rest of the job', inputs: staging },
  { title: 'deploy, in the rest of a job that fails', inputs: staging, jobStatus: 'failure', fails: true },
  { title: 'deploy that is killed', inputs: run, killed: true, jobStatus: 'failure', fails: true },
  { title: 'deploy unless stale', inputs: { ...run, 'if-stale': 'fail' } },
  { title: 'deploy unless deployed', inputs: { ...run, 'if-deployed': 'skip' } },
  { title: 'deploy what is elsewhere', inputs: { ...run, environment: 'production', 'require-deployed': 'staging' } },
  { title: 'deploy instead of all', inputs: { ...run, superseded: 'delete', sweep: 'false' } },
  { title: 'deploy for a comment', event: 'issue_comment', inputs: run },
  {
    title: 'deploy what exists',
    inputs: (github) => ({ 'deployment-id': first(github), run: 'true' }),
    existing: true,
  },
  { title: 'start', action: 'start', inputs: staging, leavesOpen: true },
  {
    title: 'update',
    action: 'update',
    inputs: (github) => ({ 'deployment-id': first(github), needs: '{"a": {"result": "failure"}}', state: 'auto' }),
  },
  {
    title: 'update to success',
    action: 'update',
    inputs: (github) => ({ 'deployment-id': first(github), state: 'success' }),
  },
  { title: 'deactivate', action: 'deactivate', inputs: staging },
  { title: 'delete', action: 'delete', inputs: { ...staging, 'delete-environment': 'true' } },
  { title: 'delete what a branch had', action: 'delete', inputs: { environment: '*', ref: 'main' } },
  { title: 'find', action: 'find', inputs: staging },
  { title: 'find a commit', action: 'find', inputs: { ...staging, commit: 'main', changes: 'true' } },
  { title: 'find by a pattern', action: 'find', inputs: { environment: '*', offset: '1', 'if-none': 'pass' } },
  { title: 'report', action: 'report', inputs: {} },
]

const scopes = [
  'administration',
  'contents',
  'deployments',
  'actions',
  'metadata',
  'pull_requests',
  'statuses',
] as const
const permissions = Object.fromEntries(scopes.map((scope) => [scope, 'write' as const]))
const otherSha = 'b'.repeat(40)

/** Two deployments of this action to staging: one long inactive, one active; a third that a lost run left open. */
function prepared({ prepare }: Task): GitHub {
  const github = createGitHub({ tokens: { [emulatedToken]: { login: 'github-actions[bot]', permissions } } })
  github.addCommit(otherSha)
  github.addCommit(mainSha, { parents: [otherSha] })
  github.addCommit(headSha, { parents: [mainSha] })
  github.addPullRequest({ number: 7, head: { ref: 'feature', sha: headSha }, mergeSha: testMergeSha })
  const made = (nonce: string, hour: number, sha: string) => ({
    ...{ ...staging, sha, createdAt: new Date(Date.UTC(2026, 10, 1, hour)) },
    payload: { 'deploy-status-action': { ...origin, ...staging, sha, run: nonce, nonce } },
  })
  github.addDeployment({ ...made('1', 1, otherSha), statuses: ['success', 'inactive'] })
  github.addDeployment({ ...made('2', 2, mainSha), statuses: ['success'] })
  github.addDeployment({ ...made('3', 3, otherSha), statuses: ['in_progress'] })
  github.setRun({ id: 3, attempt: 1, status: 'completed', conclusion: 'failure' })
  prepare?.(github)
  return github
}

const origin = { repository: 'octo/app', attempt: '1', job: 'deploy' }

export interface Meeting {
  readonly phase: 'main' | 'post'
  readonly read: string
  readonly nth: number
  readonly answer: OddAnswer
  readonly lasting: boolean
}

export interface Story {
  readonly github: GitHub
  readonly before: ReadonlySet<number>
  readonly main: Played | undefined
  readonly post: Played
  /** How often each read was made, by step. */
  readonly reads: ReadonlyMap<string, number>
  readonly struck: boolean
}

export async function play(task: Task, meeting?: Meeting): Promise<Story> {
  const github = prepared(task)
  const before = new Set(github.deployments().map(({ id }) => id))
  const clock = createVirtualClock()
  const real = fetchFrom(github, clock)
  const reads = new Map<string, number>()
  let phase: Meeting['phase'] = 'main'
  let struck = false
  let kill = () => {}
  const killed = new Promise<undefined>((resolve) => {
    kill = () => {
      job.kill()
      resolve(undefined)
    }
  })
  const fetch: Fetch = async (url, init) => {
    if (task.killed && phase === 'main' && init.method === 'POST' && /\/statuses$/.test(url)) {
      kill()
      return new Promise(() => {})
    }
    const read = readKey(url, init)
    if (read === undefined) return real(url, init)
    const key = `${phase} ${read}`
    const nth = (reads.get(key) ?? 0) + 1
    reads.set(key, nth)
    const answer = await real(url, init)
    if (!meeting || phase !== meeting.phase || read !== meeting.read) return answer
    if (meeting.lasting ? nth < meeting.nth : nth !== meeting.nth) return answer
    const odd = meeting.answer.make(answer.status, await answer.clone().text())
    struck ||= odd !== undefined
    return odd ?? answer
  }
  const job = startQuickJob(github, { ...task, fetch, clock })
  const inputs = typeof task.inputs === 'function' ? task.inputs(github) : task.inputs
  const main = await Promise.race([job.main(inputs), killed])
  phase = 'post'
  const jobStatus = task.jobStatus ?? (main?.exitCode === 0 ? 'success' : 'failure')
  const post = await job.post(inputs, jobStatus)
  await clock.wait(60_000)
  job.remove()
  return { github, before, main, post, reads, struck }
}

export interface Case extends Meeting {
  readonly task: Task
  readonly usual: Story
}

export async function casesOf(task: Task): Promise<Case[]> {
  const usual = await play(task)
  const places = [...usual.reads].flatMap(([key, times]) => {
    const [phase = '', ...read] = key.split(' ')
    const numbers = Array.from({ length: Math.min(times, 2) }, (_, at) => at + 1)
    return numbers.map((nth) => ({ phase: phase as Meeting['phase'], read: read.join(' '), nth }))
  })
  return places.flatMap((place) =>
    oddAnswers
      .filter(({ isPlayed }) => isPlayed)
      .flatMap((answer) => [false, true].map((lasting) => ({ ...place, answer, lasting, task, usual }))),
  )
}

/** What only a programming error says, or one that is shown without thought. */
const internal = /fault of this action|(Type|Range|Syntax)Error|is not a function|undefined|NaN|\[object/

/** What is wrong with how it went, in words. */
export function wrongs({ task, usual, answer, lasting, phase, read }: Case, story: Story): string[] {
  const { github, main, post, struck } = story
  if (!struck) return []
  const own = ownOf(task, story)
  const said = annotationsOf(story)
  const found = internal.exec([main?.shown, post.shown].join('\n'))
  const isUsual = asFarAsPromised(story) === asFarAsPromised(usual)
  const passes = !lasting && !answer.refuses
  // Without the record itself, post has nothing to go by: the sweep of the next deploy ends it.
  const isSaid =
    lasting && phase === 'post' && !/statuses/.test(read) && post.annotations.some((one) => one.startsWith('error: '))
  const open = own.filter(({ state }) => isOpenState(state))
  return [
    ...(found ? [`says ${found[0]}`] : []),
    ...(open.length > 0 && !task.leavesOpen && !isSaid ? ['leaves a record open'] : []),
    ...(own.length > 1 ? ['makes two records'] : []),
    ...(task.fails && own.some(({ statuses }) => statuses.some(({ state }) => state === 'success'))
      ? ['posts a success that is none']
      : []),
    ...(main?.exitCode === 0 && !isUsual && said.length === 0 ? ['is silent about what it did not do'] : []),
    ...(main && main.exitCode !== 0 && usual.main?.exitCode === 0 && !said.some((one) => one.startsWith('error: '))
      ? ['fails without an error']
      : []),
    ...(passes && !isUsual ? ['is disturbed by what passes'] : []),
    ...(passes && said.length > annotationsOf(usual).length ? ['annotates what passes'] : []),
    ...github.problems,
  ]
}

/** The records of this step. */
function ownOf({ existing }: Task, { github, before }: Story) {
  return github.deployments().filter(({ id }, at) => !before.has(id) || (existing && at === 0))
}

function annotationsOf({ main, post }: Story): string[] {
  return [...(main?.annotations ?? []), ...post.annotations]
}

/** What GitHub holds, and what the step says of it. A sweep is never promised. */
function asFarAsPromised({ github, main }: Story): string {
  const { found, sha, state, recorded, deleted, deactivated, skipped, changes } = main?.outputs ?? {}
  const swept = 'staging/deploy: in_progress error'
  const holds = held(github).map((one) => one.replace(swept, 'staging/deploy: in_progress'))
  const outputs = { found, sha, state, recorded, deleted, deactivated, skipped, changes }
  return [main?.exitCode, JSON.stringify(outputs), ...holds, ...github.environments()].join('\n')
}
