import { emulatedToken } from '../../emulator/github.ts'
import { check } from '../held.ts'
import { judgeCleanUpOutputs, judgeOutputs } from './outputs.ts'
import type { Held, LifeStory } from './play.ts'
import { ownOf, wanted } from './wanted.ts'

/** What must hold of a life, by the README and the design, whatever has gone wrong. As sentences that must not be true. */
export function lifeViolations(story: LifeStory): string[] {
  const { github, main, post, again } = story
  const shown = [main, post, again].flatMap((played) => (played ? [played.shown] : []))
  return [
    ...nothingElse(story, story.ended),
    ...nothingElse(story, story.later),
    ...ending(story),
    ...telling(story),
    ...(/^(deactivate|delete)$/.test(story.scenario.life.action) ? judgeCleanUpOutputs(story) : judgeOutputs(story)),
    ...shown.flatMap((text) => check(text.includes(emulatedToken), 'the token can be seen')),
    ...check(github.requests.length > mostRequests && !asksWithoutWaiting(story), `${github.requests.length} requests`),
    ...github.problems,
  ]
}

const mostRequests = 70

/** A limit that lasts is asked about again and again where waiting for it takes no time, as here. */
function asksWithoutWaiting({ scenario: { id, lasting } }: LifeStory): boolean {
  return lasting !== 'once' && /limit/.test(id)
}

type States = readonly string[] | 'gone' | undefined

/** Each status once and in order, none that nobody asked for, and bystanders as they were. */
function nothingElse(story: LifeStory, held: Held): string[] {
  const want = wanted(story)
  const own = ownOf(story.scenario)
  const isRepeated = story.again !== undefined && held === story.later
  return Object.entries(held.states).flatMap(([name, states]) => {
    const then = want[name]
    if (then === undefined) return [`there is another record: ${name}: ${states}`]
    if (states === 'gone') return check(then !== 'gone', `${name} is gone`)
    // A deployment that is to be deleted gets its final status first.
    const before = story.scenario.life.seeds[name]?.statuses ?? []
    const allowed = then === 'gone' ? [...before, before.at(-1) === 'success' ? 'inactive' : 'error'] : then
    if (name !== own) return check(!isPart(states, allowed), `${name}: ${states} instead of ${allowed}`)
    if (isRepeated) return []
    const endings = [allowed, ...['error', 'failure'].map((last) => [...allowed.filter(isOpen), last])]
    return check(!endings.some((one) => isPart(states, one)), `${name}: ${states} instead of ${allowed}`)
  })
}

const isOpen = (state: string) => ['pending', 'in_progress'].includes(state)

/** Whether nothing was added to it; something may be missing. */
function isPart(states: readonly string[], whole: readonly string[]): boolean {
  let at = 0
  for (const state of whole) if (states[at] === state) at++
  return at === states.length
}

const isSame = (a: States, b: States) => (Array.isArray(a) ? a.at(-1) : a) === (Array.isArray(b) ? b.at(-1) : b)

/** What is not as it is to be. */
export function missing(story: LifeStory, held: Held): string[] {
  const { life } = story.scenario
  const contexts = Object.entries(life.contexts ?? {})
  return [
    ...Object.entries(wanted(story)).flatMap(([name, then]) =>
      check(!isSame(held.states[name], then), `${name} is ${held.states[name]}, not ${then}`),
    ),
    ...contexts.flatMap(([sha, text]) =>
      check(held.contexts[sha]?.at(-1) !== text, `the commit status is ${held.contexts[sha]?.at(-1)}, not ${text}`),
    ),
    ...(life.environmentsDeleted ?? []).flatMap((name) =>
      check(held.environments.includes(name), `the environment ${name} is still there`),
    ),
  ]
}

/** What a call that was asked again got in the end makes no difference; what was killed or refused comes to an end. */
function ending(story: LifeStory): string[] {
  const { scenario, main, ended, later, again } = story
  const { life, lasting, passes, kill } = scenario
  const own = ownOf(scenario)
  const isLeft = (text: string) => life.leftForLater?.some((name) => text.startsWith(name)) ?? false
  if (!kill && passes && lasting === 'once')
    return [...missing(story, later), ...check(main?.exitCode !== 0, `exit code ${main?.exitCode} after one failure`)]
  if (again) return check(again.exitCode !== 0, 'playing it once more fails').concat(missing(story, later))
  const states = own === undefined ? undefined : ended.states[own]
  const last = Array.isArray(states) ? states.at(-1) : undefined
  const truth = life.makes?.at(-1) ?? (own === undefined ? undefined : wanted(story)[own]?.at(-1))
  const isHandedOver = life.action === 'start' && story.outputs['deployment-id'] !== ''
  const failed = main === undefined || main.exitCode !== 0
  const isToFinish = story.post !== undefined && lasting !== 'forever' && Array.isArray(states)
  return [
    ...check(isToFinish && isOpen(last ?? '') && !isHandedOver, `${own} is left open as ${last}`),
    ...check(
      last === 'success' && failed && life.name.startsWith('existing-by') && kill === undefined,
      'a success that was none',
    ),
    ...check(
      !failed && isToFinish && last !== truth && !isWarned(story),
      `${own} is ${last}, not ${truth}, and nobody is told`,
    ),
    ...(life.leftForLater
      ? missing(story, later).filter((text) => isLeft(text) || ((kill || passes) && /^the commit status/.test(text)))
      : []),
    ...check(kill?.lost === true && hasOpen(later, own, isHandedOver, life.makes !== undefined), `${own} is lost`),
  ]
}

/** Another tool's deployment has no mark by which a later run could find it. */
function hasOpen(later: Held, own: string | undefined, isHandedOver: boolean, isMarked: boolean): boolean {
  const states = own === undefined ? undefined : later.states[own]
  return isMarked && !isHandedOver && Array.isArray(states) && (states.length === 0 || isOpen(states.at(-1) ?? ''))
}

function isWarned({ main, post }: LifeStory): boolean {
  return [main, post].some((played) => played?.annotations.some((text) => /^(warning|error)/.test(text)))
}

/** Never green and silent. What others have left is said in the log. */
function telling(story: LifeStory): string[] {
  const { scenario, main, post, ended } = story
  const left = scenario.life.leftForLater ?? []
  const undone = missing(story, ended).filter((text) => !/commit status/.test(text) || left.length === 0)
  const silent = undone.filter((text) => !left.some((name) => text.startsWith(name)))
  return [
    ...check(
      !scenario.kill && main?.exitCode === 0 && silent.length > 0 && !isWarned(story),
      `green and silent, but ${silent.join('; ')}`,
    ),
    ...check(main !== undefined && main.exitCode !== 0 && main.annotations.length === 0, 'it fails in silence'),
    ...[main, post]
      .flatMap((played) => played?.annotations ?? [])
      .flatMap((text) => check(/Unexpected|undefined|\[object|programming/.test(text), `not for people: ${text}`)),
  ]
}
