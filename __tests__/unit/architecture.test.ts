import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { actionNames } from '../../src/runner/action-inputs.ts'
import { root } from '../../testing/root.ts'

/** The borders of the design, held by a test: what may import what. */

interface SourceFile {
  /** Below the folder that was read, with forward slashes. */
  readonly file: string
  readonly text: string
}

/** Those below a folder of the repository. */
function sourcesIn(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(root, folder, file), 'utf8') }))
}

const files: readonly SourceFile[] = sourcesIn('src')

const calls = ['api', 'http', 'shared']
const github = ['github', 'commits', ...calls]

/** What each folder may import, beside itself. Files directly in `src/` wire everything together. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  http: ['shared'],
  api: ['http', 'shared'],
  commits: calls,
  github: ['commits', ...calls],
  runner: github,
  results: github,
  environment: github,
  figures: ['environment', ...github],
  cleanup: ['environment', ...github],
  command: ['runner', ...github],
  deployment: ['command', 'results', 'environment', 'runner', ...github],
  actions: ['deployment', 'command', 'cleanup', 'figures', 'environment', 'results', 'runner', ...github],
}

const document = readFileSync(join(root, 'docs/architecture.md'), 'utf8')

/** `from → to` for every file that a file imports. */
function importsOf({ file, text }: SourceFile): string[] {
  return [...text.matchAll(/(?:from |import\()'(\.[^']*)'/g)].map(
    ([, specifier = '']) => `${file} → ${posix.join(posix.dirname(file), specifier)}`,
  )
}

function folderOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : ''
}

/** `from → to` for every import that goes up, or sideways where it must not. */
function forbidden(sources: readonly SourceFile[]): string[] {
  return sources.flatMap(importsOf).filter((arrow) => {
    const [from = '', to = ''] = arrow.split(' → ').map(folderOf)
    return from !== '' && to !== from && !mayImport[from]?.includes(to)
  })
}

describe('imports go one way between folders', () => {
  test('none goes up', () => {
    expect(forbidden(files)).toEqual([])
  })

  test('every folder has its rule', () => {
    const folders = new Set(files.map(({ file }) => folderOf(file)).filter((folder) => folder !== ''))
    expect([...folders].filter((folder) => !(folder in mayImport))).toEqual([])
  })

  test('docs/architecture.md has the same list', () => {
    const rows = [...document.matchAll(/^- `src\/(\w+)\/`: .*\. Imports (.*)\.$/gm)]
    const shown = rows.map(([, folder = '', names = '']) => [
      folder,
      [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    ])
    const below = (folder: string, folders: readonly string[]) => (folder === 'actions' ? [] : folders)
    const held = Object.entries(mayImport).map(([folder, folders]) => [folder, below(folder, folders)])
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(held))
  })

  test('an arrow in docs/architecture.md is an import', () => {
    const [, drawing = ''] = /```mermaid\n([\s\S]*?)```/.exec(document) ?? []
    const names = new Map([...drawing.matchAll(/(\w+)\["src\/([^"]*)"\]/g)].map(([, id = '', file = '']) => [id, file]))
    const arrows = [...drawing.matchAll(/^ +(\w+)\S* --> (\w+)/gm)].map(([, from = '', to = '']) => [from, to])
    expect(arrows.length).toBeGreaterThan(20)
    const imports = new Set(files.flatMap(importsOf))
    const wrong = arrows.map((ids) => ids.map((id) => names.get(id) ?? id).join(' → '))
    expect(wrong.filter((arrow) => !imports.has(arrow))).toEqual([])
  })

  test.each([
    ['shared/text.ts', "import { x } from '../api/api.ts'"],
    ['api/api.ts', "import { x } from '../github/mark.ts'"],
    ['github/mark.ts', "import type { Context } from '../runner/context.ts'"],
    ['environment/snapshot.ts', "import { x } from '../deployment/plan.ts'"],
    ['deployment/plan.ts', "const x = await import('../actions/deploy.ts')"],
    ['command/shell.ts', "import { main } from '../index.ts'"],
  ])('a planted one is found: %s with %s', (file, text) => {
    expect(forbidden([...files, { file, text }])).toHaveLength(1)
  })
})

/** Each circle of imports, as the files on the way round, those of types included. */
function circles(sources: readonly SourceFile[]): string[][] {
  const imports = new Map(
    sources.map((source) => [source.file, importsOf(source).map((arrow) => arrow.split(' → ')[1] ?? '')]),
  )
  const done = new Set<string>()
  const visit = (file: string, way: readonly string[]): string[][] => {
    if (way.includes(file)) return [[...way.slice(way.indexOf(file)), file]]
    if (done.has(file)) return []
    const found = (imports.get(file) ?? []).flatMap((to) => visit(to, [...way, file]))
    done.add(file)
    return found
  }
  return sources.flatMap(({ file }) => visit(file, []))
}

describe('imports form no circles', () => {
  test.each(['src', 'testing'])('in %s/', (folder) => {
    expect(circles(sourcesIn(folder))).toEqual([])
  })

  test('a planted one is found, also where only types go round', () => {
    const planted = [
      { file: 'a/first.ts', text: "import { x } from '../b/second.ts'" },
      { file: 'b/second.ts', text: "import type { Third } from './third.ts'" },
      { file: 'b/third.ts', text: "export type { First } from '../a/first.ts'" },
    ]
    expect(circles([...files, ...planted])).toEqual([['a/first.ts', 'b/second.ts', 'b/third.ts', 'a/first.ts']])
  })
})

function importing(pattern: RegExp): string[] {
  return files.flatMap(({ file, text }) => (pattern.test(text) ? [file] : [])).sort()
}

const from = (module: string) => new RegExp(`(from|import\\() ?'${module}`)

test.each([
  ['the toolkit, which takes long to load', '@actions/core', ['runner/toolkit.ts']],
  [
    'checks of what comes from outside',
    'zod',
    [
      'api/answers.ts',
      ...['commit-details', 'commit-histories', 'commits', 'tags'].map((file) => `commits/${file}.ts`),
      'deployment/saved.ts',
      'figures/report-schema.ts',
      ...['commit-statuses', 'deployments', 'environments', 'mark', 'mutations', 'rules', 'runs', 'statuses'].map(
        (file) => `github/${file}.ts`,
      ),
      'runner/event.ts',
    ],
  ],
  ['zod with methods, which takes longer to load than zod/mini', "zod'", []],
  ['processes', 'node:child_process', ['command/invocation.ts', 'command/processes.ts', 'command/start-command.ts']],
  ['the network', 'node:https?', ['body', 'connections', 'http'].map((file) => `http/${file}.ts`)],
])('%s: %s is imported only where it is named here', (_, module, places) => {
  expect(importing(from(module))).toEqual(places)
})

test('failures of the API are parsed in the folders of its calls', () => {
  const parsing = importing(/from '[./a-z]*\/(failure|ask|answers)\.ts'/)
  expect(parsing.filter((file) => ![...calls, 'commits', 'github'].includes(folderOf(file)))).toEqual([])
  expect(parsing.length).toBeGreaterThan(5)
})

test('the real process is reached from the entries’ side only', () => {
  expect(importing(/\b(process\.(env|exitCode|stdout|argv|platform)\b|= process$)/m)).toEqual([
    'index.ts',
    'post.ts',
    'runner/toolkit.ts',
  ])
})

test('GitHub’s snake_case is where its API and its events are read', () => {
  expect(importing(/\b(auto_merge|log_url|environment_url|transient_environment|required_contexts)\b/)).toEqual([
    'github/deployments.ts',
    'github/post-status.ts',
    'github/statuses.ts',
    'runner/event.ts',
  ])
})

test('no module runs anything when it is imported, but for the entries', () => {
  const entries = [...actionNames, 'post'].map((name) => `${name}.ts`)
  expect(importing(/^(await|void|if|for) /m)).toEqual(entries.sort())
})

test('a folder has no more than 22 files, and no two files have the same name but for the entries', () => {
  const counts = Object.keys(mayImport).map((folder) => files.filter(({ file }) => folderOf(file) === folder).length)
  expect(Math.max(...counts)).toBeLessThanOrEqual(22)
  const names = files.filter(({ file }) => file.includes('/')).map(({ file }) => file.split('/')[1])
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})

test('a file is no longer than two screens, and half of them are shorter than one', () => {
  const lengths = files.map(({ text }) => text.split('\n').length).sort((a, b) => a - b)
  expect(lengths.at(-1)).toBeLessThanOrEqual(220)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(70)
})

test('nothing is used that Node 20 lacks: act’s and Gitea’s runners bring it', () => {
  const newer = /\b(Array\.fromAsync|(Map|Object)\.groupBy|Promise\.(withResolvers|try)|Set\.prototype)\b/
  expect(importing(newer)).toEqual(['shared/collections.ts'])
})
