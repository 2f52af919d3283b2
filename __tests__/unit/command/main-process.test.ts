import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, test } from '@jest/globals'
import { endMain, type MainProcess, thisProcess } from '../../../src/command/main-process.ts'
import { isRunning, statOf } from '../../../src/command/processes.ts'
import { createHandClock } from '../../../testing/virtual-clock.ts'

const children: ChildProcess[] = []

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

/** A program of Node's in the place of main, once it has printed something. */
async function start(script: string): Promise<MainProcess> {
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] })
  children.push(child)
  await once(child.stdout, 'data')
  const { pid = 0 } = child
  return { pid, started: statOf(pid).started, namespace: thisProcess()?.namespace ?? '' }
}

const waits = 'setInterval(() => {}, 1000); console.log("ready")'
const ignores = `process.on('SIGINT', () => console.log('heard')); ${waits}`

function end(main: MainProcess | undefined, clock = createHandClock()) {
  const log = { line() {}, warning() {}, error() {}, hold() {}, release() {} }
  const load = () => Promise.reject(new Error('nothing is loaded here'))
  return endMain(main, { clock, log, load: () => load().catch(() => ({}) as never), platform: 'linux', env: {} })
}

const onLinux = process.platform === 'linux' ? test : test.skip

onLinux('main that still runs is asked to end', async () => {
  const main = await start(waits)
  expect(await end(main)).toBe(true)
  expect(isRunning(statOf(main.pid))).toBe(false)
})

onLinux('main that does not end within 20 s is killed with its command', async () => {
  const command = `const { pid } = require('child_process').spawn('sleep', ['60'], { detached: true }); console.log(pid)`
  const child = spawn(process.execPath, ['-e', `${ignores.replace('console.log("ready")', command)}`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  children.push(child)
  const [printed] = await once(child.stdout, 'data')
  const { pid = 0 } = child
  const clock = createHandClock()
  const ended = end({ pid, started: statOf(pid).started, namespace: thisProcess()?.namespace ?? '' }, clock)
  await once(child.stdout, 'data')
  clock.pass(19_999)
  expect(isRunning(statOf(pid))).toBe(true)
  clock.pass(1)
  expect(await ended).toBe(true)
  while (isRunning(statOf(pid)) || isRunning(statOf(Number(printed)))) await new Promise(setImmediate)
})

onLinux.each([
  ['its id is another’s by now', (main: MainProcess) => ({ ...main, started: '1' }), true],
  ['it is in another container', (main: MainProcess) => ({ ...main, namespace: 'pid:[1]' }), false],
])('nobody is signalled where %s', async (_, made, isOver) => {
  const main = await start(waits)
  expect(await end(made(main))).toBe(isOver)
  expect(isRunning(statOf(main.pid))).toBe(true)
})

test('where there is no /proc, main is not seen', async () => {
  expect(await end(undefined)).toBe(false)
})
