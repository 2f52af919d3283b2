import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { GitHub } from '../../testing/emulator/github.ts'
import { createWorld } from '../../testing/world.ts'

const states = (github: GitHub) => github.onlyDeployment().statuses.map(({ state }) => state)
const lastStatus = (github: GitHub) => github.onlyDeployment().statuses.at(-1)

describe('cancellation', () => {
  test('a command that traps SIGINT sees it, the deployment is an error, and the step ends within 10 s', async () => {
    const { github, job } = await createWorld()
    const deploying = job()
    const running = deploying.start({
      environment: 'staging',
      run: 'trap "echo saw SIGINT; exit 1" INT; echo ready; while true; do sleep 0.1; done',
    })
    await running.waitFor('ready')
    const asked = performance.now()
    deploying.cancel()
    const step = await running.done
    await deploying.end()

    expect(performance.now() - asked).toBeLessThan(10_000)
    expect(step.raw).toContain('saw SIGINT')
    expect(states(github)).toEqual(['pending', 'in_progress', 'error'])
    expect(lastStatus(github)?.description).toMatch(/^cancelled or timed out after/)
    expect(step).toMatchObject({ outcome: 'cancelled', outputs: { state: 'error' } })
  })

  test('cancelled-state says what a cancelled deployment becomes', async () => {
    const { github, job } = await createWorld()
    const deploying = job()
    const running = deploying.start({
      environment: 'staging',
      'cancelled-state': 'inactive',
      run: 'echo ready; sleep 30',
    })
    await running.waitFor('ready')
    deploying.cancel()
    await running.done
    await deploying.end()

    expect(lastStatus(github)?.state).toBe('inactive')
  })

  test('when the action is killed, the post step posts the final state', async () => {
    const { github, job } = await createWorld()
    const deploying = job()
    const running = deploying.start({ environment: 'staging', run: 'echo ready; sleep 30' })
    await running.waitFor('ready')
    running.kill('SIGKILL')
    await running.done
    await deploying.end()

    expect(lastStatus(github)).toMatchObject({ state: 'error', description: expect.stringContaining('interrupted') })
  })
})

/** Starts a deploy of `run`, and cancels the job when the command has printed `ready`. */
async function cancelled(run: string) {
  const { github, job } = await createWorld()
  const deploying = job()
  const running = deploying.start({ environment: 'staging', run })
  await running.waitFor('ready')
  deploying.cancel()
  const step = await running.done
  const path = join(deploying.workspace, 'notes')
  const notes = existsSync(path) ? readFileSync(path, 'utf8') : ''
  // At the end of a job the runner kills what is left.
  const isLeft = /^\d+\n?$/.test(notes) && isRunning(notes.trim())
  await deploying.end()
  return { github, step, notes, isLeft }
}

const forever = 'echo ready; while true; do sleep 0.05; done'

describe('a command that does not end on SIGINT', () => {
  test('gets SIGTERM after 7 s, and GitHub is told before the runner kills the step', async () => {
    const { github, step, notes } = await cancelled(`trap "" INT; trap "echo TERM >> notes; exit" TERM; ${forever}`)
    expect(notes).toBe('TERM\n')
    expect(step.milliseconds).toBeGreaterThan(7_000)
    expect(step.milliseconds).toBeLessThan(9_500)
    expect(states(github)).toEqual(['pending', 'in_progress', 'error'])
    expect(step).toMatchObject({ signal: null, outputs: { state: 'error', recorded: 'true' } })
  }, 20_000)

  test('nor on SIGTERM is killed, with all that it has started', async () => {
    const { github, step } = await cancelled(`trap "" INT TERM; (${forever}) & ${forever}`)
    expect(step.milliseconds).toBeLessThan(9_800)
    expect(states(github)).toEqual(['pending', 'in_progress', 'error'])
    expect(step).toMatchObject({ signal: null, outputs: { state: 'error', recorded: 'true' } })
  }, 20_000)
})

test('what the command has started gets the signal too', async () => {
  const child = `bash -c 'trap "echo child >> notes; exit" INT; echo ready; while true; do sleep 0.05 || true; done'`
  const { github, step, notes } = await cancelled(`trap "echo parent >> notes" INT; ${child}`)
  expect(notes).toBe('child\nparent\n')
  expect(step.milliseconds).toBeLessThan(5_000)
  expect(lastStatus(github)?.state).toBe('error')
})

/** A process that takes this long to clean up on SIGINT, and notes that it has. */
const cleaningUp = (ms: number) =>
  `node -e "process.on('SIGINT', () => setTimeout(() => { fs.appendFileSync('notes', 'cleaned up'); process.exit() }, ${ms})); setInterval(() => {}, 1000); console.log('ready')"`

/** A process that only a kill ends. It notes its id. */
const stubborn = `node -e "for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => {}); setInterval(() => {}, 1000); fs.writeFileSync('notes', String(process.pid)); console.log('ready')"`

function isRunning(pid: string): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', pid], { encoding: 'utf8' })
  return /^[^Z\s]/.test(stdout)
}

/** What puts a process into a group of its own, or into a session. */
const groups = process.platform === 'darwin' ? ['set -m;'] : ['set -m;', 'timeout 60', 'setsid']

describe('what the command has started', () => {
  test('may finish its clean-up when its shell has ended, also in a process group of its own', async () => {
    const runs = [
      ...['', ...groups].map((start) => `trap "exit 1" INT; ${start} ${cleaningUp(5_000)} & wait`),
      ...groups.map((start) => `${start} ${cleaningUp(500)}`),
      // The runner waits for a while for who holds its streams; this one does not.
      `trap "exit 1" INT; ${cleaningUp(5_000)} > out 2>&1 & until grep -q ready out; do sleep 0.1; done; echo ready; wait`,
    ]
    const ended = await Promise.all(runs.map(cancelled))
    for (const { github, step, notes } of ended) {
      expect(notes).toBe('cleaned up')
      expect(step.milliseconds).toBeLessThan(8_500)
      expect(states(github)).toEqual(['pending', 'in_progress', 'error'])
    }
  }, 20_000)

  test('is killed if it does not end, also in a process group of its own', async () => {
    const ended = await Promise.all(
      ['', ...groups].map((start) => cancelled(`trap "exit 1" INT; ${start} ${stubborn} & wait`)),
    )
    for (const { github, step, notes, isLeft } of ended) {
      expect(notes).toMatch(/^\d+$/)
      expect(isLeft).toBe(false)
      expect(step.milliseconds).toBeLessThan(9_900)
      expect(step).toMatchObject({ signal: null, outputs: { state: 'error' } })
      expect(states(github)).toEqual(['pending', 'in_progress', 'error'])
    }
  }, 20_000)

  test('and does not hear SIGINT, as bash starts it in the background, gets SIGTERM', async () => {
    const { step, isLeft } = await cancelled('(echo $BASHPID > notes; echo ready; sleep 60) & wait')
    expect(isLeft).toBe(false)
    expect(step.milliseconds).toBeLessThan(8_500)
  }, 20_000)

  test('and still cleans up does not hold up the final status', async () => {
    const { github, job } = await createWorld()
    const deploying = job()
    const running = deploying.start({ environment: 'staging', run: `trap "exit 1" INT; ${cleaningUp(3_000)} & wait` })
    await running.waitFor('ready')
    deploying.cancel()
    await running.waitFor('The deploy to staging did not finish')
    expect(states(github)).toEqual(['pending', 'in_progress', 'error'])
    expect(existsSync(join(deploying.workspace, 'notes'))).toBe(false)
    await running.done
    await deploying.end()
  }, 20_000)
})

test('a second Ctrl-C reaches the command too', async () => {
  const { github, job } = await createWorld()
  const deploying = job()
  const run = `trap 'echo caught $((++n)); [ $n -lt 2 ] || exit 9' INT
echo ready
while true; do sleep 0.05 || true; echo "after $n"; done`
  const running = deploying.start({ environment: 'staging', run })
  await running.waitFor('ready')
  running.kill('SIGINT')
  // Bash may drop a signal that comes while it still handles the one before.
  await running.waitFor('after 1')
  running.kill('SIGINT')
  const step = await running.done
  await deploying.end('cancelled')
  expect(step.raw).toContain('caught 2')
  expect(states(github)).toEqual(['pending', 'in_progress', 'error'])
})

test('a step that alone is cancelled is recorded as cancelled, though the job goes on to succeed', async () => {
  const { github, job } = await createWorld()
  const deploying = job()
  const running = deploying.start({ environment: 'staging', run: forever })
  await running.waitFor('ready')
  running.cancel()
  await running.done
  await deploying.end('success')
  expect(states(github)).toEqual(['pending', 'in_progress', 'error'])
})

test('a step that alone is killed is not called a success, though the job goes on to succeed', async () => {
  const { github, job } = await createWorld()
  const deploying = job()
  const running = deploying.start({ environment: 'staging', run: 'echo ready; sleep 0.2' })
  await running.waitFor('ready')
  running.kill('SIGKILL')
  await running.done
  await deploying.end('success')
  expect(states(github).at(-1)).toBe('error')
})

test('two steps of one job at the same time keep to their own deployments', async () => {
  const { github, job } = await createWorld()
  const deploying = job()
  const web = deploying.start({ environment: 'web', run: 'echo ready; sleep 0.3; exit 4' })
  const api = deploying.start({ environment: 'api', run: 'echo ready; sleep 0.2' })
  const [webStep, apiStep] = await Promise.all([web.done, api.done])
  await deploying.end()
  expect([webStep.exitCode, apiStep.exitCode]).toEqual([4, 0])
  expect(github.deployments('web').map(({ state }) => state)).toEqual(['failure'])
  expect(github.deployments('api').map(({ state }) => state)).toEqual(['success'])
})
