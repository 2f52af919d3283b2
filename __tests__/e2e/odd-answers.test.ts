import { expect, test } from '@jest/globals'
import { casesOf, play, tasks, wrongs } from '../../testing/odd-reads.ts'
import { everything } from '../../testing/tier.ts'

const cases = (await Promise.all(tasks.map(casesOf))).flat()
// No divisor in common with the numbers of answers and of times: of each, all are drawn.
const step = everything ? 1 : 41
const drawn = cases.filter((_, at) => at % step === 0)

test('each action reads something', () => {
  expect(tasks.filter((task) => !cases.some((one) => one.task === task)).map(({ title }) => title)).toEqual([])
})

test.each(tasks.map((task) => [task.title, drawn.filter((one) => one.task === task)] as const))(
  '%s',
  async (_, its) => {
    const wrong: string[] = []
    for (const one of its) {
      const { phase, read, nth, answer, lasting } = one
      const name = `${phase}, ${read}, no. ${nth}, ${answer.name} ${lasting ? 'for good' : 'once'}`
      wrong.push(...wrongs(one, await play(one.task, one)).map((what) => `${name}: ${what}`))
    }
    expect(wrong).toEqual([])
  },
)
