import { AsyncLocalStorage } from 'node:async_hooks'
import type { Fault } from '../../emulator/faults.ts'
import { fetchFrom } from '../../emulator/fetch.ts'
import { createGitHub, emulatedToken, type GitHub } from '../../emulator/github.ts'
import { createVirtualClock } from '../../virtual-clock.ts'
import { type Played, type QuickJob, startQuickJob } from '../in-process.ts'
import { type Life, prepare } from './lives.ts'

/** What goes wrong in a life, and for how long. */
export interface LifeScenario {
  /** `life/call/trouble` or `kill/life/call/…`: enough to play it alone. */
  readonly id: string
  readonly life: Life
  faults(): readonly Fault[]
  /** `once`; until the step has ended; or also in its post step and in the runs after it. */
  readonly lasting: 'once' | 'main' | 'forever'
  /** Whether each of its calls, asked again, is answered: then nothing may be different in the end. */
  readonly passes: boolean
  /** The step is killed while a call is under way, which GitHub carries out or not. `lost`: there is no post step. */
  readonly kill?: { readonly on: string; readonly nth: number; readonly when: 'arrived' | 'carriedOut'; lost: boolean }
}

/** How it went. */
export interface LifeStory {
  readonly scenario: LifeScenario
  readonly github: GitHub
  readonly ids: Readonly<Record<string, number>>
  readonly main: Played | undefined
  /** Of the step; when it was killed, those that it had written by then. */
  readonly outputs: Readonly<Record<string, string>>
  readonly post: Played | undefined
  /** What GitHub held when the step and its post step had ended. */
  readonly ended: Held
  /** The same when those that come after have played. */
  readonly later: Held
  /** The step played once more, where it has no post step and has not reached its end. */
  readonly again: Played | undefined
  /** How many requests main made, and main and post together. */
  readonly mainCalls: number
  readonly calls: number
}

export interface Held {
  /** The states of each seed by its name, and of the deployments made: `made`, `made 2`. */
  readonly states: Readonly<Record<string, readonly string[] | 'gone'>>
  readonly contexts: Readonly<Record<string, readonly string[]>>
  readonly environments: readonly string[]
}

const token = {
  login: 'octocat',
  kind: 'personal',
  admin: true,
  permissions: { metadata: 'read', contents: 'read', deployments: 'write', actions: 'read', statuses: 'write' },
} as const

export async function playLife(scenario: LifeScenario): Promise<LifeStory> {
  const { life } = scenario
  const github = createGitHub({ tokens: { [emulatedToken]: token } })
  const ids = prepare(github, life)
  for (const fault of scenario.faults()) github.fail(fault)
  const network = breakable(github)
  const job = startQuickJob(github, { ...life.job, action: life.action, fetch: network.fetch, clock: network.clock })
  try {
    return await tell(scenario, github, ids, job, network)
  } finally {
    job.remove()
  }
}

/** A network that ends for main when it is killed: what is left of it in this process sends nothing more. */
function breakable(github: GitHub) {
  const clock = createVirtualClock()
  const whole = fetchFrom(github, clock)
  const ofMain = new AsyncLocalStorage<boolean>()
  let isCut = false
  const fetch: typeof whole = (url, init) => (isCut && ofMain.getStore() ? new Promise(() => {}) : whole(url, init))
  return {
    clock,
    fetch,
    main: <T>(play: () => Promise<T>) => ofMain.run(true, play),
    cut: () => {
      isCut = true
    },
  }
}

async function tell(
  scenario: LifeScenario,
  github: GitHub,
  ids: Readonly<Record<string, number>>,
  job: QuickJob,
  network: ReturnType<typeof breakable>,
): Promise<LifeStory> {
  const { life, kill, lasting } = scenario
  const inputs = life.inputs(ids)
  const killed = new Promise<undefined>((resolve) => {
    if (!kill) return
    const strike = () => {
      network.cut()
      resolve(undefined)
      return new Promise<void>(() => {})
    }
    github.fail({ on: kill.on, nth: kill.nth, kind: 'pass', [kill.when]: strike })
  })
  const main = await Promise.race([network.main(() => job.main(inputs)), killed])
  const mainCalls = github.requests.length
  const outputs = main?.outputs ?? job.kill()
  if (lasting !== 'forever') github.recover()
  const dead = main === undefined
  const failed = dead || main.exitCode !== 0
  const hasPost = ['deploy', 'start'].includes(life.action) && !kill?.lost
  const post = !hasPost ? undefined : await job.post(inputs, failed ? 'failure' : (life.jobStatus ?? 'success'))
  const held = () => heldBy(github, ids)
  const ended = held()
  const calls = github.requests.length
  github.recover()
  const again = !['deploy', 'start'].includes(life.action) && failed ? await job.main(inputs) : undefined
  const left = [...(life.leftForLater ?? []), ...(kill?.lost && life.makes ? ['made'] : [])]
  const isOpen = (name: string) => /in_progress$|pending$|^$/.test(String(held().states[name] ?? 'none'))
  // A sweep ends with its step: on a slow machine, it takes several runs.
  for (let run = 4343; run < 4353 && left.some(isOpen); run++) await comeLater(github, run)
  return { scenario, github, ids, main, outputs, post, ended, later: held(), again, mainCalls, calls }
}

/** The next run deploys to the same environment, and finishes what it finds; its own record is of no interest here. */
async function comeLater(github: GitHub, runId: number): Promise<void> {
  github.setRun({ id: 4242, attempt: 1, status: 'completed', conclusion: 'failure' })
  const later = startQuickJob(github, { runId, action: 'start' })
  const { outputs } = await later.main({ environment: 'staging' })
  later.remove()
  github.forget(Number(outputs['deployment-id']))
}

function heldBy(github: GitHub, ids: Readonly<Record<string, number>>): Held {
  const all = new Map(github.deployments().map(({ id, statuses }) => [id, statuses.map(({ state }) => state)]))
  const seeds = Object.entries(ids).map(([name, id]) => [name, all.get(id) ?? 'gone'] as const)
  const known = new Set(Object.values(ids))
  const made = [...all]
    .filter(([id]) => !known.has(id))
    .map(([, states], at) => [at ? `made ${at + 1}` : 'made', states] as const)
  const shas = new Set(github.deployments().map(({ sha }) => sha))
  const contexts = [...shas].map(
    (sha) => [sha, github.commitStatuses(sha).map(({ context, state }) => `${context}: ${state}`)] as const,
  )
  return {
    states: Object.fromEntries([...seeds, ...made]),
    contexts: Object.fromEntries(contexts),
    environments: github.environments(),
  }
}
