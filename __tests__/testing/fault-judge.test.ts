import { expect, test } from '@jest/globals'
import type { GitHub } from '../../testing/emulator/github.ts'
import { emulatedToken } from '../../testing/emulator/github.ts'
import { deploys } from '../../testing/faults/deploys.ts'
import type { Played } from '../../testing/faults/in-process.ts'
import { violations } from '../../testing/faults/judge.ts'
import { play, type Story } from '../../testing/faults/play.ts'
import { sha } from '../../testing/quick.ts'

/** The judge of the fault matrix finds what is wrong: a story in which nothing is, and one thing broken in it. */

async function healthy(name: string): Promise<Story> {
  const deploy = deploys.find((one) => one.name === name)
  if (!deploy) throw new Error(`there is no deploy ${name}`)
  const column = { name: 'none' }
  const scenario = { id: name, deploy, column, phase: 'main', lasting: 'once', faults: () => [], holdings: [] } as const
  return play(scenario)
}

test.each(deploys.map(({ name }) => name))('%s: nothing is wrong, and nothing is found', async (name) => {
  expect(violations(await healthy(name))).toEqual([])
})

const idOf = (github: GitHub) => github.deployments()[0]?.id ?? 0
const post = (state: string) => (story: Story) => {
  story.github.addStatus(idOf(story.github), state)
  return story
}
const twice = (story: Story) => {
  story.github.addDeployment({ environment: 'staging' })
  return story
}
const gone = (story: Story) => {
  story.github.forget(idOf(story.github))
  return story
}
const inMain = (changed: Partial<Played>) => (story: Story) => ({ ...story, main: main(story, changed) })
const outputs = (changed: Record<string, string>) => (story: Story) => ({
  ...story,
  main: main(story, { outputs: { ...story.main?.outputs, ...changed } }),
})

function main({ main }: Story, changed: Partial<Played>): Played {
  if (!main) throw new Error('main was killed')
  return { ...main, ...changed }
}

/** The record of the story as it was a moment ago. */
function withStatuses({ github, ...story }: Story, states: readonly string[], given: { sha?: string } = {}): Story {
  const { payload, environment } = github.onlyDeployment()
  github.forget(idOf(github))
  github.addDeployment({ environment, payload, statuses: states, ...given })
  return { ...story, github }
}

const broken: readonly (readonly [sentence: string, deploy: string, breakIt: (story: Story) => Story])[] = [
  ['2 records', 'command-succeeds', twice],
  ['commit 7777', 'command-succeeds', (story) => withStatuses(story, ['success'], { sha: sha('7') })],
  ['doubled', 'command-succeeds', post('success')],
  ['out of order', 'command-succeeds', (story) => withStatuses(story, ['in_progress', 'pending', 'success'])],
  ['left open as in_progress', 'job-succeeds', (story) => withStatuses(story, ['pending', 'in_progress'])],
  ['nobody was told', 'job-succeeds', (story) => withStatuses(story, ['pending', 'in_progress'])],
  ['called recorded, but left open', 'command-succeeds', (story) => withStatuses(story, ['pending'])],
  ['recorded as failure, but success is true', 'command-succeeds', (story) => withStatuses(story, ['failure'])],
  ['a success that was none', 'command-fails', (story) => withStatuses(story, ['success'])],
  ['a success that was none', 'job-cancelled', (story) => withStatuses(story, ['success'])],
  ['recorded as success, but error is true', 'command-succeeds', (story) => ({ ...story, runs: 0 })],
  ['the command ran 2 times', 'command-succeeds', (story) => ({ ...story, runs: 2 })],
  ['the command ran 2 times', 'command-succeeds', (story) => ({ ...story, main: undefined, runs: 2 })],
  ['a command ran though there is none', 'job-succeeds', (story) => ({ ...story, runs: 1 })],
  ['exit code 1 instead of 0', 'command-succeeds', inMain({ exitCode: 1 })],
  ['exit-code is not', 'command-fails', outputs({ 'exit-code': '0' })],
  ['not recorded, and nobody', 'warn-succeeds', outputs({ recorded: 'false' })],
  ['without a status, and nobody', 'command-succeeds', (story) => ({ ...story, afterMain: [] })],
  ['not for people', 'command-succeeds', inMain({ annotations: ['error: Unexpected token'] })],
  ['the token can be seen', 'command-succeeds', inMain({ shown: `token ${emulatedToken}` })],
  ['a step took 133000 ms', 'command-succeeds', (story) => ({ ...story, milliseconds: 133_000 })],
  ['handed over, but there is none', 'start', gone],
  ['another deployment was handed over', 'start', outputs({ 'deployment-id': '1' })],
  ['handed over, but finished as error', 'start', post('error')],
  ['handed over, but finished as success', 'start-job-fails', post('success')],
  ['handed over as pending, and not told', 'start', (story) => withStatuses(story, ['pending'])],
  ['recorded as success, but error is true', 'start', (story) => post('success')({ ...story, main: undefined })],
  ['left open as in_progress', 'start', (story) => ({ ...story, main: undefined })],
  ['the post step complains', 'start', (story) => ({ ...story, post: main(story, { annotations: ['error: no'] }) })],
  ['success, but the commit status is undefined', 'context-succeeds', (story) => withoutCommitStatus(story)],
  ['requests', 'command-succeeds', (story) => ({ ...story, github: with61Requests(story.github) })],
]

test.each(broken)('%s (%s)', async (sentence, deploy, breakIt) => {
  expect(violations(breakIt(await healthy(deploy))).join('\n')).toContain(sentence)
})

function withoutCommitStatus(story: Story): Story {
  return { ...story, github: { ...story.github, commitStatuses: () => [] } }
}

function with61Requests(github: GitHub): GitHub {
  const [first] = github.requests
  return { ...github, requests: first ? Array.from({ length: 61 }, () => first) : [] }
}
