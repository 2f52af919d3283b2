import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { withDetails, withErrors, withTables } from '../../scripts/readme-tables.ts'
import { actionOutputs } from '../../src/results/outputs.ts'
import { actionNames, camel, defaultOf, inputNames } from '../../src/runner/action-inputs.ts'
import { version } from '../../src/shared/identity.ts'
import { root } from '../../testing/root.ts'
import { folderOf } from '../../testing/runner/action-yml.ts'

/** Each action's action.yml, the code and its README are one thing. */

interface ActionYml {
  readonly name: string
  readonly description: string
  readonly inputs: Readonly<Record<string, Input>>
  readonly outputs: Readonly<Record<string, { description?: string }>>
  readonly branding: { readonly icon: string; readonly color: string }
  readonly runs: object
}

interface Input {
  readonly description?: string
  readonly default?: unknown
  readonly required?: unknown
}

const actions = actionNames.map((name) => {
  const read = (file: string) => readFileSync(join(folderOf(name), file), 'utf8')
  const text = read('action.yml')
  return { name, text, readme: read('README.md'), yml: parse(text) as ActionYml }
})

describe.each(actions)('$name', ({ name, text, readme, yml }) => {
  const inputs = Object.entries(yml.inputs)

  test('the inputs of action.yml are those of src/runner/action-inputs.ts, in the same order', () => {
    expect(Object.keys(yml.inputs)).toEqual(inputNames(name))
  })

  test('the outputs of action.yml are those of src/results/outputs.ts, in the same order', () => {
    expect(Object.keys(yml.outputs)).toEqual(actionOutputs[name])
  })

  test('the defaults of action.yml are those of src/runner/action-inputs.ts; what only the runner knows is an expression', () => {
    for (const [input, { default: value }] of inputs) {
      const known = defaultOf(name, camel(input))
      if (known === undefined) expect(value ?? '${{').toMatch(/^\$\{\{/)
      else if (input === 'deployment-id') expect(value).toMatch(new RegExp(` \\|\\| '${known}' \\}\\}$`))
      else expect({ input, value }).toEqual({ input, value: known })
    }
  })

  test('what is always required is marked so', () => {
    const required = inputs.filter(([, input]) => input.required !== undefined)
    expect(required.map(([input, { required: value }]) => [input, value])).toEqual(
      ['deploy', 'update', 'report'].includes(name) ? [] : [['environment', true]],
    )
  })

  test('everything is described, without an expression: runners would try to evaluate it', () => {
    for (const { description } of [...Object.values(yml.inputs), ...Object.values(yml.outputs)]) {
      expect(description?.trim()).toMatch(/\.$/)
      expect(description).not.toContain('${{')
    }
  })

  // https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#branding
  test('its name, description and branding fit the Marketplace', () => {
    expect(yml.name.toLowerCase()).toContain('deployment')
    expect(yml.name).toMatch(/^[\w .-]{1,60}$/)
    expect(yml.description).toMatch(/^[^\n]{20,124}$/)
    const colors = ['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark']
    expect(colors).toContain(yml.branding.color)
    expect(['upload-cloud', 'search', 'bar-chart-2']).toContain(yml.branding.icon)
  })

  test('runs its own entry on Node 24, and a post step only where one does something', () => {
    const dist = name === 'deploy' ? 'dist' : '../dist'
    const post = { post: `${dist}/post.js`, 'post-if': 'always()' }
    const runs = { using: 'node24', main: `${dist}/${name}.js` }
    expect(yml.runs).toEqual(['deploy', 'start'].includes(name) ? { ...runs, ...post } : runs)
  })

  test('the README has the tables of action.yml and the code (npm run docs)', () => {
    expect(readme).toBe(withTables(readme, text))
  })

  test('internal inputs are in no README', () => {
    const internal = inputs.filter(([, { description }]) => description?.startsWith('Internal; do not set'))
    expect(internal.map(([input]) => input)).toEqual(
      inputNames(name).filter((input) => /^(workflow-token|job-status|check-run-id)$/.test(input)),
    )
    for (const [input] of internal) expect(readme).not.toContain(`\`${input}\``)
  })
})

test('docs/inputs.md has every input and output of the root action (npm run docs)', () => {
  const details = readFileSync(join(root, 'docs/inputs.md'), 'utf8')
  expect(details).toBe(withDetails(details, readFileSync(join(root, 'action.yml'), 'utf8')))
})

test('docs/errors.md has every error of the code (npm run docs)', () => {
  const errors = readFileSync(join(root, 'docs/errors.md'), 'utf8')
  expect(errors).toBe(withErrors(errors))
})

test('the README has the two commands to try it', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const fenced = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')
  expect(fenced).toEqual(expect.arrayContaining(['npm ci && npm run demo\n', 'npm ci && npm test\n']))
})

test('the version in the code is that of package.json', () => {
  expect(version).toBe(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version)
})
