import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { which } from '@actions/io'
import { afterEach, describe, expect, test } from '@jest/globals'
import { passSignalsTo } from '../../src/command/pass-signals.ts'
import { startCommand } from '../../src/command/start-command.ts'
import type { CancelSignal } from '../../src/runner/cancellation.ts'
import { createGitHub, type GitHub } from '../../testing/emulator/github.ts'
import { silentPool } from '../../testing/faults/networks.ts'
import { startJob } from '../../testing/runner/runner.ts'
import { testInAll } from '../../testing/tier.ts'
import { createHandClock } from '../../testing/virtual-clock.ts'
import { createWorld } from '../../testing/world.ts'

const states = (github: GitHub) => github.onlyDeployment().statuses.map(({ state }) => state)
const lastStatus = (github: GitHub) => github.onlyDeployment().statuses.at(-1)

const forever = 'echo ready | tee ready; while true; do sleep 0.05 || true; done'

/** The create call, two statuses, the list, its statuses, the rules of the default branch. */
const callsBesideCommand = 6

describe('cancellation', () => {
  test('a command that traps SIGINT sees it, the deployment is an error, and the runner kills nothing', async () => {
    const { github, job } = await createWorld()
    const deploying = job()
    const running = deploying.start({
      environment: 'staging',
      run: `trap "echo saw SIGINT; exit 1" INT; ${forever}`,
    })
    await running.waitFor('ready')
    deploying.cancel()
    const step = await running.done
    await deploying.end()

    expect(step.raw).toContain('saw SIGINT')
    expect(states(github)).toEqual(['pending', 'in_progress', 'error'])
    expect(lastStatus(github)?.description).toMatch(/^cancelled or timed out after/)
    expect(step).toMatchObject({ outcome: 'cancelled', signal: null, outputs: { state: 'error' } })
  })

  test('cancelled-state says what a cancelled deployment becomes', async () => {
    const { github, job } = await createWorld()
    const deploying = job()
    const running = deploying.start({
      environment: 'staging',
      'cancelled-state': 'inactive',
      run: 'echo ready; exec > /dev/null 2>&1; sleep 30',
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
    const running = deploying.start({ environment: 'staging', run: 'echo ready; exec > /dev/null 2>&1; sleep 30' })
    await running.waitFor('ready')
    running.kill('SIGKILL')
    await running.done
    await deploying.end()

    expect(lastStatus(github)).toMatchObject({ state: 'error', description: expect.stringContaining('interrupted') })
  })

  test('main posts the end where the connections that it has kept have gone silent', async () => {
    const github = createGitHub()
    const network = await silentPool(github)
    const deploying = startJob({ apiUrl: network.apiUrl })
    try {
      network.fail(callsBesideCommand, 1)
      const running = deploying.start({ environment: 'staging', run: `trap "exit 1" INT; ${forever}` })
      await running.waitFor('ready')
      while (github.requests.length < callsBesideCommand) await setTimeout(20)
      running.cancel()
      const step = await running.done
      expect(states(github)).toEqual(['pending', 'in_progress', 'error'])
      expect(step).toMatchObject({ outcome: 'cancelled', signal: null, outputs: { state: 'error' } })
    } finally {
      await deploying.lose()
      await network.close()
    }
  })

  // In real time; with a clock that the test moves on, it is played below.
  testInAll(
    'a command that neither SIGINT nor SIGTERM ends is killed with all that it has started, before the runner kills the step',
    async () => {
      const { github, job } = await createWorld()
      const deploying = job()
      const running = deploying.start({ environment: 'staging', run: `trap "" INT TERM; (${forever}) & ${forever}` })
      await running.waitFor('ready')
      deploying.cancel()
      const step = await running.done
      await deploying.end()

      expect(states(github)).toEqual(['pending', 'in_progress', 'error'])
      expect(step).toMatchObject({ signal: null, outputs: { state: 'error', recorded: 'true' } })
    },
  )

  test('what the command has started gets the signal too', async () => {
    const { github, job } = await createWorld()
    const deploying = job()
    const child = `bash -c 'trap "echo child >> notes; exit" INT; ${forever}'`
    const run = `trap "echo parent >> notes" INT; ${child}`
    const running = deploying.start({ environment: 'staging', run })
    await running.waitFor('ready')
    deploying.cancel()
    await running.done
    expect(readFileSync(join(deploying.workspace, 'notes'), 'utf8')).toBe('child\nparent\n')
    await deploying.end()
    expect(lastStatus(github)?.state).toBe('error')
  })

  test('a child that still cleans up does not hold up the final status', async () => {
    const { github, job } = await createWorld()
    const deploying = job()
    const running = deploying.start({ environment: 'staging', run: `trap "exit 1" INT; ${cleaningUp} & wait` })
    await running.waitFor('ready')
    deploying.cancel()
    await running.waitFor('The deploy to staging was stopped')
    expect(states(github)).toEqual(['pending', 'in_progress', 'error'])
    expect(existsSync(join(deploying.workspace, 'notes'))).toBe(false)
    writeFileSync(join(deploying.workspace, 'go'), '')
    await running.done
    expect(readFileSync(join(deploying.workspace, 'notes'), 'utf8')).toBe('cleaned up')
    await deploying.end()
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
    const running = deploying.start({ environment: 'staging', run: 'echo ready; exec > /dev/null 2>&1; sleep 30' })
    await running.waitFor('ready')
    running.cancel()
    await running.done
    await deploying.end('success')
    expect(states(github)).toEqual(['pending', 'in_progress', 'error'])
  })

  test.each(['error', 'inactive'])(
    'a step whose time limit is over has failed, though main took it for a cancellation, and posted %s',
    async (cancelledState) => {
      const { github, job } = await createWorld()
      const deploying = job()
      const inputs = { environment: 'staging', 'cancelled-state': cancelledState, 'status-context': 'ci' }
      const running = deploying.start({ ...inputs, run: 'echo ready; exec > /dev/null 2>&1; sleep 30' })
      await running.waitFor('ready')
      running.timeOut()
      await running.done
      await deploying.end()
      expect(states(github)).toEqual(['pending', 'in_progress', cancelledState, 'failure'])
      expect(lastStatus(github)?.description).toMatch(/^timed out after/)
    },
  )

  test('a step whose time limit is over leaves the end alone that another step has posted', async () => {
    const { github, job } = await createWorld()
    const deploying = job()
    const running = deploying.start({ environment: 'staging', run: 'echo ready; exec > /dev/null 2>&1; sleep 30' })
    await running.waitFor('ready')
    running.timeOut()
    const { outputs } = await running.done
    await deploying.step({ 'deployment-id': outputs['deployment-id'] ?? '', state: 'inactive' }, { action: 'update' })
    await deploying.end()
    expect(states(github)).toEqual(['pending', 'in_progress', 'error', 'inactive'])
  })

  test('a hang-up ends nothing, and a script that ends all programs named node does not meet the action', async () => {
    const { github, job } = await createWorld()
    const deploying = job()
    const running = deploying.start({
      environment: 'staging',
      run: `ps -o comm= -o args= -p $PPID; echo ready; until [ -e hung-up ]; do sleep 0.02; done`,
    })
    await running.waitFor('ready')
    running.kill('SIGHUP')
    writeFileSync(join(deploying.workspace, 'hung-up'), '')
    const step = await running.done
    await deploying.end()
    expect(step.raw).toMatch(/^deploy-status\S* +deploy-status-action *$/m)
    expect(states(github)).toEqual(['pending', 'in_progress', 'success'])
  })

  test('a step that alone is killed is not called a success, though the job goes on to succeed', async () => {
    const { github, job } = await createWorld()
    const deploying = job()
    const running = deploying.start({ environment: 'staging', run: 'echo ready; exec > /dev/null 2>&1; sleep 30' })
    await running.waitFor('ready')
    running.kill('SIGKILL')
    await running.done
    await deploying.end('success')
    expect(states(github).at(-1)).toBe('error')
  })

  test('two steps of one job at the same time keep to their own deployments', async () => {
    const { github, job } = await createWorld()
    const deploying = job()
    const meet = (own: string, other: string) => `touch ${own}; until [ -e ${other} ]; do sleep 0.05; done`
    const web = deploying.start({ environment: 'web', run: `${meet('web', 'api')}; exit 4` })
    const api = deploying.start({ environment: 'api', run: meet('api', 'web') })
    const [webStep, apiStep] = await Promise.all([web.done, api.done])
    await deploying.end()
    expect([webStep.exitCode, apiStep.exitCode]).toEqual([4, 0])
    expect(github.deployments('web').map(({ state }) => state)).toEqual(['failure'])
    expect(github.deployments('api').map(({ state }) => state)).toEqual(['success'])
  })
})

/** A process that on SIGINT takes until there is a file `go` to clean up, and notes that it has. */
const cleaningUp = `node -e "process.on('SIGINT', () => setInterval(() => { if (!fs.existsSync('go')) return; fs.writeFileSync('notes', 'cleaned up'); process.exit() }, 5)); setInterval(() => {}, 1000); fs.writeFileSync('ready', ''); console.log('ready')"`

/** A process that only a kill ends. It notes its id. */
const stubborn = `node -e "for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => {}); setInterval(() => {}, 1000); fs.writeFileSync('notes', String(process.pid)); fs.writeFileSync('ready', '')"`

/** What puts a process into a group of its own. On macOS such a process gets no signal. */
const groups = process.platform === 'darwin' ? [] : ['set -m;', 'timeout 60']

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
})

/** Starts a command within this process, with a time that the test moves on, and cancels it once it has made the file `ready`. */
async function cancelled(script: string) {
  const workspace = mkdtempSync(join(tmpdir(), 'cancelled-'))
  folders.push(workspace)
  const clock = createHandClock()
  const env = { PATH: process.env['PATH'], GITHUB_WORKSPACE: workspace, RUNNER_TEMP: workspace }
  const world = { env, platform: process.platform, clock, load: async () => ({ which }) }
  const starting = startCommand({ run: `exec > /dev/null 2>&1\n${script}` }, { own: [], extra: {} }, world)
  const listeners: ((signal: CancelSignal) => void | Promise<void>)[] = []
  const cancellation = { onSignal: (one: (typeof listeners)[number]) => void listeners.push(one), done: async () => {} }
  passSignalsTo(starting, { cancellation, clock })
  while (!existsSync(join(workspace, 'ready'))) await setTimeout(5)
  let isGone = false
  const gone = Promise.all(listeners.map((listen) => listen('SIGINT'))).then(() => {
    isGone = true
  })
  const note = () => (existsSync(join(workspace, 'notes')) ? readFileSync(join(workspace, 'notes'), 'utf8') : '')
  return {
    command: await starting,
    clock,
    gone,
    isGone: () => isGone,
    note,
    go: () => writeFileSync(join(workspace, 'go'), ''),
  }
}

function isRunning(pid: string): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', pid], { encoding: 'utf8' })
  return /^[^Z\s]/.test(stdout)
}

describe('a command that does not end on SIGINT', () => {
  test('gets SIGTERM after 7 s', async () => {
    const run = `trap "" INT; trap "echo TERM >> notes; exit" TERM; ${forever}`
    const { clock, gone, isGone, note } = await cancelled(run)
    clock.pass(6_999)
    await setTimeout(50)
    expect([note(), isGone()]).toEqual(['', false])
    clock.pass(1)
    await gone
    expect(note()).toBe('TERM\n')
  })

  test('nor on SIGTERM is killed after 8.5 s, with all that it has started', async () => {
    const { command, clock, gone, isGone } = await cancelled(`trap "" INT TERM; (${forever}) & ${forever}`)
    clock.pass(8_499)
    await setTimeout(50)
    expect([command.isAlive(), isGone()]).toEqual([true, false])
    clock.pass(1)
    await gone
    expect(command.isAlive()).toBe(false)
  })
})

describe('what the command has started', () => {
  test.each([
    ...['', ...groups].map((start) => `trap "exit 1" INT; ${start} ${cleaningUp} & wait`),
    ...groups.map((start) => `${start} ${cleaningUp}`),
  ])('may finish its clean-up, also when its shell has ended: %s', async (run) => {
    const { clock, gone, isGone, note, go } = await cancelled(run)
    clock.pass(6_999)
    await setTimeout(50)
    expect([note(), isGone()]).toEqual(['', false])
    go()
    await gone
    expect(note()).toBe('cleaned up')
  })

  test.each(['', ...groups])('is killed if it does not end, also in a process group of its own: %s', async (start) => {
    const { clock, gone, note } = await cancelled(`trap "exit 1" INT; ${start} ${stubborn} & wait`)
    clock.pass(7_000)
    clock.pass(1_500)
    await gone
    expect(note()).toMatch(/^\d+$/)
    expect(isRunning(note())).toBe(false)
  })

  test('and does not hear SIGINT gets SIGTERM', async () => {
    const { clock, gone, isGone, note } = await cancelled(`(trap "" INT; echo $BASHPID > notes; ${forever}) & wait`)
    clock.pass(6_999)
    await setTimeout(50)
    expect([isRunning(note().trim()), isGone()]).toEqual([true, false])
    clock.pass(1)
    await gone
    expect(isRunning(note().trim())).toBe(false)
  })
})
