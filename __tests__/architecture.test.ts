import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { root } from './root.ts'

/** The borders of the design, held by a test: what may import what. */

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(join(root, 'src', file), 'utf8') }))

function importing(pattern: RegExp): string[] {
  return files.flatMap(({ file, text }) => (pattern.test(text) ? [file] : [])).sort()
}

const from = (module: string) => new RegExp(`(from|import\\() ?'${module}`)

test.each([
  ['the toolkit, which takes long to load', '@actions/core', ['toolkit.ts']],
  ['the API client', '@actions/github', ['octokit.ts']],
  ['checks of what comes from outside', 'zod', ['event.ts', 'fields.ts', 'inputs.ts', 'outcome.ts', 'saved-state.ts']],
  ['processes', 'node:child_process', ['command.ts', 'kill.ts']],
  ['the network', 'node:https?', ['http.ts']],
])('%s: %s is imported in one place', (_, module, places) => {
  expect(importing(from(module))).toEqual(places)
})

test('the real process is reached from the entries’ side only', () => {
  expect(importing(/\b(process\.(env|exitCode|stdout|argv|platform)\b|= process$)/m)).toEqual([
    'index.ts',
    'post.ts',
    'toolkit.ts',
  ])
})

test('GitHub’s snake_case is where its API and its events are read', () => {
  expect(importing(/\b(auto_merge|log_url|environment_url|transient_environment|required_contexts)\b/)).toEqual([
    'deployments.ts',
    'event.ts',
  ])
})

test('no module runs anything when it is imported, but for the two entries', () => {
  expect(importing(/^(await|void|if|for) /m)).toEqual(['main.ts', 'post.ts'])
})

test('a file is no longer than two screens, and half of them are shorter than one', () => {
  const lengths = files.map(({ text }) => text.split('\n').length).sort((a, b) => a - b)
  expect(lengths.at(-1)).toBeLessThanOrEqual(220)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(70)
})
