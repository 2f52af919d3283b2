import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { GitHub } from '../../testing/emulator/github.ts'
import { createGate } from '../../testing/gate.ts'
import type { Job } from '../../testing/runner/runner.ts'
import { testInAll } from '../../testing/tier.ts'
import { createWorld } from '../../testing/world.ts'

/**
 * In a job with a `container:`, the runner's signals end the client of `docker exec` and nothing else: main runs on beside the
 * post step, which has the state as it was then. `npm run test:containers` plays the same with Docker.
 */

const create = 'POST /repos/{owner}/{repo}/deployments'
const status = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'
const list = 'GET /repos/{owner}/{repo}/deployments'
const pull = 'GET /repos/{owner}/{repo}/pulls/{pull_number}'
const environment = 'staging'

const states = (github: GitHub) => github.onlyDeployment().statuses.map(({ state }) => state)
const notes = (job: Job) => {
  const file = join(job.workspace, 'notes')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** A script that goes on until a signal ends it, which it notes. */
const polite = `trap 'echo cleaned up > notes; exit 1' INT; echo ready; while true; do sleep 0.05 || true; done`
const stubborn = `trap '' INT TERM; echo ready; while true; do sleep 0.05 || true; done`

async function createContainerWorld(event = 'push') {
  const { github, job } = await createWorld()
  return { github, deploying: job({ container: true, event }) }
}

/** Holds a call up until it is released. */
function holdAt(github: GitHub, on: string, nth: number, when: 'arrived' | 'carriedOut') {
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

/** Cancels the job at a call, which is held up until post has met main. */
async function cancelAt(
  call: string,
  nth: number,
  when: 'arrived' | 'carriedOut',
  inputs: Record<string, string>,
  { action = 'deploy', event = 'push' }: { action?: 'deploy' | 'start'; event?: string | undefined } = {},
) {
  const { github, deploying } = await createContainerWorld(event)
  const held = holdAt(github, call, nth, when)
  const running = deploying.start({ environment, ...inputs }, { action })
  await held.reached
  deploying.cancel()
  await running.done
  const post = await deploying.startPost()
  await post.waitFor('still runs')
  held.release()
  await post.done
  const noted = notes(deploying)
  await deploying.end()
  return { github, notes: noted, left: deploying.leftRunning() }
}

describe('cancelled while the command runs', () => {
  test.each([
    ['polite', polite],
    ['in a group of its own', `set -m; bash -c "${polite}"`],
    ['under timeout', `timeout 60 bash -c "${polite}"`],
    ['in a session of its own', `setsid bash -c "${polite}"`],
  ])('%s: its trap runs, there is one end, and nothing is left running', async (_, run) => {
    const { github, deploying } = await createContainerWorld()
    const running = deploying.start({ environment, run })
    await running.waitFor('ready')
    deploying.cancel()
    await running.done
    const post = await (await deploying.startPost()).done
    expect(notes(deploying)).toBe('cleaned up\n')
    await deploying.end()

    expect(states(github)).toEqual(['pending', 'in_progress', 'error'])
    expect(github.onlyDeployment().statuses.at(-1)?.description).toMatch(/^cancelled or timed out after/)
    expect(post).toMatchObject({ exitCode: 0, annotations: [] })
    expect(deploying.leftRunning()).toEqual([])
  })

  testInAll('and does not end on signals: it is killed, with one end', async () => {
    const { github, deploying } = await createContainerWorld()
    const running = deploying.start({ environment, run: stubborn })
    await running.waitFor('ready')
    deploying.cancel()
    await running.done
    await deploying.end()
    expect(states(github)).toEqual(['pending', 'in_progress', 'error'])
    expect(deploying.leftRunning()).toEqual([])
  })
})

describe('cancelled while a call is under way', () => {
  const run = 'echo ran > notes'
  test.each([
    ['before the commit is known', [pull, 1, 'arrived', { run }, 'issue_comment'], []],
    ['before the create call, which is not made', [list, 1, 'arrived', { run, 'if-stale': 'skip' }], []],
    ['the create call has not arrived yet', [create, 1, 'arrived', { run }], ['error']],
    ['the create call is not answered yet', [create, 1, 'carriedOut', { run }], ['error']],
  ] as const)('%s: the command is not started', async (_, [call, nth, when, inputs, event], expected) => {
    const { github, notes, left } = await cancelAt(call, nth, when, inputs, { event })
    expect(github.deployments().flatMap(({ statuses }) => statuses.map(({ state }) => state))).toEqual(expected)
    expect([notes, left]).toEqual(['', []])
  })

  test.each(['arrived', 'carriedOut'] as const)('the final status, %s: a success stands', async (when) => {
    const { github, notes, left } = await cancelAt(status, 3, when, { run })
    expect(states(github)).toEqual(['pending', 'in_progress', 'success'])
    expect([notes, left]).toEqual(['ran\n', []])
  })

  test('of a start: its record is finished once', async () => {
    const { github, left } = await cancelAt(create, 1, 'carriedOut', {}, { action: 'start' })
    expect(states(github).filter((state) => state === 'error')).toEqual(['error'])
    expect(left).toEqual([])
  })
})

/** Where main cannot be seen, as in another container: each step in a process namespace of its own. */
describe('main cannot be seen', () => {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const asRoot = isRoot ? test : test.skip
  if (!isRoot) console.warn('Not run, because only root can make process namespaces: main in another container')
  const through = 'exec unshare --pid --fork --mount-proc "$@"'

  asRoot('and post comes first: main runs on, and posts no end', async () => {
    const { github, deploying } = await createContainerWorld()
    const { run, open } = createGate()
    const running = deploying.start({ environment, run: `echo ready; ${run}; echo ended > notes` }, { through })
    await running.waitFor('ready')
    deploying.cancel()
    await running.done
    await (await deploying.startPost()).done
    open()
    await running.gone
    expect(notes(deploying)).toBe('ended\n')
    await deploying.end()
    expect(states(github)).toEqual(['pending', 'in_progress', 'error'])
  })

  asRoot('and post comes first, while the record is created: the command is not started', async () => {
    const { github, deploying } = await createContainerWorld()
    const answer = holdAt(github, create, 1, 'carriedOut')
    const running = deploying.start({ environment, run: 'echo ran > notes' }, { through })
    await answer.reached
    deploying.cancel()
    await running.done
    await (await deploying.startPost()).done
    answer.release()
    await running.gone
    expect(notes(deploying)).toBe('')
    await deploying.end()
    expect(states(github)).toEqual(['error'])
  })

  asRoot('and is about to post the end: its success stands, and is the only end', async () => {
    const { github, deploying } = await createContainerWorld()
    const final = holdAt(github, status, 3, 'arrived')
    const running = deploying.start({ environment, run: 'echo ran > notes' }, { through })
    await final.reached
    deploying.cancel()
    await running.done
    const post = await deploying.startPost()
    await post.waitFor('cannot be seen')
    final.release()
    await post.done
    await deploying.end()
    expect(states(github)).toEqual(['pending', 'in_progress', 'success'])
  })
})

test('its step runs into its time limit: its trap runs, and it has failed', async () => {
  const { github, deploying } = await createContainerWorld()
  const running = deploying.start({ environment, run: polite })
  await running.waitFor('ready')
  running.timeOut()
  await running.done
  await deploying.end()
  expect(states(github)).toEqual(['pending', 'in_progress', 'error', 'failure'])
  expect(deploying.leftRunning()).toEqual([])
})

test('a folder for temporary files that may not be written to is not needed', async () => {
  const { github, deploying } = await createContainerWorld()
  const env = { RUNNER_TEMP: '/dev/null/not-a-folder' }
  const step = await deploying.step({ environment, run: 'true' }, { env })
  await deploying.end()
  expect(step).toMatchObject({ exitCode: 0, annotations: [] })
  expect(states(github)).toEqual(['pending', 'in_progress', 'success'])
})
