import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { withTables } from '../../scripts/readme-tables.ts'
import { outputNames } from '../../src/results/outputs.ts'
import { inputNames } from '../../src/runner/inputs.ts'
import { root } from '../../testing/root.ts'

/** action.yml, the code and the README are one thing. */

const actionYml = readFileSync(join(root, 'action.yml'), 'utf8')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const action: {
  name: string
  inputs: Record<string, { description?: string; default?: unknown }>
  outputs: Record<string, { description?: string }>
  runs: object
} = parse(actionYml)
const fenced = (language: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map((match) => match[1] ?? '')

test('the inputs of action.yml are those of the code, in the same order', () => {
  expect(Object.keys(action.inputs)).toEqual(inputNames)
})

test('the outputs of action.yml are those of the code, in the same order', () => {
  expect(Object.keys(action.outputs)).toEqual(outputNames)
})

test('everything is described, and every default is a string, as the runner takes it', () => {
  for (const { description, default: value } of Object.values(action.inputs)) {
    expect(description?.trim()).toMatch(/\.(\*\*)?$/)
    expect(['string', 'undefined']).toContain(typeof value)
  }
  for (const { description } of Object.values(action.outputs)) expect(description).toMatch(/\.$/)
})

test('no description holds an expression: runners would try to evaluate it', () => {
  for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)]) {
    expect(description).not.toContain('${{')
  }
})

test('the post step always runs, on Node 24', () => {
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/main.js', post: 'dist/post.js', 'post-if': 'always()' })
})

describe('the README', () => {
  test('has the tables of action.yml and the code (npm run docs)', () => {
    expect(readme).toBe(withTables(readme, actionYml))
  })

  test('has the two commands to try it', () => {
    expect(fenced('sh')).toEqual(expect.arrayContaining(['npm ci && npm run demo\n', 'npm ci && npm test\n']))
  })
})
