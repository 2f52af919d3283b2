import { emulatedToken } from '../emulator/github.ts'
import { check, isSettled, recordProblems, statesOf } from './held.ts'
import type { Story } from './play.ts'

/** The four guarantees, as sentences about a story that must not hold: true, one, settled, out of the way. */
export function violations(story: Story): string[] {
  const { github, main, post } = story
  return [
    ...recordProblems(github),
    ...ending(story),
    ...command(story),
    ...telling(story),
    ...[main, post].flatMap(({ shown }) => check(shown.includes(emulatedToken), 'the token can be seen')),
    ...check(github.requests.length > mostRequests, `${github.requests.length} requests`),
    ...github.problems,
  ]
}

const mostRequests = 40

/** What is recorded in the end is what happened, and it is final wherever GitHub could be told. */
function ending(story: Story): string[] {
  const { scenario, github, main } = story
  const last = statesOf(github).at(-1)
  const open = github.deployments().length > 0 && !isSettled(statesOf(github))
  const truth = wasDeployed(story) ? scenario.deploy.truth : 'error'
  return [
    ...check(open && scenario.lasting !== 'forever', `left open as ${last}`),
    ...check(open && main.outputs['recorded'] === 'true' && !isBracket(story), 'called recorded, but left open'),
    ...check(!open && last !== undefined && last !== truth, `recorded as ${last}, but ${truth} is true`),
    ...check(last === 'success' && truth !== 'success', 'a success that was none'),
  ]
}

function command(story: Story): string[] {
  const { scenario, github, main, runs } = story
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
    ...check(runs > 0 && github.deployments().length === 0 && failed, 'the command ran without a record'),
  ]
}

/** Nothing goes wrong in silence. */
function telling({ main, post, afterMain }: Story): string[] {
  const told = [...main.annotations, ...post.annotations].length > 0
  return [
    ...check(main.outputs['recorded'] === 'false' && !told, 'not recorded, and nobody was told'),
    ...check(
      main.outputs['recorded'] === 'true' && afterMain.length === 0 && !told,
      'recorded without a status, and nobody was told',
    ),
    ...[main, post]
      .flatMap(({ annotations }) => annotations)
      .flatMap((text) => check(/Unexpected|undefined|\[object/.test(text), `not for people: ${text}`)),
  ]
}

function isBracket({ scenario }: Story): boolean {
  return scenario.deploy.commandExits === undefined
}

/** Without a command, the deploy is the rest of the job, unless this step has stopped it. */
function wasDeployed(story: Story): boolean {
  return isBracket(story) ? story.main.exitCode === 0 : story.runs > 0
}
