import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GitHub } from '../emulator/github.ts'
import type { Inputs } from '../runner/job-options.ts'
import type { Job } from '../runner/runner.ts'

/**
 * How steps in a job with a `container:` are stopped. The runner's signals end the client of `docker exec` and nothing else: main
 * runs on beside the post step, which has the state as it was then.
 */
export interface Scenario {
  readonly name: string
  readonly inputs: Inputs
  readonly action?: 'start'
  readonly event?: string
  /** At this call, which is held up until post has met main; else once the command has printed `ready`. */
  readonly at?: Call
  /** It runs into its `timeout-minutes`; else the job is cancelled. */
  readonly timesOut?: true
  /** The states of what is recorded in the end, and what the command has noted. */
  readonly states: readonly string[]
  readonly notes: string
  /** It takes as long as a command may take to end. */
  readonly isSlow?: true
}

type Call = readonly [route: string, nth: number, when: 'arrived' | 'carriedOut']

const create = 'POST /repos/{owner}/{repo}/deployments'
const status = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'
const list = 'GET /repos/{owner}/{repo}/deployments'
const pull = 'GET /repos/{owner}/{repo}/pulls/{pull_number}'

const environment = 'staging'
const waits = 'echo ready; while true; do sleep 0.05 || true; done'
/** A script that goes on until a signal ends it, which it notes. */
const polite = `trap 'echo cleaned up > notes; exit 1' INT; ${waits}`
const cleanedUp = 'cleaned up\n'
const stubborn = `trap '' INT TERM; ${waits}`
const quick = { environment, run: 'echo ran > notes' }
const cancelled = ['pending', 'in_progress', 'error']

export const scenarios: readonly Scenario[] = [
  ...[
    { name: 'before the commit is known', event: 'issue_comment', at: at(pull, 1, 'arrived'), states: [] },
    { name: 'before the create call', inputs: { 'if-stale': 'skip' }, at: at(list, 1, 'arrived'), states: [] },
    { name: 'when the create call is sent', at: at(create, 1, 'arrived'), states: ['error'] },
    { name: 'when the create call is carried out', at: at(create, 1, 'carriedOut'), states: ['error'] },
  ].map(({ inputs, ...one }) => ({ ...one, inputs: { ...quick, ...inputs }, notes: '' })),
  ...(['arrived', 'carriedOut'] as const).map((when) => ({
    ...{ name: `when the final status has ${when}`, at: at(status, 3, when), inputs: quick },
    ...{ states: ['pending', 'in_progress', 'success'], notes: 'ran\n' },
  })),
  {
    name: 'when the record of a start is made',
    ...{ action: 'start', inputs: { environment }, at: at(create, 1, 'carriedOut'), states: cancelled, notes: '' },
  },
  ...[
    { name: 'a polite command', run: polite },
    { name: 'one under timeout', run: `timeout 60 sh -c "${polite}"` },
    { name: 'one in a session of its own', run: `setsid sh -c "${polite}"` },
    { name: 'one in a group of its own', shell: 'bash', run: `set -m; bash -c "${polite}"` },
    { name: 'one that prints much', run: polite.replace('sleep 0.05', `echo ${'much '.repeat(200)}`) },
  ].map(({ name, ...inputs }) => ({ name, inputs: { environment, ...inputs }, states: cancelled, notes: cleanedUp })),
  ...[
    { name: 'a stubborn command', run: stubborn },
    { name: 'a stubborn one in a session of its own', run: `setsid sh -c "${stubborn}"` },
  ].map(({ name, run }) => ({
    ...{ name, inputs: { environment, run }, isSlow: true as const, states: cancelled, notes: '' },
  })),
  {
    name: 'a step that runs into its time limit',
    ...{ inputs: { environment, run: polite }, timesOut: true, states: [...cancelled, 'failure'], notes: cleanedUp },
  },
]

function at(...call: Call): Call {
  return call
}

/** Plays it in a job of that event. Resolves to what is wrong; nothing if all is as it should be. */
export async function play(scenario: Scenario, github: GitHub, job: Job): Promise<string> {
  const { inputs, action = 'deploy', at, timesOut, states, notes } = scenario
  const held = at && holdAt(github, ...at)
  const running = job.start(inputs, { action })
  await (held ? Promise.race([held.reached, running.done]) : running.waitFor('ready'))
  if (timesOut) running.timeOut()
  else job.cancel()
  await running.done
  const post = await job.startPost()
  if (held) {
    await post.waitFor('still runs')
    held.release()
  }
  const { exitCode, raw } = await post.done
  const noted = notesOf(job)
  await job.end()
  // BusyBox's has a watcher, which ends within a second of what it watches.
  const left = job.leftRunning().filter((line) => !line.startsWith('timeout '))
  const found = { states: statesOf(github), notes: noted, left, exitCode }
  const wanted = { states, notes, left: [], exitCode: 0 }
  return JSON.stringify(found) === JSON.stringify(wanted)
    ? ''
    : `${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}\n${running.output()}\n${raw}`
}

export function statesOf(github: GitHub): string[] {
  return github.deployments().flatMap(({ statuses }) => statuses.map(({ state }) => state))
}

/** What its command has written to the file `notes`. */
export function notesOf({ workspace }: Job): string {
  const file = join(workspace, 'notes')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** Holds a call up until it is released. */
export function holdAt(github: GitHub, on: string, nth: number, when: 'arrived' | 'carriedOut') {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const reached = new Promise<void>((resolve) => {
    function hold(): Promise<void> {
      resolve()
      return released
    }
    github.fail({ on, nth, kind: 'pass', [when]: hold })
  })
  return { reached, release }
}
