import type { Report } from '../../src/figures/report-schema.ts'
import type { expectedReport } from './oracle.ts'

type Expected = ReturnType<typeof expectedReport>

/** What of a report comes from the records: environments in one order, without what only GitHub tells of the live commit. */
export function comparable({ environments, transientLeftOut, paired }: Report): object {
  const own = environments.map(({ live, ...one }) => {
    const { tag: _, behind: _behind, ahead: _ahead, ...shown } = live ?? {}
    return { ...one, live: live && shown }
  })
  return { environments: inOrder(own), transientLeftOut, paired }
}

export function comparableExpected(expected: Expected): object {
  return { ...expected, environments: inOrder(expected.environments) }
}

function inOrder<T extends { readonly environment: string; readonly task: string }>(all: readonly T[]): T[] {
  const key = ({ environment, task }: T) => `${environment.toLowerCase()} ${task}`
  return all.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}
