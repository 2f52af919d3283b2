import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readState, type Saved } from '../../../src/deployment/saved.ts'
import { beginState } from '../../../src/deployment/state.ts'
import { stateVariable } from '../../../src/shared/identity.ts'
import { createLog } from '../../../src/shared/log.ts'

/** What the post step makes of what main saved. */

const first: Saved = {
  ...{ left: 'all', repository: 'octo/app', because: '', restOfJob: false, logUrl: 'https://log.example' },
  ...{ cancelledState: 'error', autoInactive: true, superseded: 'keep', mayLandUntil: 0 },
  request: { ref: 'main', environment: 'staging', task: 'deploy', nonce: 'n', at: 0 },
}

/** The value that the runner hands to the post step. */
function saved(): string {
  const folder = mkdtempSync(join(tmpdir(), 'state-'))
  const file = join(folder, 'state')
  beginState({ env: { GITHUB_STATE: file, RUNNER_TEMP: folder }, log: createLog() }, 'secret')(first)
  const [line = ''] = readFileSync(file, 'utf8').trimEnd().split('\n').slice(-1)
  rmSync(folder, { recursive: true })
  return line.slice(line.indexOf('=') + 1)
}

/** The state, or else what is warned of. */
function read(value: string | undefined, token = 'secret'): unknown {
  const warnings: string[] = []
  return readState({ [stateVariable]: value }, token, { warning: (text) => void warnings.push(text) }) ?? warnings
}

const damaged = ['The state saved for the post step cannot be used: it is damaged, or this action did not write it']

test('what main saved is read', () => {
  expect(read(saved())).toMatchObject(first)
})

test.each([undefined, ''])('%p: main saved nothing', (value) => {
  expect(read(value)).toEqual([])
})

test.each<[string, (value: string) => string]>([
  ['cut off', (value) => value.slice(0, 100)],
  ['no JSON', () => '{]'],
  ['JSON of something else', () => '[1]'],
  ['changed', (value) => value.replace('octo', 'acto')],
  ['digits, as many as fit', () => '7'.padStart(90_000, '0')],
])('what is %s cannot be used', (_, spoilt) => {
  expect(read(spoilt(saved()))).toEqual(damaged)
})

test('nor can what another token has sealed', () => {
  expect(read(saved(), 'another')).toEqual(damaged)
})
