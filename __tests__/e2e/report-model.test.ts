import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { reportSchema } from '../../src/figures/report-schema.ts'
import { comparable, comparableExpected } from '../../testing/figures/comparable.ts'
import { emulate } from '../../testing/figures/emulate.ts'
import { drawHistory } from '../../testing/figures/histories.ts'
import { expectedReport } from '../../testing/figures/oracle.ts'
import { play } from '../../testing/quick.ts'
import { draws } from '../../testing/tier.ts'

/** The whole action, with all that it reads, against the second implementation of the figures. */

const runUpMs = 30 * 86_400_000

test('a report of any history is equal to the second implementation', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.boolean(), async (seed, withTransient) => {
      // GitHub's lists are exact only if the clocks of those who commit are.
      const { github, history } = emulate(drawHistory(seed, { daysOff: 0.9 }))
      const { from, to } = history.period
      const oldest = history.records.at(-1)?.createdAt.getTime() ?? from
      fc.pre(oldest > from - runUpMs)
      const inputs = { period: `${(to - from) / 1000}s`, ...(withTransient && { environment: '*' }) }
      const { outputs } = await play(github, inputs, { action: 'report' })
      const report = reportSchema.parse(JSON.parse(outputs['json'] ?? ''))
      expect(report.period).toEqual({ from: text(from), to: text(to) })
      expect(comparable(report)).toEqual(comparableExpected(expectedReport(history, new Set(), withTransient)))
    }),
    { numRuns: draws(200) },
  )
})

function text(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z')
}
