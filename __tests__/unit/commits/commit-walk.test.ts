import { expect, test } from '@jest/globals'
import { type GraphCommit, type Known, walk } from '../../../src/commits/commit-walk.ts'

/** Which lists are sure, where little is known. */

const day = 86_400_000

/** Commits by name: on which day, and on what they build. Those without parents here have unread ones. */
function known(graph: Readonly<Record<string, readonly [day: number, ...parents: string[]]>>): Known {
  const commits = Object.entries(graph).map(([sha, [at, ...parents]]): [string, GraphCommit] => [
    sha,
    { sha, date: at * day, parents: parents.map((one) => ({ sha: one, date: (graph[one]?.[0] ?? at - 1) * day })) },
  ])
  return { commits: new Map(commits), gone: new Set(), compared: new Map() }
}

function listsOf(shas: string, what: Known, madeOn = 99) {
  const [line = []] = walk(
    [{ deployments: [...shas].map((sha) => ({ sha, createdAt: new Date(madeOn * day) })) }],
    what,
  ).added
  return line.map((list) => (typeof list === 'string' ? list : list.map(({ sha }) => sha).join('')))
}

test('a deployment after one that may be gone may be the first', () => {
  const what = known({ b: [5], c: [6, 'b'] })
  expect(listsOf('abc', what, 1)).toEqual(['unknown', 'unknown', 'c'])
  what.gone.add('a')
  expect(listsOf('abc', what, 1)).toEqual(['gone', '', 'c'])
})

test('what is as old as an unread commit of an earlier deployment may be contained in that', () => {
  expect(listsOf('ac', known({ a: [20, 'x'], b: [21, 'a'], c: [22, 'b'] }))).toEqual(['', 'cb'])
  expect(listsOf('ac', known({ a: [20, 'x'], b: [19.5, 'a'], c: [22, 'b'] }))).toEqual(['', 'unknown'])
  expect(listsOf('ac', known({ a: [20, 'x'], o: [3], c: [22, 'o', 'a'] }))).toEqual(['', 'unknown'])
})

test('after a comparison, only what the deployment before is not known to contain makes a list unsure', () => {
  const graph = { a: [20, 'x'], b: [21, 'a'], o: [3, 'y'], p: [4, 'o'] } as const
  const what = known(graph)
  expect(listsOf('abp', what)).toEqual(['', 'b', 'unknown'])
  what.compared.set('b...p', new Set(['o', 'p']))
  expect(listsOf('abp', what)).toEqual(['', 'b', 'po'])
  // Another branch, which `b` is not known to contain, may have had `o` before.
  const branched = known({ ...graph, q: [30, 'z'] })
  branched.compared.set('b...p', new Set(['o', 'p']))
  expect(listsOf('aqbp', branched)).toEqual(['', 'unknown', 'unknown', 'unknown'])
})

test('a comparison of a commit that the other one contains brings nothing new', () => {
  const what = known({ a: [20, 'x'], p: [4, 'o'] })
  what.compared.set('a...p', new Set())
  expect(listsOf('ap', what)).toEqual(['', ''])
})
