import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { root } from '../../testing/root.ts'

/** The README is read in a few minutes, and in the order in which a newcomer asks. */

const readme = readFileSync(join(root, 'README.md'), 'utf8')

/** What stands between two headings, tables included. */
const sectionOf = (title: string) => readme.split(/^## /m).find((section) => section.startsWith(`${title}\n`)) ?? ''

test('it has at most 850 words, code included, beside the tables of inputs and outputs: else cut something', () => {
  const written = readme.replace(/<!-- (inputs|outputs) -->[\s\S]*?<!-- \/\1 -->/g, '')
  expect(written.split(/\s+/).filter((word) => /\w/.test(word)).length).toBeLessThanOrEqual(850)
})

test('it begins with one sentence with the word deployment, a picture, a whole workflow, the question that everybody asks, and the form without run', () => {
  const [start = ''] = readme.split(/^## /m)
  const [sentence = ''] = /^One step[\s\S]*?\n\n/m.exec(start) ?? []
  expect(sentence).toMatch(/\*\*deployment\*\*[^.]*\.\n\n$/)
  const places = [
    ...[sentence, '<picture>', '```yaml', '      run: ./deploy.sh', 'Why not the job’s `environment:` key?'],
    ...['Leave `run` out', 'wrangler-action'],
  ].map((part) => start.replaceAll("'", '’').indexOf(part.replaceAll("'", '’')))
  expect(places.every((place) => place >= 0)).toBe(true)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(start) ?? []
  expect(yaml).toMatch(/^on:[\s\S]*^permissions:[\s\S]*^jobs:/m)
  expect(yaml.trim().split('\n').length).toBeLessThanOrEqual(25)
  expect(/\| \| `environment:`.*\n\| ---.*\n((?:\|.*\n)*)/.exec(start)?.[1]?.trim().split('\n')).toHaveLength(4)
})

test('its sections are in order', () => {
  expect([...readme.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual([
    'The actions',
    'Permissions',
    'Recipes',
    'Inputs',
    'Outputs',
    'Guarantees and limits',
    'Versions',
    'Try it without GitHub',
  ])
})

test('the inputs are in groups, each with a meaning that is read at a glance', () => {
  const inputs = sectionOf('Inputs')
  expect([...inputs.matchAll(/^\*\*(.*)\*\*$/gm)].map(([, title]) => title)).toEqual([
    'What is deployed',
    'How it ends',
    'Guards',
    'Verification',
    'GitHub’s API',
  ])
  const meanings = [
    ...inputs.matchAll(/^\| \[[^|]* \| (?:\*\*Required\b[^.]*\.(?:\*\*)? )?(.*?)(?: Default: .*)? \|$/gm),
  ].map(([, meaning = '']) => meaning)
  expect(meanings.length).toBeGreaterThan(30)
  expect(meanings.filter((meaning) => meaning.split(' ').length > 12)).toEqual([])
})

test('the name of each input leads to its heading in docs/inputs.md', () => {
  const headings = readFileSync(join(root, 'docs/inputs.md'), 'utf8').matchAll(/^### `(.*)`$/gm)
  const names = [...sectionOf('Inputs').matchAll(/\(docs\/inputs\.md#([\w-]+)\)/g)].map(([, name]) => name)
  expect([...headings].map(([, name]) => name)).toEqual(names)
})

test('as long as the owner is a placeholder, it says so once', () => {
  const isPlaceholder = readme.includes(`uses: ${['org', 'deploy-status-action'].join('/')}@`)
  expect(readme.match(/Replace `org` with/g) ?? []).toHaveLength(isPlaceholder ? 1 : 0)
})
