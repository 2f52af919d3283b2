import { expect } from '@jest/globals'
import { createGitHub, type GitHub, type GitHubOptions } from './emulator/github.ts'
import { type Played, type QuickJobOptions, startQuickJob } from './faults/in-process.ts'
import { type EventFixture, headSha, mainSha, readEventFixture, testMergeSha } from './runner/events.ts'
import type { Inputs } from './runner/job-options.ts'

/** Whole jobs of one step each, played within this process. */

/** Runs the step and its post step, and counts how often the command `countRun` has run. Whatever the emulator had to refuse fails the test. */
export async function play(
  github: GitHub,
  inputs: Inputs,
  { jobStatus = 'success', ...options }: QuickJobOptions & { jobStatus?: string } = {},
): Promise<Played & { readonly post: Played; readonly runs: number }> {
  const job = startQuickJob(github, options)
  const main = await job.main(inputs)
  const post = await job.post(inputs, jobStatus)
  const runs = job.runs()
  job.remove()
  expect(github.problems).toEqual([])
  return { ...main, post, runs }
}

/** A GitHub with pull request #7 on `main`. */
export function gitHubWithPull(options?: GitHubOptions): GitHub {
  const github = createGitHub(options)
  github.addCommit(headSha, { parents: [mainSha] })
  github.addPullRequest({ number: 7, head: { ref: 'feature', sha: headSha }, mergeSha: testMergeSha })
  return github
}

/** The event of another pull request, whose head is `sha`. */
export function pullRequestOf(number: number, sha: string): EventFixture {
  const { name, env, payload } = readEventFixture('pull_request')
  const text = JSON.stringify(payload).replaceAll(headSha, sha).replaceAll('"number":7', `"number":${number}`)
  return { name, env, payload: JSON.parse(text) }
}

export const sha = (digit: string) => digit.repeat(40)
