import { createHash } from 'node:crypto'
import type { ActionName } from '../../src/runner/action-inputs.ts'
import { createGitHub, emulatedToken, type GitHub, type GitHubOptions } from '../emulator/github.ts'
import { serve } from '../emulator/server.ts'
import { mainSha } from '../runner/events.ts'
import type { Inputs } from '../runner/job-options.ts'
import { startJob } from '../runner/runner.ts'

/** What an action did, for its pictures: real output of `dist/`. */
export interface Story {
  readonly name: string
  readonly inputs: Inputs
  /** `deploy` where it is not said. */
  readonly action?: ActionName
  /** What GitHub holds before. */
  readonly before?: (github: GitHub) => void
  readonly options?: GitHubOptions
  /** What happens once the command prints `Uploading`. */
  readonly interrupt?: 'cancel' | 'kill'
}

const environment = 'staging'
const url = 'https://staging.example.com'
const previous = '7fd1a60b01f91b314f59955a4e4d4e80d8edf11d'
const long = 'review/the-name-of-a-branch-that-nobody-could-keep-short-enough'
const deployInputs = { environment, 'environment-url': url }
const readOnly = {
  tokens: { [emulatedToken]: { login: 'github-actions[bot]', permissions: { deployments: 'read' } } },
} as const

function withPrevious(github: GitHub): void {
  github.addDeployment({ environment, sha: previous, statuses: ['success'] })
}

function withPreviews(github: GitHub): void {
  for (const name of ['pr-7', 'pr-8', long]) github.addDeployment({ environment: name, statuses: ['success'] })
  github.addDeployment({ environment: 'pr-7', sha: previous, statuses: ['inactive'] })
}

/** Looks like one. */
function shaOf(text: string): string {
  return createHash('sha1').update(text).digest('hex')
}

function withNewer(github: GitHub): void {
  const newer = shaOf('newer')
  github.addCommit(newer, { parents: [mainSha] })
  github.addDeployment({ environment, sha: newer, statuses: ['success'] })
}

/** Five weeks of two busy environments, one with a long name, and of a task that is seldom deployed. */
function withHistory(github: GitHub): void {
  const day = 86_400_000
  let tip = previous
  for (let number = 36; number > 0; number--) {
    const createdAt = new Date(Date.now() - number * day)
    const sha = shaOf(`commit ${number}`)
    github.addCommit(sha, { parents: [tip], at: new Date(createdAt.getTime() - (number % 7) * 5_400_000) })
    const back = number % 12 === 4 ? tip : sha
    tip = sha
    const statuses = number % 6 === 0 ? ['failure'] : ['success', ...(number > 1 ? ['inactive'] : [])]
    for (const name of ['production', long]) github.addDeployment({ environment: name, sha: back, statuses, createdAt })
    if (number === 20) github.addDeployment({ environment: 'production', task: 'docs', sha, statuses, createdAt })
    if (number % 9 === 0) github.addDeployment({ environment: 'production', sha, statuses: ['in_progress'], createdAt })
  }
  github.addTag('v1.4.0', tip, new Date())
  github.setBranch('main', tip)
}

const upload = 'echo "Uploading 34 files"'

/** Every kind of summary that people see. */
export const stories: readonly Story[] = [
  {
    name: 'success',
    inputs: { ...deployInputs, run: `${upload}\necho "Switching traffic"\nsleep 1.2` },
    before: withPrevious,
  },
  {
    name: 'failure',
    inputs: { ...deployInputs, run: `${upload}\nsleep 1.4\necho "error: the disk is full"\nexit 3` },
    before: withPrevious,
  },
  { name: 'cancelled', inputs: { ...deployInputs, run: `${upload}\nexec sleep 60` }, interrupt: 'cancel' },
  { name: 'killed', inputs: { ...deployInputs, run: `${upload}\nexec sleep 60` }, interrupt: 'kill' },
  { name: 'not-found', inputs: { ...deployInputs, run: './deploy.sh' } },
  { name: 'not-executable', inputs: { ...deployInputs, run: '/etc/passwd' } },
  { name: 'rest-of-the-job', inputs: { ...deployInputs }, before: withPrevious },
  { name: 'permission', inputs: { ...deployInputs, run: upload }, options: readOnly },
  { name: 'inputs', inputs: { environment: '..', 'auto-inactive': 'maybe', run: upload } },
  { name: 'skip', inputs: { ...deployInputs, 'if-stale': 'skip', run: upload }, before: withNewer },
  { name: 'long-name', inputs: { environment: long, 'environment-url': url, run: upload }, before: withPreviews },
  {
    name: 'update',
    action: 'update',
    inputs: { 'deployment-id': '1000', state: 'success', 'environment-url': url },
    before: (github) => void github.addDeployment({ environment, statuses: ['in_progress'] }),
  },
  {
    name: 'update-failure',
    action: 'update',
    inputs: { 'deployment-id': '1000', needs: 'build: success\ndeploy: failure' },
    before: (github) => void github.addDeployment({ environment, statuses: ['in_progress'] }),
  },
  { name: 'deactivate', action: 'deactivate', inputs: { environment: '*' }, before: withPreviews },
  { name: 'delete', action: 'delete', inputs: { environment: 'pr-*\nreview/*' }, before: withPreviews },
  {
    name: 'dry-run',
    action: 'delete',
    inputs: { environment: 'pr-*\nreview/*', 'dry-run': 'true' },
    before: withPreviews,
  },
  { name: 'find', action: 'find', inputs: { environment: '*' }, before: withPreviews },
  { name: 'report', action: 'report', inputs: { environment: '*' }, before: withHistory },
]

/** Plays a story. `actionPath` is the folder of another version of the action, whose action takes a `mode`. */
export async function tell(story: Story, actionPath?: string): Promise<{ log: string; summary: string }> {
  const { action = 'deploy', inputs, before, options, interrupt } = story
  const github = createGitHub(options)
  github.addCommit(previous)
  github.addCommit(mainSha, { parents: [previous] })
  before?.(github)
  const id = String(github.deployments()[0]?.id ?? '')
  const given = { ...inputs, ...(inputs['deployment-id'] ? { 'deployment-id': id } : {}) }
  const server = await serve(github)
  const job = startJob({ apiUrl: server.url, ...(actionPath ? { actionPath } : {}) })
  const step = actionPath
    ? job.start({ ...given, ...(action === 'deploy' ? {} : { mode: action }) })
    : job.start(given, { action })
  if (interrupt) await step.waitFor('Uploading')
  if (interrupt === 'cancel') job.cancel()
  if (interrupt === 'kill') step.kill('SIGKILL')
  const main = await step.done
  const posts = await job.end()
  await server.close()
  return { log: main.log, summary: [main, ...posts].map(({ summary }) => summary).join('') }
}
