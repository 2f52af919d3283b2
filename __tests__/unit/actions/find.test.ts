import { describe, expect, test } from '@jest/globals'
import { find } from '../../../src/actions/find.ts'
import { createLimits } from '../../../src/api/limits.ts'
import type { CancelSignal } from '../../../src/runner/cancellation.ts'
import type { Context } from '../../../src/runner/context.ts'
import { readEvent } from '../../../src/runner/event.ts'
import type { FindConfig } from '../../../src/runner/inputs.ts'
import { createLog } from '../../../src/shared/log.ts'
import { replies } from '../../../testing/emulator/faults.ts'
import { fetchFrom } from '../../../testing/emulator/fetch.ts'
import { createGitHub, emulatedToken, type GitHub, type GitHubOptions } from '../../../testing/emulator/github.ts'
import type { DeploymentSeed } from '../../../testing/emulator/seeding.ts'
import { headSha, mainSha } from '../../../testing/runner/events.ts'
import { createVirtualClock } from '../../../testing/virtual-clock.ts'

const graphql = 'POST /graphql'
const start = Date.parse('2026-11-25T12:00:00Z')

/** A GitHub whose time passes when the step pauses; at given seconds something happens. */
function createScene(options: GitHubOptions = {}) {
  const clock = createVirtualClock()
  const now = () => new Date(start + clock.now())
  const github = createGitHub({ now, ...options })
  const hub = fetchFrom(github, clock)
  const shown: string[] = []
  const listeners: ((signal: CancelSignal) => void)[] = []
  const log = createLog()
  const toolkit = {
    print: (line: string) => void shown.push(line),
    annotate: (level: string, message: string) => void shown.push(`${level}: ${message}`),
    writeOutputs() {},
    async writeSummary() {},
    which: async () => '',
  }
  log.open(toolkit)
  const context: Context = {
    sent: Promise.resolve(),
    ...{
      env: {},
      platform: 'linux',
      log,
      clock,
      limits: createLimits(log.line, clock),
      fetch: (url, init) => clock.during(() => hub(url, init)),
      load: async () => toolkit,
    },
    cancellation: { onSignal: (listener) => void listeners.push(listener), done: async () => {} },
  }
  async function play(more: Partial<FindConfig> = {}, env: Readonly<Record<string, string>> = {}) {
    const config: FindConfig = {
      ...{ action: 'find', summary: true },
      ...{
        environment: ['preview'],
        commit: 'any',
        creator: [],
        state: 'success',
        offset: 0,
        timeout: 0,
        atLeast: 1,
        changes: false,
        ifNone: 'fail',
      },
      ...{ token: emulatedToken, apiUrl: 'https://api.github.com', ...more },
    }
    const variables = {
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REPOSITORY: 'octo/app',
      GITHUB_SHA: headSha,
      GITHUB_RUN_ID: '1',
      ...env,
    }
    const result = await find(config, readEvent(variables), context)
    expect(github.problems).toEqual([])
    return { ...result, calls: github.requests.length, after: Math.round(clock.now() / 1000), shown: shown.join('\n') }
  }
  return {
    github,
    play,
    at: (when: number, what: () => void) => void clock.wait(when * 1000).then(what),
    cancel() {
      for (const listener of listeners) listener('SIGINT')
    },
  }
}

const preview: DeploymentSeed = { environment: 'preview', sha: headSha, creator: 'vercel[bot]' }
const waiting = { commit: 'event', timeout: 600_000 }

describe('without waiting', () => {
  test('finds what is live in two calls, with all that is known of it', async () => {
    const { github, play } = createScene()
    github.addDeployment({ ...preview, statuses: ['inactive'] })
    const { id } = github.addDeployment({
      ...preview,
      statuses: ['in_progress', 'success'],
      payload: { a: 1, 'deploy-status-action': {} },
      logUrl: 'https://log.example',
    })
    const { outputs, exitCode, calls } = await play()
    expect({ exitCode, calls }).toEqual({ exitCode: 0, calls: 2 })
    expect(outputs).toMatchObject({
      ...{ found: true, 'deployment-id': id, environment: 'preview', sha: headSha, ref: headSha, task: 'deploy' },
      ...{ state: 'success', creator: 'vercel[bot]', payload: '{"a":1}', 'log-url': 'https://log.example' },
      'deployed-at': '2026-11-25T11:59:00Z',
    })
    expect(JSON.parse(String(outputs.json))).toEqual([
      expect.objectContaining({ 'deployment-id': id, payload: { a: 1 } }),
    ])
  })

  test('needs no more than to read deployments', async () => {
    const { github, play } = createScene({
      tokens: { [emulatedToken]: { login: 'x', permissions: { deployments: 'read' } } },
    })
    github.addDeployment({ ...preview, statuses: ['success'] })
    expect((await play()).outputs.found).toBe(true)
  })

  test('says what it is without permission', async () => {
    const { play } = createScene({ tokens: { [emulatedToken]: { login: 'x', permissions: { contents: 'read' } } } })
    await expect(play()).rejects.toMatchObject({ help: expect.stringContaining('deployments: read') })
  })

  test('says what there is instead', async () => {
    const { github, play } = createScene()
    github.addDeployment({ ...preview, environment: 'Preview – web', statuses: ['success'] })
    github.addDeployment({ ...preview, creator: 'netlify[bot]', statuses: ['failure'] })
    const { exitCode, shown, outputs } = await play({ creator: ['vercel[bot]'] })
    expect(exitCode).toBe(1)
    expect(outputs).toMatchObject({ found: false, json: '[]' })
    expect(shown).toContain('error: There is no live deployment to preview')
    expect(shown).toContain('Looked for: environment preview; creator vercel[bot]')
    expect(shown).toContain(`  preview  netlify[bot]  deploy  failure  ${headSha.slice(0, 7)}`)
    expect(shown).toContain(`  Preview – web  vercel[bot]  deploy  success  ${headSha.slice(0, 7)}`)
  })

  test('names no filter that was not given', async () => {
    const { github, play } = createScene()
    github.addDeployment({ ...preview, statuses: ['failure'] })
    expect((await play()).shown).toMatch(/Looked for: environment preview$/m)
  })

  test('passes without any, if it may', async () => {
    const { play } = createScene()
    const { exitCode, outputs } = await play({ ifNone: 'pass' })
    expect([exitCode, outputs.found]).toEqual([0, false])
  })

  test('tells a commit that was never live from one that was, before', async () => {
    const { github, play } = createScene()
    const a = 'a'.repeat(40)
    github.addDeployment({ ...preview, sha: a, statuses: ['success', 'inactive'] })
    github.addDeployment({ ...preview, sha: 'b'.repeat(40), statuses: ['inactive'] })
    github.addDeployment({ ...preview, statuses: ['success'] })
    expect((await play({ offset: 1 })).outputs).toMatchObject({ found: true, sha: a, state: 'inactive' })
    const none = await play({ offset: 2 })
    expect(none.shown).toContain(`No 2 other commits were live before in preview: ${headSha.slice(0, 7)} is live there`)
  })

  test('reads on where the newest hundred do not decide', async () => {
    const { github, play } = createScene()
    github.addDeployment({ ...preview, statuses: ['success'] })
    for (let count = 0; count < 150; count++) github.addDeployment({ ...preview, statuses: ['failure'] })
    const { outputs, calls } = await play()
    expect([outputs.found, calls]).toEqual([true, 4])
  })

  test('an environment that is asked for is in `json`, however many deployments to others came later', async () => {
    const { github, play } = createScene()
    const { id } = github.addDeployment({ ...preview, environment: 'production', statuses: ['success'] })
    for (let count = 0; count < 120; count++) github.addDeployment({ ...preview, statuses: ['success', 'inactive'] })
    github.addDeployment({ ...preview, statuses: ['success'] })
    const { outputs, calls } = await play({ environment: ['production', 'preview'] })
    const all: { environment: string; 'deployment-id': number }[] = JSON.parse(String(outputs.json))
    expect(all.map(({ environment }) => environment)).toEqual(['preview', 'production'])
    expect(all[1]?.['deployment-id']).toBe(id)
    expect(calls).toBe(4)
  })

  test('for patterns it looks at the newest 1,000, and says so', async () => {
    const { github, play } = createScene()
    github.addDeployment({ ...preview, environment: 'production', statuses: ['success'] })
    for (let count = 0; count < 1000; count++) github.addDeployment({ ...preview, statuses: ['failure'] })
    const { exitCode, shown, calls } = await play({ environment: ['prod*'], ifNone: 'pass' })
    expect([exitCode, calls]).toEqual([0, 20])
    expect(shown).toContain('warning: Looked at the newest 1000 deployments, back to 2026-11-25T11:59Z')
  })

  test('looks up a branch', async () => {
    const { github, play } = createScene()
    github.addDeployment({ ...preview, sha: mainSha, statuses: ['success'] })
    expect((await play({ commit: 'main' })).outputs).toMatchObject({ found: true, sha: mainSha })
    await expect(play({ commit: 'nowhere' })).rejects.toThrow('GitHub did not find the commit of `nowhere`')
  })

  test('is told apart from a repository that is another one', async () => {
    await expect(createScene().play({ commit: 'event', repository: 'octo/other' })).rejects.toThrow(
      '`commit: event` stands for a commit',
    )
  })

  test('waits out a rate limit and a 502, as every call does', async () => {
    const { github, play } = createScene()
    github.addDeployment({ ...preview, statuses: ['success'] })
    github.fail({ on: graphql, kind: 'answer', reply: replies.serverError(502) })
    github.fail({ on: graphql, kind: 'answer', reply: replies.secondaryLimit(403, '3') })
    const { outputs, calls } = await play()
    expect([outputs.found, calls]).toEqual([true, 4])
  })
})

describe('waiting', () => {
  const add = (github: GitHub, ...statuses: string[]) => github.addDeployment({ ...preview, statuses })
  const replace = (github: GitHub, ...statuses: string[]) => {
    const last = github.deployments().at(-1)
    if (last) github.forget(last.id)
    github.addDeployment({
      ...preview,
      ...last,
      statuses: [...(last?.statuses.map(({ state }) => state) ?? []), ...statuses],
    })
  }

  test('finds a preview that appears after 40 s', async () => {
    const { github, play, at } = createScene()
    at(20, () => add(github, 'queued'))
    at(40, () => replace(github, 'success'))
    const { exitCode, outputs, calls, after } = await play(waiting)
    expect([exitCode, outputs.found, outputs.state]).toEqual([0, true, 'success'])
    expect(after).toBeGreaterThanOrEqual(40)
    expect(after).toBeLessThanOrEqual(70)
    expect(calls).toBeLessThanOrEqual(20)
  })

  test('ends at once when it fails, with its description and log, whatever if-none says', async () => {
    const { github, play, at } = createScene()
    at(5, () =>
      github.addDeployment({ ...preview, statuses: ['in_progress', 'failure'], logUrl: 'https://log.example/7' }),
    )
    const { exitCode, after, shown, outputs } = await play({ ...waiting, ifNone: 'pass' })
    expect(exitCode).toBe(1)
    expect(after).toBeLessThan(12)
    expect(shown).toMatch(/error: Deployment \d+ to preview by vercel\[bot\] has the state failure/)
    expect(shown).toContain('See https://log.example/7')
    expect(outputs).toMatchObject({ found: false, state: 'failure' })
  })

  test.each([
    ['fail' as const, 1],
    ['pass' as const, 0],
  ])('one that never comes, if-none: %s', async (ifNone, expected) => {
    const { github, play } = createScene()
    github.addDeployment({ ...preview, sha: mainSha, statuses: ['success'] })
    const { exitCode, outputs, after, calls, shown } = await play({ ...waiting, ifNone })
    expect([exitCode, outputs.found, after]).toEqual([expected, false, 600])
    expect(calls).toBeLessThanOrEqual(60)
    expect(shown).toContain(`No live deployment of ${headSha.slice(0, 7)}`)
    expect(shown).toContain('came within 10 min')
    // Another look, for an error's help.
    const seen = `  preview  vercel[bot]  deploy  success  ${mainSha.slice(0, 7)}`
    expect(shown.includes(seen)).toBe(ifNone === 'fail')
  })

  test('one that was skipped ends it as if-none says, at once', async () => {
    const { github, play } = createScene()
    add(github, 'inactive')
    const { exitCode, after, shown } = await play(waiting)
    expect([exitCode, after]).toEqual([1, 0])
    expect(shown).toContain('skipped or cancelled')
  })

  test('one that was live and is replaced counts as found, and it says so', async () => {
    const { github, play } = createScene()
    add(github, 'success', 'inactive')
    const { exitCode, outputs, shown } = await play(waiting)
    expect([exitCode, outputs.found, outputs.state]).toEqual([0, true, 'inactive'])
    expect(shown).toContain('warning: ')
    expect(shown).toContain('it was live, and was replaced or taken down since')
  })

  test('where what was live was taken down, nothing is live, also for who waits for any commit', async () => {
    const { github, play } = createScene()
    add(github, 'success', 'inactive')
    const { exitCode, outputs, shown } = await play({ ...waiting, commit: 'any' })
    expect([exitCode, outputs.found]).toEqual([1, false])
    expect(shown).toContain('has the state inactive: it was live, and was replaced or taken down since')
  })

  test.each(['waiting', 'queued', 'pending', 'in_progress'])('%s goes on', async (state) => {
    const { github, play, at } = createScene()
    add(github, state)
    at(3, () => replace(github, 'success'))
    expect((await play(waiting)).outputs.found).toBe(true)
  })

  test('a redeploy of what is live decides', async () => {
    const { github, play } = createScene()
    add(github, 'success')
    add(github, 'failure')
    expect((await play(waiting)).exitCode).toBe(1)
    expect((await play({ ...waiting, commit: 'any' })).outputs.found).toBe(true)
  })

  test('a cancelled step ends at once', async () => {
    const { play, at, cancel } = createScene()
    at(3, cancel)
    const { exitCode, outputs, after } = await play(waiting)
    expect([exitCode, outputs.found]).toEqual([130, false])
    expect(after).toBeLessThan(8)
  })

  test('goes on after a 502, a broken connection and a rate limit, each a call', async () => {
    const { github, play, at } = createScene()
    at(100, () => add(github, 'success'))
    github.fail({ on: graphql, nth: 2, kind: 'answer', reply: replies.serverError(502) })
    github.fail({ on: graphql, nth: 3, kind: 'reset-before' })
    github.fail({ on: graphql, nth: 4, kind: 'answer', reply: replies.secondaryLimit(403, '60') })
    const { outputs, calls, shown } = await play(waiting)
    expect(outputs.found).toBe(true)
    expect(calls).toBeLessThanOrEqual(18)
    expect(shown).toContain('The request to GitHub failed (Server Error): trying again')
    expect(shown).toContain('Waiting 1 min, as GitHub asks')
  })

  test('a rate limit that lasts longer than the time-out ends it, and says what it was', async () => {
    const { github, play } = createScene()
    github.fail({ on: graphql, nth: 2, kind: 'answer', reply: replies.primaryLimit(403, new Date(start + 3_600_000)) })
    await expect(play(waiting)).rejects.toThrow('Rate limit')
    expect(github.requests).toHaveLength(4)
  })

  test('without permission it does not wait', async () => {
    const { github, play } = createScene({ tokens: { [emulatedToken]: { login: 'x', permissions: {} } } })
    await expect(play(waiting)).rejects.toMatchObject({ kind: 'permission' })
    expect(github.requests.length).toBeLessThanOrEqual(2)
  })

  test('a long history of other commits costs nothing', async () => {
    const { github, play, at } = createScene()
    for (let count = 0; count < 250; count++) github.addDeployment({ ...preview, sha: mainSha, statuses: ['inactive'] })
    at(60, () => add(github, 'success'))
    const { outputs, calls } = await play(waiting)
    expect(outputs.found).toBe(true)
    expect(calls).toBeLessThanOrEqual(24)
    expect(github.requests.every(({ path }) => !path.includes('page=2'))).toBe(true)
  })
})

describe('several projects of one commit', () => {
  const project = (name: string, ...statuses: string[]): DeploymentSeed => ({
    ...{ ...preview, environment: `Preview – ${name}`, logUrl: `https://log.example/${name}`, statuses },
  })
  const previews = { ...waiting, environment: ['preview*'] }
  const found = (outputs: { readonly json?: unknown }) =>
    JSON.parse(String(outputs.json)).map(({ environment }: { environment: string }) => environment)

  test('all that have a deployment of it are waited for', async () => {
    const { github, play, at } = createScene()
    github.addDeployment(project('web', 'success'))
    const docs = github.addDeployment(project('docs', 'in_progress'))
    at(30, () => github.addStatus(docs.id, 'success'))
    const { exitCode, outputs, after } = await play(previews)
    expect([exitCode, found(outputs)]).toEqual([0, ['Preview – docs', 'Preview – web']])
    expect(after).toBeGreaterThanOrEqual(30)
  })

  test('one that has failed fails the step, with its log', async () => {
    const { github, play, at } = createScene()
    github.addDeployment(project('web', 'success'))
    const docs = github.addDeployment(project('docs', 'in_progress'))
    at(30, () => github.addStatus(docs.id, 'failure'))
    const { exitCode, outputs, shown } = await play({ ...previews, ifNone: 'pass' })
    expect([exitCode, outputs.found, outputs.environment]).toEqual([1, false, 'Preview – docs'])
    expect(shown).toContain('See https://log.example/docs')
  })

  test('one that was skipped ends it as if-none says', async () => {
    const { github, play } = createScene()
    github.addDeployment(project('web', 'success'))
    github.addDeployment(project('docs', 'inactive'))
    expect((await play({ ...previews, ifNone: 'pass' })).outputs.found).toBe(false)
  })

  test('at-least waits for those that have not begun', async () => {
    const { github, play, at } = createScene()
    github.addDeployment(project('web', 'success'))
    at(30, () => github.addDeployment(project('docs', 'success')))
    const { exitCode, outputs, after } = await play({ ...previews, atLeast: 2 })
    expect([exitCode, found(outputs)]).toEqual([0, ['Preview – docs', 'Preview – web']])
    expect(after).toBeGreaterThanOrEqual(30)
  })

  test.each([0, 60_000])('fewer than at-least, with a time-out of %d ms: it says which there are', async (timeout) => {
    const { github, play } = createScene()
    github.addDeployment(project('web', 'success'))
    const { exitCode, outputs, shown } = await play({ ...previews, timeout, atLeast: 2 })
    expect([exitCode, outputs.found]).toEqual([1, false])
    expect(shown).toContain('error: Only Preview – web has a live deployment')
  })

  test('what still goes on when the time is over is named', async () => {
    const { github, play } = createScene()
    github.addDeployment(project('web', 'success'))
    github.addDeployment(project('docs', 'in_progress'))
    const { exitCode, shown } = await play({ ...previews, timeout: 60_000 })
    expect(exitCode).toBe(1)
    expect(shown).toMatch(/error: Deployment \d+ to Preview – docs by .* has the state in_progress/)
  })
})

/** Something that happens while it waits for ten minutes, or a kind of GitHub. */
type Happening = (scene: ReturnType<typeof createScene>) => void

describe('waiting for up to 10 min: each outcome, and its calls', () => {
  const succeeds: Happening = ({ github, at }) =>
    at(40, () => github.addDeployment({ ...preview, statuses: ['success'] }))
  const fault =
    (...faults: Omit<Parameters<GitHub['fail']>[0], 'on'>[]): Happening =>
    (scene) => {
      for (const one of faults) scene.github.fail({ on: graphql, ...one })
      succeeds(scene)
    }

  test.each<[string, string, number, number, Happening, GitHubOptions]>([
    ['appears after 40 s', 'found', 0, 20, succeeds, {}],
    [
      'fails after 40 s',
      'failed',
      1,
      20,
      ({ github, at }) => at(40, () => github.addDeployment({ ...preview, statuses: ['in_progress', 'failure'] })),
      {},
    ],
    ['never comes', 'none', 1, 60, () => {}, {}],
    ['never comes, and GraphQL is missing', 'none', 1, 60, () => {}, { graphql: 'missing' }],
    [
      'is cancelled by whoever makes it',
      'over',
      1,
      20,
      ({ github, at }) => at(40, () => github.addDeployment({ ...preview, statuses: ['queued', 'inactive'] })),
      {},
    ],
    [
      'is waited for by a step that is cancelled after 40 s',
      'cancelled',
      130,
      20,
      ({ at, cancel }) => at(40, cancel),
      {},
    ],
    [
      'appears, and a rate limit is in the middle',
      'found',
      0,
      20,
      fault({ nth: 3, kind: 'answer', reply: replies.secondaryLimit(403, '60') }),
      {},
    ],
    [
      'appears, and a 502 is in the middle',
      'found',
      0,
      22,
      fault({ nth: 3, kind: 'answer', reply: replies.serverError(502) }),
      {},
    ],
    ['appears, and GraphQL is missing', 'found', 0, 20, succeeds, { graphql: 'missing' }],
  ])('a preview that %s: %s, exit code %d, at most %d calls', async (_, outcome, exitCode, most, happens, options) => {
    const scene = createScene(options)
    happens(scene)
    const { outputs, calls, shown, ...result } = await scene.play(waiting)
    const said = {
      found: /^Deployment .* has the state success/m,
      failed: /^error: Deployment .* has the state failure/m,
      none: /came within 10 min/,
      over: /skipped or cancelled/,
      cancelled: /^Cancelled$/m,
    }[outcome]
    expect(shown).toMatch(said ?? /never/)
    expect({ exitCode: result.exitCode, found: outputs.found }).toEqual({ exitCode, found: outcome === 'found' })
    expect(calls).toBeLessThanOrEqual(Math.min(most, 60))
  })
})

describe('without GraphQL', () => {
  test('finds by REST, and says what that costs', async () => {
    const { github, play } = createScene({ graphql: 'missing' })
    for (let hours = 50; hours > 0; hours--)
      github.addDeployment({
        ...{ ...preview, sha: mainSha, statuses: ['success', 'inactive'] },
        createdAt: new Date(start - hours * 3_600_000),
      })
    const { id } = github.addDeployment({ ...preview, statuses: ['success'] })
    const { outputs, calls, shown } = await play()
    expect(outputs).toMatchObject({ found: true, 'deployment-id': id, creator: 'vercel[bot]' })
    // It stops at what is older than a day.
    expect(calls).toBeLessThan(50)
    expect(shown).toContain(`The statuses were read over REST: ${calls} calls`)
    expect(shown).toMatch(/GitHub did not list the statuses of deployments\. Not found: 404 /)
  })

  test('finds by REST where GraphQL does not give them to this token', async () => {
    const { github, play } = createScene()
    const { id } = github.addDeployment({ ...preview, statuses: ['success'] })
    const error = { type: 'FORBIDDEN', message: 'Resource not accessible by personal access token' }
    const reply = { status: 200, body: { data: { repository: null }, errors: [error] } }
    github.fail({ on: 'POST /graphql', times: 9, kind: 'answer', reply })
    const { outputs } = await play()
    expect(outputs).toMatchObject({ found: true, 'deployment-id': id })
  })
})
