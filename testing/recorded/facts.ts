import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'

/**
 * What public recordings of GitHub's own answers show: those of PyGithub, octokit.rb, github3.py, hub4j/github-api,
 * octokit/fixtures and Apache DevLake, the examples of @octokit/webhooks-examples, and answers pasted into public reports.
 * Facts only: which members of which types, which headers, which words, which ids. What was written by hand is left out.
 */
export interface RecordedAnswers {
  readonly route: string
  readonly status: number
  /** How many were recorded. */
  readonly answers: number
  /** How many by source. */
  readonly sources: Readonly<Record<string, number>>
  /** The year of the newest. */
  readonly newest?: number
  /** Types by path, such as `[].creator.login`; `?` where not all have it; with `until`, newer recordings do not. */
  readonly keys?: Readonly<Record<string, string>>
  /** That all recordings since 2020 have. */
  readonly headers: readonly string[]
  readonly messages?: readonly string[]
  /** With digits as `N`, and SHAs as `SHA`. */
  readonly links?: readonly string[]
}

export interface Facts {
  readonly answers: readonly RecordedAnswers[]
  /** Members that objects of this kind have since that year, as newer recordings of others show. */
  readonly newer: Readonly<Record<string, number>>
  readonly nodeIds: readonly (readonly [id: number, nodeId: string])[]
}

export function readFacts(): Facts {
  return JSON.parse(readFileSync(join(root, 'testing/recorded/facts.json'), 'utf8'))
}

/** In what an answer differs from those that were recorded, as sentences. */
export function differences(
  { keys, headers, messages }: RecordedAnswers,
  newer: Facts['newer'],
  answer: { readonly headers: Headers; readonly body: unknown },
): string[] {
  return [
    ...headers.filter((name) => !answer.headers.has(name)).map((name) => `header ${name} is missing`),
    ...(messages && !messages.includes(Object(answer.body).message) ? [`the message is none of ${messages}`] : []),
    ...(keys ? keyDifferences(keys, newer, answer.body) : []),
  ]
}

function keyDifferences(recorded: Readonly<Record<string, string>>, newer: Facts['newer'], body: unknown): string[] {
  const ours = typesIn(body)
  const described = new Set(Object.keys(recorded).map(parentOf))
  return [
    ...Object.entries(recorded)
      .filter(([path, types]) => !/until|\?/.test(types) && !ours.has(path) && isReached(path, ours))
      .map(([path]) => `${path} is missing`),
    ...[...ours].flatMap(([path, types]) => {
      const known = recorded[path]
      if (known === undefined)
        return described.has(parentOf(path)) && !(nameOf(path) in newer) ? [`${path} was never recorded`] : []
      return [...types].filter((type) => !known.split(' ').includes(type)).map((type) => `${path} was never ${type}`)
    }),
  ]
}

/** Whether our answer has an object there: a list may be empty, and a member null. */
function isReached(path: string, ours: ReadonlyMap<string, unknown>): boolean {
  const parent = parentOf(path)
  return parent === '' || [...ours.keys()].some((known) => parentOf(known) === parent)
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')))
}

function typesIn(value: unknown, path = '', found = new Map<string, Set<string>>()): Map<string, Set<string>> {
  if (Array.isArray(value)) {
    for (const item of value) typesIn(item, `${path}[]`, found)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      const here = path === '' ? name : `${path}.${name}`
      found.set(here, (found.get(here) ?? new Set()).add(typeOf(member)))
      typesIn(member, here, found)
    }
  }
  return found
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}
