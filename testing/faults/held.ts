import type { GitHub } from '../emulator/github.ts'

/** What GitHub holds of a deploy, and the rules that hold for it whatever has happened. */

const finals = ['success', 'failure', 'error', 'inactive']

/** The states of all statuses, oldest first. */
export function statesOf(github: GitHub): string[] {
  return github.deployments().flatMap(({ statuses }) => statuses.map(({ state }) => state))
}

export function isSettled(states: readonly string[]): boolean {
  return finals.includes(states.at(-1) ?? '')
}

/** One record, and one line of statuses: each once, in order. */
export function recordProblems(github: GitHub): string[] {
  const states = statesOf(github)
  const order = ['pending', 'in_progress']
  const ranks = states.map((state) => (finals.includes(state) ? order.length : order.indexOf(state)))
  const inOrder = ranks.every((rank, index) => index === 0 || rank > (ranks[index - 1] ?? -1))
  const { length } = github.deployments()
  return [
    ...check(length > 1, `${length} records of one deploy`),
    ...check(length === 1 && !inOrder, `statuses out of order or doubled: ${states}`),
  ]
}

/** A sentence about what must not be. */
export function check(violated: boolean, sentence: string): string[] {
  return violated ? [sentence] : []
}
