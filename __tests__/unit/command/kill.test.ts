import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from '@jest/globals'
import { processTree, taskkill } from '../../../src/command/kill.ts'

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

function treeOf({ pid = 0 }: ChildProcess, platform: NodeJS.Platform = process.platform) {
  return processTree(pid, platform, process.env)
}

test('a kill reaches all that a command has started, on every platform', async () => {
  const child = await ready(family())
  // All that hold the pipe have ended when it closes.
  const closed = once(child, 'close')
  expect(treeOf(child).isAlive()).toBe(true)
  treeOf(child).signal('SIGKILL')
  child.stdout?.resume()
  await closed
  expect(child.exitCode ?? child.signalCode).not.toBe(3)
  // Whoever adopts the orphans may need a moment to notice their end; until then they are still listed.
  while (treeOf(child).isAlive()) await new Promise((resolve) => setImmediate(resolve))
})

test('on Windows, an interrupt is not sent again: the console has told every process', async () => {
  const child = await ready(family())
  treeOf(child, 'win32').signal('SIGINT')
  treeOf(child, 'win32').signal('SIGTERM')
  expect([child.exitCode, child.signalCode, child.killed]).toEqual([null, null, false])
  const ended = once(child, 'exit')
  treeOf(child).signal('SIGKILL')
  await ended
})

test('a command that has ended is none of its business', async () => {
  const child = spawn(process.execPath, ['-e', '0'], { detached: true })
  await once(child, 'exit')
  expect(() => treeOf(child).signal('SIGKILL')).not.toThrow()
  expect(treeOf(child).isAlive()).toBe(false)
})

test('taskkill is Windows’ own, outside of the workspace and without the job’s variables', () => {
  expect(taskkill(42, { SystemRoot: 'D:\\Windows', INPUT_TOKEN: 'secret', Path: '.' })).toEqual({
    file: 'D:\\Windows\\System32\\taskkill.exe',
    args: ['/pid', '42', '/T', '/F'],
    options: { cwd: 'D:\\Windows', env: { SystemRoot: 'D:\\Windows' }, stdio: 'ignore' },
  })
  expect(taskkill(42, {}).file).toBe('C:\\Windows\\System32\\taskkill.exe')
})
