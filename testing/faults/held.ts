import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { emulatedToken, type GitHub } from '../emulator/github.ts'
import type { DeploymentView } from '../emulator/views.ts'
import { mainSha } from '../runner/events.ts'

/** What GitHub holds of a deploy, and the rules that hold for it whatever has happened. */

const finals = ['success', 'failure', 'error', 'inactive']

/**
 * The records there are, without second ones that were made inactive: where the payload is a text, they are not deleted, as
 * they could be another job's.
 */
export function recordsOf(github: Pick<GitHub, 'deployments'>): DeploymentView[] {
  const isSecond = ({ payload, statuses }: DeploymentView) =>
    typeof payload === 'string' && statuses.length === 1 && statuses[0]?.description === 'recorded twice'
  return github.deployments().filter((one) => !isSecond(one))
}

/** The states of all statuses, oldest first. */
export function statesOf(github: Pick<GitHub, 'deployments'>): string[] {
  return recordsOf(github).flatMap(({ statuses }) => statuses.map(({ state }) => state))
}

export function isFinished(states: readonly string[]): boolean {
  return finals.includes(states.at(-1) ?? '')
}

/**
 * One record of the right commit, and one line of statuses: each once, in order.
 * @param mayRepeat a status may be there twice, and the first of them late
 */
export function recordProblems(github: Pick<GitHub, 'deployments'>, mayRepeat = false): string[] {
  const states = statesOf(github)
  const order = ['pending', 'in_progress']
  const ranks = states.map((state) => (finals.includes(state) ? order.length : order.indexOf(state)))
  const inOrder = ranks.every((rank, index) => index === 0 || rank > (ranks[index - 1] ?? -1))
  const records = recordsOf(github)
  return [
    ...check(records.length > 1, `${records.length} records of one deploy`),
    ...check(records.length === 1 && !inOrder && !mayRepeat, `statuses out of order or doubled: ${states}`),
    ...records.flatMap(({ sha }) => check(sha !== mainSha, `a record of the commit ${sha}`)),
  ]
}

/** Where the token must not be. */
export function tokenProblems(shown: string): string[] {
  return check(shown.includes(emulatedToken), 'the token can be seen')
}

/** What the commands of a job have written down. */
export function runsIn(workspace: string): string[] {
  const path = join(workspace, 'runs')
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : []
}

/** A sentence about what must not be. */
export function check(violated: boolean, sentence: string): string[] {
  return violated ? [sentence] : []
}
