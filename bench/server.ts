import { createGitHub } from '../testing/emulator/github.ts'
import { serve } from '../testing/emulator/server.ts'

/** The emulated GitHub in a process of its own, so that it takes no time from what is measured. Started by remote.ts. */

export interface Setup {
  readonly latencyMs: number
  /** Old deployments of one environment, `old`, and how many of them are active. */
  readonly old: number
  readonly active: number
  /** Earlier deployments of the environment that is deployed to, each replaced by the next. */
  readonly earlier: number
  /** How many commits each of them has of its own, one an hour; 0: all are of one commit. */
  readonly commits: number
  /** To how many tasks they belong, in turns: the one that is deployed is the first. */
  readonly tasks: number
}

export interface Report {
  readonly routes: readonly string[]
  /** The newest of the earlier ones. */
  readonly active: number | undefined
  /** The states of each deployment that is not old, in order. */
  readonly timelines: readonly string[]
  readonly activeOld: number
  readonly old: number
  readonly problems: readonly string[]
}

const setup: Setup = JSON.parse(process.argv[2] ?? '')
const github = createGitHub({ latencyMs: setup.latencyMs, lenient: true })
for (let number = 0; number < setup.old; number++) {
  github.addDeployment({ environment: 'old', statuses: [number < setup.active ? 'success' : 'inactive'] })
}
const start = Date.now() - setup.earlier * setup.commits * 3_600_000
let commits = 0
function commitNext(): string {
  const sha = (at: number) => at.toString(16).padStart(40, '0')
  commits++
  github.addCommit(sha(commits), {
    parents: commits > 1 ? [sha(commits - 1)] : [],
    at: new Date(start + commits * 3_600_000),
  })
  github.setBranch('main', sha(commits))
  return sha(commits)
}
let active: number | undefined
for (let number = 1; number <= setup.earlier; number++) {
  const statuses = number <= setup.earlier - setup.tasks ? ['success', 'inactive'] : ['success']
  const isOther = number % setup.tasks > 0
  const task = isOther ? `deploy:part-${number % setup.tasks}` : 'deploy'
  const [sha] = Array.from({ length: setup.commits }, commitNext).slice(-1)
  const made = sha && { sha, createdAt: new Date(start + commits * 3_600_000) }
  const { id } = github.addDeployment({ environment: 'bench', task, statuses, ...made })
  if (!isOther) active = id
}
const { url } = await serve(github)

function report(): Report {
  const deployments = github.deployments()
  const old = deployments.filter(({ environment }) => environment === 'old')
  return {
    active,
    routes: github.requests.map(({ route }) => route),
    timelines: deployments
      .filter(({ environment }) => environment !== 'old')
      .map(({ statuses }) => statuses.map(({ state }) => state).join(' ')),
    activeOld: old.filter(({ state }) => state === 'success').length,
    old: old.length,
    problems: github.problems,
  }
}

process.on('message', () => process.send?.(report()))
process.send?.(url)
