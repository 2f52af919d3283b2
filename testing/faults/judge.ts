import { mainSha } from '../runner/events.ts'
import { check, isFinished, recordProblems, recordsOf, statesOf, tokenProblems } from './held.ts'
import type { Story } from './play.ts'
import { routes } from './points.ts'

/** The four guarantees, as sentences about a story that must not hold: true, one, finished, out of the way. */
export function violations(story: Story): string[] {
  const { github, main, post, milliseconds = 0 } = story
  const { lasting } = story.scenario
  // While a step ends, a commit status may wait for a limit as often as fits: where waiting takes no time, that is often.
  const requests = github.requests.filter(({ route }) => route !== routes.commitStatus).length
  return [
    ...recordProblems(github, isSentAgain(story)),
    ...(isHandedOver(story) ? handingOver(story) : ending(story)),
    ...commitStatus(story),
    ...(main ? command(story, main) : check(story.runs > 1, `the command ran ${story.runs} times`)),
    ...telling(story),
    ...[main, post].flatMap((played) => tokenProblems(played?.shown ?? '')),
    ...check(requests > mostRequests, `${requests} requests`),
    ...check(lasting === 'once' && milliseconds > mostMs, `a step took ${milliseconds} ms`),
    ...github.problems,
  ]
}

const mostRequests = 60

/** Ten time-outs of 12 s: a busy machine takes a while beside the one. How long each wait is, tests hold in virtual time. */
const mostMs = 120_000

/** What is recorded in the end is what happened, and it is final wherever GitHub could be told. */
function ending(story: Story): string[] {
  const { github, main } = story
  const last = statesOf(github).at(-1)
  const open = recordsOf(github).length > 0 && !isFinished(statesOf(github))
  const truths = truthsOf(story)
  return [
    ...check(open && !mayStayOpen(story), `left open as ${last}`),
    ...check(open && !isTold(story), 'left open, and nobody was told'),
    ...check(open && main?.outputs['recorded'] === 'true' && hasCommand(story), 'called recorded, but left open'),
    ...check(!open && last !== undefined && !truths.includes(last), `recorded as ${last}, but ${truths} is true`),
    ...check(last === 'success' && !truths.includes('success'), 'a success that was none'),
  ]
}

/** After `start` the deployment is open, for `update`, whatever becomes of this job. */
function handingOver(story: Story): string[] {
  const { github, main } = story
  const { deploy, lasting } = story.scenario
  const states = statesOf(github)
  const told = (main?.annotations.length ?? 0) > 0 || isSentAgain(story)
  const [only] = recordsOf(github)
  return [
    ...check(only === undefined, 'handed over, but there is none'),
    ...check(main?.outputs['deployment-id'] !== String(only?.id), 'another deployment was handed over'),
    ...check(isFinished(states), `handed over, but finished as ${states.at(-1)}`),
    ...check(
      !isFinished(states) && states.at(-1) !== deploy.truth && !told,
      `handed over as ${states.at(-1)}, and not told`,
    ),
    ...check(story.post.annotations.length > 0 && lasting !== 'forever', 'handed over, and the post step complains'),
  ]
}

/** A commit status says the same as the deployment. */
function commitStatus(story: Story): string[] {
  const { scenario, github } = story
  const context = scenario.deploy.inputs['status-context']
  const posted = github.commitStatuses(mainSha)
  if (context === undefined) return check(posted.length > 0, 'a commit status that nobody asked for')
  const state = statesOf(github).at(-1)
  if (!isFinished([state ?? ''])) return []
  const last = posted.at(-1)?.state
  const wanted = state === 'success' || state === 'failure' ? state : 'error'
  const isBehind = (last === undefined || last === 'pending') && isTold(story)
  return check(last !== wanted && !isBehind, `${state}, but the commit status is ${last}`)
}

function command({ scenario, github, runs }: Story, main: NonNullable<Story['main']>): string[] {
  const { commandExits, inputs } = scenario.deploy
  if (commandExits === undefined) return check(runs > 0, 'a command ran though there is none')
  const failed = main.outputs['recorded'] !== 'true' && inputs['on-api-error'] !== 'warn'
  const exits = runs > 0 ? commandExits || Number(failed) : 1
  return [
    ...check(runs > 1, `the command ran ${runs} times`),
    ...check(main.exitCode !== exits, `exit code ${main.exitCode} instead of ${exits}`),
    ...check(
      runs > 0 && main.outputs['exit-code'] !== String(commandExits),
      'the output exit-code is not the command’s',
    ),
    ...check(runs > 0 && recordsOf(github).length === 0 && failed, 'the command ran without a record'),
  ]
}

/** Nothing goes wrong in silence. */
function telling(story: Story): string[] {
  const { main, post, afterMain } = story
  return [
    ...check(main?.outputs['recorded'] === 'false' && !isTold(story), 'not recorded, and nobody was told'),
    ...check(
      main?.outputs['recorded'] === 'true' && afterMain.length === 0 && !isTold(story),
      'recorded without a status, and nobody was told',
    ),
    ...[main, post]
      .flatMap((played) => played?.annotations ?? [])
      .flatMap((text) => check(/Unexpected|undefined|\[object/.test(text), `not for people: ${text}`)),
  ]
}

function isTold({ main, post }: Story): boolean {
  return [main, post].some((played) => (played?.annotations.length ?? 0) > 0)
}

/** Where GitHub could not be told to the end, or has refused to listen. */
function mayStayOpen({ scenario: { lasting, phase, column } }: Story): boolean {
  return lasting === 'forever' || (phase === 'post' && column.isRefusal === true)
}

/** A write that comes through after its time-out has been sent again by then. */
function isSentAgain({ scenario }: Story): boolean {
  return scenario.holdings.some(({ seconds, timeOut }) => timeOut !== undefined && seconds > timeOut)
}

function hasCommand({ scenario }: Story): boolean {
  return scenario.deploy.commandExits !== undefined
}

function isHandedOver({ scenario, main }: Story): boolean {
  return scenario.deploy.action === 'start' && main?.exitCode === 0 && main.outputs['recorded'] === 'true'
}

/** What is true in the end. Where main was killed the command may have ended, but need not. */
function truthsOf(story: Story): readonly string[] {
  const { scenario, main, runs } = story
  const { family, action, truth } = scenario.deploy
  if (action === 'start') return ['error']
  // One that main could not read is finished by what the job came to, if that goes on nevertheless.
  if (!hasCommand(story) && main)
    return main.exitCode === 0 ? [truth] : family === 'existing' ? [truth, 'error'] : ['error']
  if (!hasCommand(story)) return ['failure']
  if (runs === 0) return ['error']
  return main ? [truth] : [truth, 'error']
}
