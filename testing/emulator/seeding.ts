import type { Commit, Deployment, Redirects, Repository, Status, WorkflowRun } from './model.ts'
import type { Variant } from './variant.ts'
import { type DeploymentView, view } from './views.ts'

/** The tip of `main` unless other branches are given. */
export const mainSha = '6dcb09b5b57875f334f61aebed695e2e4193db5e'

export interface PullRequestSeed {
  readonly number: number
  readonly head: { readonly ref: string; readonly sha: string; readonly repository?: string }
  readonly base?: string
  /** The test merge that `refs/pull/N/merge` leads to. */
  readonly mergeSha?: string
  /** The commits that it has brought to its base branch; undefined: it is open. */
  readonly merged?: readonly string[]
}

export type DeploymentSeed = Partial<Omit<Deployment, 'statuses'>> & {
  /** States, oldest first. */
  readonly statuses?: readonly string[]
  /** Of all its statuses. */
  readonly logUrl?: string
}

/** What others have made, before or beside the action. */
export interface Seeding {
  addCommit(sha: string, options?: Partial<Commit>): void
  setBranch(name: string, sha: string): void
  deleteBranch(name: string): void
  /** @param at when it was made, with a message */
  addTag(name: string, sha: string, at?: Date): void
  addPullRequest(pull: PullRequestSeed): void
  /** A status or check run of a commit, as `required_contexts` sees it. */
  addContext(sha: string, context: { context: string; state: string }): void
  /** Made a minute ago, unless it says when. */
  addDeployment(deployment: DeploymentSeed): DeploymentView
  /** One without deployments. */
  addEnvironment(name: string): void
  /** Posts a status, now. */
  addStatus(id: number, state: string, texts?: Partial<Status>): void
  /** Removes a deployment, whatever its state. */
  forget(id: number): void
  /** From now on writes to this deployment are refused. */
  forbid(id: number): void
  /** The environments that the branch's rules require. */
  requireDeployments(branch: string, environments: readonly string[]): void
  /** Replaces what is known of the attempt. An attempt with a higher number is a re-run. */
  setRun(run: WorkflowRun): void
  /** People delete runs, and GitHub does after a while. */
  deleteRun(id: number): void
  /** Renames the repository, or transfers it to another owner: its old name redirects. */
  rename(name: string, redirects?: Redirects): void
}

/** `GITHUB_REPOSITORY_ID` of the only repository there is. */
export const repositoryId = 1148896867

type Names = Readonly<Record<string, string>>

export function createRepository(
  name: string,
  { branches, tags, variant }: { branches: Names; tags: Names; variant: Variant },
): Repository {
  const [owner = '', repo = ''] = name.split('/')
  const repository: Repository = {
    ...{ owner, name: repo, id: repositoryId, formerNames: new Map(), defaultBranch: 'main' },
    ...{
      commits: new Map(),
      refs: new Map(),
      tagged: new Map(),
      pulls: new Map(),
      contexts: new Map(),
      deployments: [],
      runs: new Map(),
    },
    ...{ forbidden: new Set(), young: new Set() },
    ...{ environments: new Map(), requiredDeployments: new Map(), commitStatuses: [], variant },
  }
  for (const [branch, sha] of Object.entries(branches)) setRef(repository, `refs/heads/${branch}`, sha)
  for (const [tag, sha] of Object.entries(tags)) setRef(repository, `refs/tags/${tag}`, sha)
  return repository
}

export function seeding(repository: Repository, { now, nextId }: { now: () => Date; nextId: () => number }): Seeding {
  return {
    addCommit: (sha, options) => void repository.commits.set(sha, { parents: [], ...options }),
    setBranch: (name, sha) => setRef(repository, `refs/heads/${name}`, sha),
    addTag(name, sha, at) {
      setRef(repository, `refs/tags/${name}`, sha)
      if (at) repository.tagged.set(name, at)
    },
    deleteBranch: (name) => void repository.refs.delete(`refs/heads/${name}`),
    addPullRequest({ number, head, base = 'main', mergeSha, merged }) {
      const ownName = `${repository.owner}/${repository.name}`
      const from = head.repository ?? ownName
      repository.pulls.set(number, { number, head: { ...head, repository: from }, base, merged })
      setRef(repository, `refs/pull/${number}/head`, head.sha)
      if (from === ownName) setRef(repository, `refs/heads/${head.ref}`, head.sha)
      if (mergeSha) setRef(repository, `refs/pull/${number}/merge`, mergeSha)
    },
    addContext(sha, context) {
      repository.contexts.set(sha, [...(repository.contexts.get(sha) ?? []), context])
    },
    forget(id) {
      const { deployments } = repository
      deployments.splice(0, Number.POSITIVE_INFINITY, ...deployments.filter((deployment) => deployment.id !== id))
    },
    addEnvironment: (name) => void repository.environments.set(name, nextId()),
    addStatus(id, state, texts) {
      const deployment = repository.deployments.find((made) => made.id === id)
      if (!deployment) throw new Error(`there is no deployment ${id}`)
      const { creator, environment } = deployment
      deployment.statuses.push({
        ...{ id: nextId(), state, creator, description: '', environment },
        ...{ environmentUrl: '', logUrl: '', createdAt: now(), ...texts },
      })
      deployment.updatedAt = now()
    },
    forbid: (id) => void repository.forbidden.add(id),
    requireDeployments: (branch, environments) => void repository.requiredDeployments.set(branch, environments),
    setRun(run) {
      const others = (repository.runs.get(run.id) ?? []).filter(({ attempt }) => attempt !== run.attempt)
      repository.runs.set(
        run.id,
        [...others, { updatedAt: new Date(now().getTime() - 60_000), ...run }].sort(
          (one, other) => one.attempt - other.attempt,
        ),
      )
    },
    deleteRun: (id) => void repository.runs.delete(id),
    rename(name, redirects = { read: 301, write: 307 }) {
      repository.formerNames.set(`${repository.owner}/${repository.name}`.toLowerCase(), redirects)
      const [owner = '', repo = ''] = name.split('/')
      Object.assign(repository, { owner, name: repo })
      repository.formerNames.delete(name.toLowerCase())
    },
    addDeployment({ statuses = [], logUrl = '', ...given }) {
      const sha = given.sha ?? repository.refs.get('refs/heads/main') ?? mainSha
      const environment = given.environment ?? 'production'
      const createdAt = given.createdAt ?? new Date(now().getTime() - 60_000)
      const deployment: Deployment = {
        ...{ id: nextId(), sha, ref: sha, task: 'deploy', payload: {}, originalEnvironment: environment, environment },
        ...{ description: null, creator: 'octocat', createdAt, updatedAt: createdAt },
        ...{ transientEnvironment: false, productionEnvironment: false },
        ...given,
        statuses: statuses.map((state) => ({
          ...{ id: nextId(), state, creator: given.creator ?? 'octocat', description: '', environment },
          ...{ environmentUrl: '', logUrl, createdAt },
        })),
      }
      repository.deployments.push(deployment)
      repository.environments.set(environment, nextId())
      return view(deployment)
    },
  }
}

function setRef({ refs, commits }: Repository, name: string, sha: string): void {
  refs.set(name, sha)
  if (!commits.has(sha)) commits.set(sha, { parents: [] })
}
