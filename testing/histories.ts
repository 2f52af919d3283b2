import type { DeployedLine, GraphCommit } from '../src/commits/commit-walk.ts'
import { createGitHub, type GitHub, type GitHubOptions } from './emulator/github.ts'

/** Commits with a real graph, and what was deployed of them, for an emulated GitHub and for a look at the whole. */

const hour = 3_600_000
const start = Date.parse('2026-01-01T00:00:00Z')

export interface Deploy {
  readonly environment: string
  readonly task: string
  readonly sha: string
  /** In milliseconds since 1970. */
  readonly at: number
}

export interface History {
  /** By SHA, also those that GitHub no longer has. */
  readonly commits: ReadonlyMap<string, GraphCommit>
  readonly gone: ReadonlySet<string>
  readonly main: string
  /** In the order of their first successes. */
  readonly deploys: readonly Deploy[]
}

export interface HistoryBuilder {
  /** Lets time pass. */
  pass(hours: number): void
  /** A commit, dated now unless a clock is wrong by some hours. */
  commit(parents: readonly string[], hoursOff?: number): string
  /** So many, one after another, at even times. @param each hours between them */
  commits(parent: string, count: number, each?: number): string
  deploy(sha: string, where?: { environment?: string; task?: string }): void
  now(): number
  /** @param branches their tips, and what else GitHub keeps; undefined: all commits */
  build(main: string, branches?: readonly string[]): History
}

export function buildHistory(): HistoryBuilder {
  const commits = new Map<string, GraphCommit>()
  const deploys: Deploy[] = []
  let now = start
  const pass = (hours: number) => {
    now += hours * hour
  }
  function commit(parents: readonly string[], hoursOff = 0): string {
    // Spread as SHAs are, so that no order of theirs means anything.
    const sha = (((commits.size + 1) * 0x9e3779b1) % 2 ** 32).toString(16).padStart(8, '0').repeat(5)
    const links = parents.map((parent) => ({ sha: parent, date: commits.get(parent)?.date ?? Number.NaN }))
    // GitHub's times have whole seconds.
    commits.set(sha, { sha, date: Math.round((now + hoursOff * hour) / 1000) * 1000, parents: links })
    return sha
  }
  return {
    ...{ pass, commit, now: () => now },
    commits(parent, count, each = 1) {
      let tip = parent
      for (let made = 0; made < count; made++) {
        pass(each)
        tip = commit([tip])
      }
      return tip
    },
    deploy: (sha, { environment = 'production', task = 'deploy' } = {}) =>
      void deploys.push({ environment, task, sha, at: now }),
    build(main, branches = [...commits.keys()]) {
      const kept = new Set(branches)
      for (const sha of kept) for (const parent of commits.get(sha)?.parents ?? []) kept.add(parent.sha)
      const gone = new Set([...commits.keys()].filter((sha) => !kept.has(sha)))
      return { commits, gone, main, deploys }
    },
  }
}

/** A GitHub with all this, in which each deployment succeeded at once. */
export function gitHubOf({ commits, gone, main, deploys }: History, options: GitHubOptions = {}): GitHub {
  const github = createGitHub({ branches: { main }, ...options })
  for (const { sha, date, parents } of commits.values())
    if (!gone.has(sha)) github.addCommit(sha, { parents: parents.map((parent) => parent.sha), at: new Date(date) })
  for (const { at, ...deploy } of deploys)
    github.addDeployment({ ...deploy, ref: deploy.sha, createdAt: new Date(at), statuses: ['success'] })
  return github
}

/** The deploys of each environment and task, in order. */
export function linesOf({ deploys }: History): Deploy[][] {
  const lines = new Map<string, Deploy[]>()
  for (const deploy of deploys) {
    const name = `${deploy.environment} ${deploy.task}`
    lines.set(name, [...(lines.get(name) ?? []), deploy])
  }
  return [...lines.values()]
}

/** What deployments tell of them. @param isTold with their commits */
export function toldLines(history: History, isTold = true): DeployedLine[] {
  const { commits, gone } = history
  return linesOf(history).map((line) => ({
    deployments: line.map(({ sha, at }) => ({
      ...{ sha, createdAt: new Date(at) },
      ...(isTold && { commit: gone.has(sha) ? 'gone' : commits.get(sha) }),
    })),
  }))
}

/** By brute force: for each line and deploy, the SHAs that it contains and none before it does, sorted. */
export function trueNewCommits(history: History): (string[] | 'gone')[][] {
  const { commits, gone } = history
  return linesOf(history).map((line) => {
    const before = new Set<string>()
    let isFirst = true
    return line.map(({ sha }) => {
      if (gone.has(sha)) return 'gone'
      const all = new Set([sha])
      for (const one of all) for (const parent of commits.get(one)?.parents ?? []) all.add(parent.sha)
      const added = isFirst ? [] : [...all].filter((one) => !before.has(one))
      for (const one of all) before.add(one)
      isFirst = false
      return added.sort()
    })
  })
}
