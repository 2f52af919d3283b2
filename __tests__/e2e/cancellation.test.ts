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
  await deploying.end()
  return { github, step, notes }
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

test('what the command leaves running in the background ends with it', async () => {
  const { step } = await cancelled('(echo ready; sleep 60) & wait')
  // With a process of ours left behind, the runner would wait for its output, 5 s more.
  expect(step.milliseconds).toBeLessThan(4_000)
})

test('a second Ctrl-C reaches the command too', async () => {
  const { github, job } = await createWorld()
  const deploying = job()
  const run = `trap 'echo caught $((++n)); [ $n -lt 2 ] || exit 9' INT
echo ready
while true; do sleep 0.05 || true; done`
  const running = deploying.start({ environment: 'staging', run })
  await running.waitFor('ready')
  running.kill('SIGINT')
  await running.waitFor('caught 1')
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
