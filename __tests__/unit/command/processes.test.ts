import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from '@jest/globals'
import { processesOf, taskkill } from '../../../src/command/processes.ts'

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

function processes({ pid = 0 }: ChildProcess, platform: NodeJS.Platform = process.platform) {
  return processesOf(pid, platform, process.env)
}

test('a kill reaches all that a command has started, on every platform', async () => {
  const child = await ready(family())
  // All that hold the pipe have ended when it closes.
  const closed = once(child, 'close')
  expect(processes(child).isAlive()).toBe(true)
  processes(child).signal('SIGKILL')
  child.stdout?.resume()
  await closed
  expect(child.exitCode ?? child.signalCode).not.toBe(3)
  // Whoever adopts the orphans may need a moment to notice their end; until then they are still listed.
  while (processes(child).isAlive()) await new Promise((resolve) => setImmediate(resolve))
})

test('on Windows, an interrupt is not sent again: the console has told every process', async () => {
  const child = await ready(family())
  processes(child, 'win32').signal('SIGINT')
  processes(child, 'win32').signal('SIGTERM')
  expect([child.exitCode, child.signalCode, child.killed]).toEqual([null, null, false])
  const ended = once(child, 'exit')
  processes(child).signal('SIGKILL')
  await ended
})

test('a command that has ended is none of its business', async () => {
  const child = spawn(process.execPath, ['-e', '0'], { detached: true })
  await once(child, 'exit')
  expect(() => processes(child).signal('SIGKILL')).not.toThrow()
  expect(processes(child).isAlive()).toBe(false)
})

const onLinux = process.platform === 'linux' ? test : test.skip

/** What a process prints that is started by a command, and hears of one interrupt: `ready`, and how often. */
async function heardBy(start: string): Promise<string> {
  const counting = `let heard = 0; process.on('SIGINT', () => ++heard === 1 && setTimeout(() => process.exit(heard), 300)); console.log('ready')`
  const script = `trap '' INT; ${start}"$0" -e "$1; setInterval(() => {}, 1000)"; echo "heard $?"`
  const child = spawn('bash', ['-c', script, process.execPath, counting], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const printed: string[] = []
  child.stdout?.on('data', (data) => printed.push(String(data)))
  await ready(child)
  processes(child).signal('SIGINT')
  await once(child, 'close')
  return printed.join('')
}

onLinux('a process in the shell’s own group hears of one interrupt once', async () => {
  expect(await heardBy('')).toBe('ready\nheard 1\n')
})

onLinux('one in a group that `timeout` makes hears of it by `timeout`, which passes signals on itself', async () => {
  const heard: string[] = []
  // `timeout` sends each signal to the process and to its group: on a busy machine the process may hear of both.
  while (heard.length < 5 && heard.at(-1) !== 'ready\nheard 1\n') heard.push(await heardBy('timeout 60 '))
  expect(heard.at(-1)).toBe('ready\nheard 1\n')
})

onLinux('what outlives the first process of its group is asked too', async () => {
  const child = spawn('bash', ['-c', 'set -m; { sleep 60 & echo ready; } & wait; wait'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await ready(child)
  const closed = once(child, 'close')
  while (processes(child).isAlive()) {
    processes(child).signal('SIGTERM')
    await new Promise((resolve) => setImmediate(resolve))
  }
  child.stdout?.resume()
  await closed
})

test('taskkill is Windows’ own, outside of the workspace and without the job’s variables', () => {
  expect(taskkill(42, { SystemRoot: 'D:\\Windows', INPUT_TOKEN: 'secret', Path: '.' })).toEqual([
    'D:\\Windows\\System32\\taskkill.exe',
    ['/pid', '42', '/T', '/F'],
    { cwd: 'D:\\Windows', env: { SystemRoot: 'D:\\Windows' }, stdio: 'ignore' },
  ])
  expect(taskkill(42, {})[0]).toBe('C:\\Windows\\System32\\taskkill.exe')
})
