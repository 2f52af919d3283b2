import { existsSync } from 'node:fs'
import { afterEach, expect } from '@jest/globals'
import { createGitHub, type GitHub, type GitHubOptions } from './emulator/github.ts'
import { type Server, serve } from './emulator/server.ts'
import { headSha, mainSha, testMergeSha } from './runner/events.ts'
import type { JobOptions } from './runner/job-options.ts'
import { type Job, startJob } from './runner/runner.ts'

/** A GitHub over HTTP, and jobs that talk to it. */
export interface World {
  readonly github: GitHub
  readonly url: string
  job(options?: JobOptions): Job
}

const open: { github: GitHub; server: Server; jobs: Job[] }[] = []

/**
 * For one test: afterwards it is taken down with the jobs that have not come to their end, and whatever the emulator had to
 * refuse makes the test fail.
 */
export async function createWorld(options: GitHubOptions = {}): Promise<World> {
  const github = createGitHub(options)
  github.addCommit(headSha, { parents: [mainSha] })
  github.addPullRequest({ number: 7, head: { ref: 'feature', sha: headSha }, mergeSha: testMergeSha })
  const server = await serve(github)
  const jobs: Job[] = []
  open.push({ github, server, jobs })
  const apiUrl = options.enterprise ? `${server.url}/api/v3` : server.url
  function job(jobOptions: JobOptions = {}): Job {
    const started = startJob({ apiUrl, ...jobOptions })
    jobs.push(started)
    return started
  }
  return { github, url: apiUrl, job }
}

afterEach(async () => {
  for (const { github, server, jobs } of open.splice(0)) {
    for (const job of jobs) if (existsSync(job.workspace)) await job.lose()
    await server.close()
    expect(github.problems).toEqual([])
  }
})
