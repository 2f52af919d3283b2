import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from '@jest/globals'
import { killTree } from '../../../src/command/kill.ts'

/** A process that starts another one, and ends when it does. */
function family(): ChildProcess {
  const child = `require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })`
  const parent = `${child}.on('exit', () => process.exit(3)); console.log('ready')`
  return spawn(process.execPath, ['-e', parent], {
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

async function ready(child: ChildProcess): Promise<ChildProcess> {
  if (child.stdout) await once(child.stdout, 'data')
  return child
}

test('a kill reaches all that a command has started, on every platform', async () => {
  const child = await ready(family())
  // All that hold the pipe have ended when it closes.
  const closed = once(child, 'close')
  killTree(child, 'SIGKILL', process.platform)
  child.stdout?.resume()
  await closed
  expect(child.exitCode ?? child.signalCode).not.toBe(3)
})

test('on Windows, an interrupt is not sent again: the console has told every process', async () => {
  const child = await ready(family())
  killTree(child, 'SIGINT', 'win32')
  killTree(child, 'SIGTERM', 'win32')
  expect([child.exitCode, child.signalCode, child.killed]).toEqual([null, null, false])
  const ended = once(child, 'exit')
  killTree(child, 'SIGKILL', process.platform)
  await ended
})

test('a command that has ended, or never was, is none of its business', async () => {
  const child = spawn(process.execPath, ['-e', '0'], { detached: true })
  await once(child, 'exit')
  expect(() => killTree(child, 'SIGKILL', 'linux')).not.toThrow()
  const never = spawn('/nowhere/at/all')
  await once(never, 'error')
  expect(() => killTree(never, 'SIGKILL', process.platform)).not.toThrow()
})
