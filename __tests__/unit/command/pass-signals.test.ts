import { expect, test } from '@jest/globals'
import { passSignalsTo } from '../../../src/command/pass-signals.ts'
import type { RunningCommand } from '../../../src/command/start-command.ts'
import type { CancelSignal } from '../../../src/runner/cancellation.ts'
import { createVirtualClock } from '../../../testing/virtual-clock.ts'

/** A command that ends once it has heard a signal, at the latest the kill, and is asked to end. */
function cancelled({
  endsOn,
  takesMs = 0,
  startsAtMs = 0,
}: {
  endsOn?: string
  takesMs?: number
  startsAtMs?: number
}) {
  const clock = createVirtualClock()
  const heard: string[] = []
  let isAlive = true
  const command: RunningCommand = {
    done: new Promise(() => {}),
    isAlive: () => isAlive,
    signal(signal) {
      heard.push(`${signal} at ${clock.now()}`)
      if (signal === endsOn || signal === 'SIGKILL')
        void clock.wait(takesMs).then(() => {
          isAlive = false
        })
    },
  }
  let pass: (signal: CancelSignal) => void | Promise<void> = () => {}
  const cancellation = {
    onSignal(listener: typeof pass) {
      pass = listener
    },
    done: async () => {},
  }
  passSignalsTo(
    clock.wait(startsAtMs).then(() => command),
    { cancellation, clock },
  )
  return { heard, clock, pass: (signal: CancelSignal) => pass(signal) }
}

test('the runner’s signal goes to the command at once; SIGTERM follows after 7 s, the kill after 8.5 s', async () => {
  const { heard, pass, clock } = cancelled({})
  await pass('SIGINT')
  expect(heard).toEqual(['SIGINT at 0', 'SIGTERM at 7000', 'SIGKILL at 8500'])
  expect(clock.now()).toBeLessThanOrEqual(8_600)
})

test('a command may take its time to clean up, and is waited for', async () => {
  const { heard, pass, clock } = cancelled({ endsOn: 'SIGINT', takesMs: 5_000 })
  await pass('SIGINT')
  expect(heard).toEqual(['SIGINT at 0'])
  expect(clock.now()).toBeGreaterThanOrEqual(5_000)
  expect(clock.now()).toBeLessThanOrEqual(5_100)
})

test('a later signal of the runner is passed on, and changes no time', async () => {
  const { heard, pass, clock } = cancelled({})
  const second = clock.wait(2_000).then(() => pass('SIGINT'))
  await Promise.all([pass('SIGINT'), second])
  expect(heard).toEqual(['SIGINT at 0', 'SIGINT at 2000', 'SIGTERM at 7000', 'SIGKILL at 8500'])
})

test('a signal that comes while the command is started reaches it', async () => {
  const { heard, pass } = cancelled({ startsAtMs: 50, endsOn: 'SIGINT' })
  await pass('SIGINT')
  expect(heard).toEqual(['SIGINT at 50'])
})
