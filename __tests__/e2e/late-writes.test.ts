import { describe, expect, test } from '@jest/globals'
import { NetworkError } from '../../src/github/failure.ts'
import type { Fetch } from '../../src/github/http.ts'
import { fetchFrom } from '../../testing/emulator/fetch.ts'
import { createGitHub, type GitHub } from '../../testing/emulator/github.ts'
import { type QuickJob, startQuickJob } from '../../testing/faults/in-process.ts'
import { play } from '../../testing/quick.ts'
import type { Inputs } from '../../testing/runner/runner.ts'

/** Writes that GitHub carries out after this action has lost sight of them: seconds later, by the clock of its own pauses. */

interface Late {
  readonly job: QuickJob
  readonly github: GitHub
  /** Resolves when the write has left. */
  readonly sent: Promise<void>
}

/** `answer`: what the caller gets meanwhile: nothing for ever (then main is killed), or a time-out. */
function startLate(what: RegExp, seconds: number, answer: 'never' | 'time-out'): Late {
  const github = createGitHub()
  const real: Fetch = fetchFrom(github)
  let clock = 0
  let struck = false
  let leave = () => {}
  const sent = new Promise<void>((resolve) => {
    leave = resolve
  })
  const due: { at: number; carryOut: () => Promise<unknown> }[] = []
  const job = startQuickJob(github, {
    async fetch(url, init) {
      const isIt = init.method === 'POST' && what.test(`${url} ${init.body}`)
      if (!isIt || struck) return real(url, init)
      struck = true
      init.onSent?.()
      due.push({ at: clock + seconds, carryOut: () => real(url, { ...init, onSent() {} }) })
      leave()
      if (answer === 'never') return new Promise(() => {})
      throw new NetworkError('no answer within 15 s')
    },
    async pause(length) {
      clock += length
      for (const write of due.splice(0)) {
        if (write.at <= clock) await write.carryOut()
        else due.push(write)
      }
    },
  })
  return { job, github, sent }
}

const states = (github: GitHub) => github.deployments().map(({ statuses }) => statuses.map(({ state }) => state))
const create = /\/deployments /
const status = (state: string) => new RegExp(`/statuses .*"state":"${state}"`)

const command: Inputs = { environment: 'staging', run: 'exit 0' }
const rest: Inputs = { environment: 'staging' }
const text: Inputs = { ...command, payload: '"a text"' }

describe('main is killed while a write is under way, and GitHub carries it out', () => {
  const cases = ['command', 'rest', 'text'].flatMap((kind) =>
    [0, 3, 12, 20].flatMap((seconds) =>
      [
        ['create', create],
        ['pending', status('pending')],
        ['in_progress', status('in_progress')],
        ...(kind === 'rest' ? [] : [['success', status('success')] as const]),
      ].map(([name, what]) => [name, seconds, kind, what] as const),
    ),
  )
  test.each(cases)('%s, %s s later (%s): one record, one end', async (name, seconds, kind, what) => {
    const { job, github, sent } = startLate(what as RegExp, seconds, 'never')
    const inputs = { command, rest, text }[kind] ?? command
    void job.main(inputs)
    await sent
    job.kill()
    await job.post(inputs, 'failure')
    job.remove()

    const [only = [], ...others] = states(github)
    expect(others).toEqual([])
    const finals = only.filter((state) => state !== 'pending' && state !== 'in_progress')
    expect(finals).toHaveLength(1)
    expect(only.at(-1)).toBe(finals[0])
    // Meanwhile the command may have ended, which is true then.
    const truth = name === 'create' ? ['error'] : ['error', 'success']
    expect(kind === 'rest' ? ['failure'] : truth).toContain(finals[0])
    expect(github.problems).toEqual([])
  })
})

describe('main has a time-out, and GitHub carries the write out after that', () => {
  test.each([2, 5, 20])('create, %s s later: the second record does not stay', async (seconds) => {
    const { job, github } = startLate(create, seconds, 'time-out')
    const { exitCode, outputs } = await job.main(command)
    await job.post(command, 'success')
    job.remove()

    expect(exitCode).toBe(0)
    expect(github.onlyDeployment()).toMatchObject({ id: Number(outputs['deployment-id']), state: 'success' })
  })

  test.each([2, 20])('in_progress, %s s later: the deployment does not stay open', async (seconds) => {
    const { job, github } = startLate(status('in_progress'), seconds, 'time-out')
    await job.main(command)
    await job.post(command, 'success')
    job.remove()

    expect(github.onlyDeployment().state).toBe('success')
  })

  test('a deployment that start hands over is left open, and its double goes', async () => {
    const github = createGitHub()
    const job = startQuickJob(github, { action: 'start' })
    github.fail({ on: 'POST /repos/{owner}/{repo}/deployments', kind: 'reset-before' })
    const { outputs } = await job.main(rest)
    await job.post(rest, 'success')
    job.remove()

    expect(github.onlyDeployment()).toMatchObject({ id: Number(outputs['deployment-id']), state: 'in_progress' })
  })
})

test('a write that is never carried out is waited for 30 s at most', async () => {
  const { job, github, sent } = startLate(create, 1e9, 'never')
  void job.main(command)
  await sent
  job.kill()
  const { shown } = await job.post(command, 'failure')
  job.remove()
  expect(github.deployments()).toEqual([])
  expect(github.requests.length).toBeLessThan(12)
  expect(shown).not.toContain('Unexpected')
})

test.each(['keep', 'delete'])(
  'main is killed before it has made others inactive: the post step does (superseded: %s)',
  async (superseded) => {
    const { job, github, sent } = startLate(status('inactive'), 1e9, 'never')
    await play(github, command, { runId: 1 })
    const inputs = { ...command, superseded }
    void job.main(inputs)
    await sent
    job.kill()
    const live = ['pending', 'in_progress', 'success']
    expect(states(github)).toEqual([live, live])
    const { shown } = await job.post(inputs, 'failure')
    job.remove()
    expect(states(github)).toEqual(superseded === 'keep' ? [[...live, 'inactive'], live] : [live])
    expect(shown).not.toContain('Waiting up to')
  },
)
