import { describe, expect, test } from '@jest/globals'
import type { ActionName } from '../../src/runner/action-inputs.ts'
import { createGitHub, type GitHub, type GitHubOptions } from '../../testing/emulator/github.ts'
import { held } from '../../testing/emulator/views.ts'
import { play, sha } from '../../testing/quick.ts'
import { mainSha } from '../../testing/runner/events.ts'
import type { Inputs } from '../../testing/runner/job-options.ts'

/** The same questions to the same history, however its names are written, and whether or not GitHub has GraphQL. */

const start = Date.UTC(2026, 0, 1)
const hour = 3_600_000

/** Twelve deployments of two environments and tasks; two of each were active at some time, one of each is. */
function withHistory(spellings: readonly string[], options: GitHubOptions = {}): GitHub {
  const github = createGitHub({ now: () => new Date(start + 30 * hour), ...options })
  github.addCommit(mainSha, { parents: [sha('b')] })
  for (let number = 0; number < 12; number++) {
    github.addCommit(sha(number.toString(16)), { parents: number > 0 ? [sha((number - 1).toString(16))] : [] })
    const isLast = number >= 8
    github.addDeployment({
      environment: number % 2 ? 'other' : (spellings[number % spellings.length] ?? ''),
      task: number % 4 < 2 ? 'deploy' : 'web',
      sha: sha(number.toString(16)),
      createdAt: new Date(start + number * hour),
      statuses: isLast ? ['in_progress', 'success'] : ['in_progress', 'success', 'inactive'],
    })
  }
  return github
}

const names = { 'as in the input': ['staging'], 'in upper case': ['STAGING'], capitalised: ['Staging'] } as const
const mixed = ['Staging', 'staging', 'staging', 'STAGING', 'Staging'] as const

const steps: readonly (readonly [ActionName, Inputs])[] = [
  ['find', { environment: 'staging' }],
  ['find', { environment: 'staging', task: 'web', offset: '1' }],
  ['find', { environment: 'st*', state: 'any' }],
  ['deploy', { environment: 'staging', run: 'exit 0' }],
  ['deactivate', { environment: 'staging', task: 'web' }],
  ['delete', { environment: 'staging', 'keep-latest': '1' }],
  ['report', { environment: 'staging', period: '30d' }],
]

/** What a step says and leaves, but for the number that GitHub gave to a status, whatever the letters of the environment's name. */
async function answersOf(github: GitHub, [action, inputs]: (typeof steps)[number]) {
  const {
    exitCode,
    annotations,
    outputs: { 'status-id': _, ...outputs },
  } = await play(github, inputs, { action })
  const text = JSON.stringify({ exitCode, outputs, annotations, held: held(github) })
  return JSON.parse(text.replaceAll(/staging/gi, 'staging'))
}

const worlds: readonly (readonly [string, readonly string[], GitHubOptions])[] = [
  ['a repository without GraphQL', names['as in the input'], { graphql: 'missing' }],
  ['a server that forbids GraphQL', names['as in the input'], { graphql: 'forbidden' }],
  ['a name in upper case', names['in upper case'], {}],
  ['a capitalised name', names.capitalised, {}],
  ['a name that is written in all ways', mixed, {}],
  ['one in all ways, without GraphQL', mixed, { graphql: 'missing' }],
]

describe.each(steps)('%s %j', (action, inputs) => {
  test.each(worlds)('gives the same answers for %s', async (_, spellings, options) => {
    const usual = await answersOf(withHistory(['staging']), [action, inputs])
    expect(await answersOf(withHistory(spellings, options), [action, inputs])).toEqual(usual)
  })
})
