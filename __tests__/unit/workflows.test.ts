import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { blocks } from '../../testing/documents.ts'
import { root } from '../../testing/root.ts'

/** Every workflow that the documents show is checked, and those of the project. */

const complete = blocks('yaml').filter(({ text }) => /^jobs:/m.test(text))

const head = 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n'

function problemsOf(workflows: Readonly<Record<string, string>>): string[] {
  const folder = join(root, 'lib/testing/workflows')
  const args = ['--import', join(folder, 'json-imports.js'), join(folder, 'check.js')]
  const printed = execFileSync(process.execPath, args, { input: JSON.stringify(workflows), encoding: 'utf8' })
  return printed.split('\n').filter((line) => line !== '')
}

describe('the workflows in the documents', () => {
  test('are accepted by GitHub’s own parser and language service', () => {
    expect(complete.length).toBeGreaterThan(15)
    const named = complete.map(({ path, heading, text }) => [`${path}, ${heading}`, text])
    expect(problemsOf(Object.fromEntries(named))).toEqual([])
  })

  test('would be refused with an input that does not exist', () => {
    const step = '      - uses: org/deploy-status-action@v1\n        with:\n          enviroment: staging\n'
    expect(problemsOf({ workflow: `${head}${step}` })).toEqual(["workflow: line 8: Invalid action input 'enviroment'"])
  })

  test('and with an input of another action, or without a required one', () => {
    const step = '      - uses: org/deploy-status-action/start@v1\n        with:\n          run: ./deploy.sh\n'
    expect(problemsOf({ workflow: `${head}${step}` })).toEqual([
      "workflow: line 8: Invalid action input 'run'",
      'workflow: line 7: Missing required input `environment`',
    ])
  })

  test.each(complete.map((block) => [block.path, block.heading, block.text]))(
    '%s, %s: grants nothing to start with',
    (_path, _heading, text) => {
      expect(text).toMatch(/^permissions: \{\}$/m)
    },
  )
})

test('the project’s own workflows pin every action by its SHA, interpolate nothing into scripts, and grant nothing to start with', () => {
  const folder = join(root, '.github/workflows')
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), 'utf8')
    const used = [...text.matchAll(/^ +(?:- )?uses: (.*)/gm)].map(([, action = '']) => action)
    expect(
      used.filter((action) => !/^\.\/(|start|update|deactivate|delete)$|@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action)),
    ).toEqual([])
    const { jobs } = parse(text)
    const scripts = Object.values<{ steps: { run?: string }[] }>(jobs).flatMap(({ steps }) =>
      steps.map(({ run }) => run ?? ''),
    )
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([])
    expect(text).toMatch(/^permissions: \{\}$/m)
  }
})
