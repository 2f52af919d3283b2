import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { waitBudgetSeconds } from '../../src/api/limits.ts'
import { replies } from '../../testing/emulator/faults.ts'
import { startQuickJob } from '../../testing/faults/in-process.ts'
import { gitHubWithPull } from '../../testing/quick.ts'
import { createVirtualClock } from '../../testing/virtual-clock.ts'

/** Limits of GitHub's that a step meets in several of its clients: one budget, and what is printed is what is waited. */

/** `1 min 7 s` */
function secondsIn(text: string): number {
  return [...text.matchAll(/(\d+) (min|s)/g)].reduce((sum, [, n, unit]) => sum + Number(n) * (unit === 's' ? 1 : 60), 0)
}

function printed(shown: string) {
  const seconds = (pattern: RegExp) => [...shown.matchAll(pattern)].map(([, text = '']) => secondsIn(text))
  return {
    waits: seconds(/GitHub limits the rate of calls .*: waiting (.*), within/g),
    left: seconds(/, within the (.*) that this step may still wait/g),
    notAwaited: seconds(/GitHub limits the rate of calls .* for (.*): this step does not wait for it/g),
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)

/** Its clients: one looks the pull request up (REST), one reads what is live (GraphQL), one creates, from the early request on. */
const inputs = { environment: 'staging', 'if-deployed': 'skip', run: 'exit 0' }
const look = 'GET /repos/{owner}/{repo}/pulls/{pull_number}'
const live = 'POST /graphql'
const create = 'POST /repos/{owner}/{repo}/deployments'

async function deployWith(limits: readonly (readonly [on: string, seconds: number])[]) {
  const github = gitHubWithPull()
  for (const [on, seconds] of limits)
    github.fail({ on, kind: 'answer', reply: replies.secondaryLimit(403, String(seconds)) })
  // Its post step is a step of its own.
  const clock = createVirtualClock()
  const waited: number[] = []
  function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
    // Shorter ones are not for a limit.
    if (milliseconds >= 10_000) waited.push(milliseconds / 1000)
    return clock.wait(milliseconds, signal)
  }
  const job = startQuickJob(github, { event: 'issue_comment', clock: { ...clock, wait } })
  const { shown, exitCode } = await job.main(inputs)
  job.remove()
  return { exitCode, shown, waited, ...printed(shown) }
}

test('three clients meet limits: each wait says what is left of one budget', async () => {
  const { waits, left, waited, exitCode } = await deployWith([
    [look, 50],
    [live, 60],
    [create, 70],
  ])
  expect({ waits, left, exitCode }).toEqual({ waits: [50, 60, 70], left: [180, 130, 70], exitCode: 0 })
  expect(waited).toEqual(waits)
})

test('and one that is longer than what the other clients have left is not waited for', async () => {
  const { waits, waited, exitCode, shown } = await deployWith([
    [look, 50],
    [live, 61],
    [create, 70],
  ])
  expect({ waits, exitCode }).toEqual({ waits: [50, 61], exitCode: 1 })
  expect(waited).toEqual(waits)
  expect(shown).toContain('secondary rate limit')
})

test('in 50 histories of limits, at whatever calls: never more than the budget, and what is printed is what is waited', async () => {
  const limits = fc.array(fc.tuple(fc.constantFrom(look, live, create, 'any'), fc.integer({ min: 10, max: 99 })), {
    minLength: 1,
    maxLength: 7,
  })
  await fc.assert(
    fc.asyncProperty(limits, async (some) => {
      const { waits, left, waited, notAwaited } = await deployWith(some)
      expect(sum(waits)).toBeLessThanOrEqual(waitBudgetSeconds)
      expect(left).toEqual(waits.map((_, nth) => waitBudgetSeconds - sum(waits.slice(0, nth))))
      expect(sorted(waited)).toEqual(sorted([...waits, ...notAwaited]))
    }),
    { numRuns: 50 },
  )
})
