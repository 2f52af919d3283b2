import { execFileSync } from 'node:child_process'
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { root } from '../../testing/root.ts'
import type { JobOptions } from '../../testing/runner/job-options.ts'
import { node24 } from '../../testing/runner/node24.ts'
import { everything } from '../../testing/tier.ts'
import { createWorld } from '../../testing/world.ts'

/** Thin and odd systems: everything works there, or it is said what does not, and the record is true. */

const home = mkdtempSync(join(tmpdir(), 'odd-'))
afterAll(() => rmSync(home, { recursive: true }))

function folder(name: string): string {
  mkdirSync(join(home, name), { recursive: true })
  return join(home, name)
}

/** Deploys on an odd system, to the end of the job. */
async function deploy(through = 'exec "$@"', options: JobOptions = {}, run = deploying) {
  const { github, job } = await createWorld()
  const odd = job(options)
  const step = await odd.step({ environment: 'staging', run }, { through })
  const [post] = await odd.end()
  return { step, post, last: github.onlyDeployment().statuses.at(-1) }
}

const deploying = 'echo "environment-url=https://x.example" >> "$GITHUB_OUTPUT"; echo deployed'

/** A PATH on which there is a shell, of busybox if it is here, and nothing else. */
function thinPath(): string {
  const thin = folder('thin')
  symlinkSync(find('busybox') ?? find('sh') ?? '/bin/sh', join(thin, 'sh'))
  return thin
}

function find(program: string): string | undefined {
  try {
    return execFileSync('/bin/sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}

/** Another user can be tried by root only, and where that user may run Node. */
function canBeNobody(): boolean {
  try {
    accessSync('/proc/self/stat', constants.R_OK)
    // The checkout may lie in a folder that only its owner may enter.
    const reading = `require('fs').readFileSync(${JSON.stringify(join(root, 'dist/deploy.js'))})`
    const ids = ['--reuid=65534', '--regid=65534', '--clear-groups']
    execFileSync('setpriv', [...ids, node24(), '-e', reading], { cwd: '/', stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const asNobody = 'exec setpriv --reuid=65534 --regid=65534 --clear-groups "$@"'
const openToAll = 'chmod 755 "$RUNNER_TEMP/.."; chmod -R a+rwX "$RUNNER_TEMP" "$GITHUB_WORKSPACE"'

describe('a deploy works', () => {
  const systems: readonly [string, string, JobOptions][] = [
    ['with a shell on the PATH, and nothing else', 'exec "$@"', { env: { PATH: thinPath() } }],
    ['without HOME and a language', 'unset HOME LANG LC_ALL; exec "$@"', {}],
    ['with no input', 'exec "$@" <&-', {}],
    ['with no standard output', 'exec "$@" >&-', {}],
    ['with no standard error', 'exec "$@" 2>&-', {}],
    ['with neither', 'exec "$@" <&- >&- 2>&-', {}],
    ['with 64 open files at most', 'ulimit -n 64; exec "$@"', {}],
    ['with files that nobody else may read', 'umask 077; exec "$@"', {}],
    ['without RUNNER_TEMP', 'unset RUNNER_TEMP; exec "$@"', {}],
    ['with a RUNNER_TEMP that is not there', 'export RUNNER_TEMP=/nowhere; exec "$@"', {}],
    [
      'with blanks, quotes, dollars and other letters in every path',
      'exec "$@"',
      { parent: folder(`größe $$ $& $1 {0} "q" 'a' \\ 💥`) },
    ],
    ['with the Node that runs the tests', 'exec "$@"', { node: process.execPath }],
  ]
  const few = /shell on the PATH|with neither|blanks, quotes/

  test.each(systems.filter(([name]) => everything || few.test(name)))('%s', async (_, through, options) => {
    const { step, post, last } = await deploy(through, options)
    expect(last).toMatchObject({ state: 'success', environmentUrl: 'https://x.example' })
    expect(step).toMatchObject({ exitCode: 0, annotations: [], outputs: { state: 'success', recorded: 'true' } })
    expect(step.summary).toContain('Deployed to staging')
    expect(post).toMatchObject({ exitCode: 0, annotations: [] })
  })

  const nobody = canBeNobody() ? test : test.skip
  if (nobody === test.skip)
    console.warn('NOT RUN as another user: that takes root, setpriv, and a checkout that others may read')

  nobody('as another user, who may write to the runner’s folders', async () => {
    const { step, last } = await deploy(`${openToAll}; ${asNobody}`)
    expect(last).toMatchObject({ state: 'success', environmentUrl: 'https://x.example' })
    expect(step).toMatchObject({ exitCode: 0, annotations: [], outputs: { state: 'success' } })
  })
})

describe('it is said what does not work, and the record is true', () => {
  test.each<[string, string, RegExp]>([
    ['no shell', 'export PATH=/nowhere; exec "$@"', /bash or sh: command not found. Install bash or sh/],
    ['no workspace', 'export GITHUB_WORKSPACE=/nowhere; exec "$@"', /the working directory \/nowhere does not exist/],
  ])('%s', async (_, through, says) => {
    const { step, last } = await deploy(through)
    expect(last?.state).toBe('error')
    expect(step).toMatchObject({ exitCode: 1, outputs: { state: 'error', recorded: 'true' } })
    expect(step.annotations).toEqual([{ level: 'error', message: expect.stringMatching(says) }])
  })

  test('no folder for the script, nor for what is saved', async () => {
    const { step, last } = await deploy('export RUNNER_TEMP=/dev/null/none TMPDIR=/dev/null/none; exec "$@"')
    expect(last?.state).toBe('error')
    expect(step).toMatchObject({ exitCode: 1, outputs: { state: 'error', recorded: 'true' } })
    expect(step.annotations).toEqual([
      {
        level: 'warning',
        message: expect.stringMatching(/^The state of the deploy cannot be saved for the post step/),
      },
      { level: 'error', message: expect.stringMatching(/not a directory, open '\/dev\/null\/none/) },
    ])
  })

  test.each<[string, string, RegExp[]]>([
    [
      'no file for outputs',
      'export GITHUB_OUTPUT="$GITHUB_WORKSPACE"',
      [/outputs of the command cannot be read .* EISDIR/, /outputs .* EISDIR/],
    ],
    ['no file for the summary', 'export GITHUB_STEP_SUMMARY="$GITHUB_WORKSPACE"', [/job summary .* EISDIR/]],
  ])('%s', async (_, through, says) => {
    const { step, last } = await deploy(`${through}; exec "$@"`, {}, 'echo deployed')
    expect(last?.state).toBe('success')
    expect(step.exitCode).toBe(0)
    expect(step.annotations).toEqual(
      says.map((message) => ({ level: 'warning', message: expect.stringMatching(message) })),
    )
  })

  test('a disk that the command has filled: no half of an output is left', async () => {
    const fill = 'printf "big=%s\\n" "$(head -c 40900 /dev/zero | tr "\\0" x)" >> "$GITHUB_OUTPUT"'
    const { step, last } = await deploy('ulimit -f 40; exec "$@"', {}, fill)
    expect(last?.state).toBe('success')
    expect(step).toMatchObject({ exitCode: 0, outcome: 'success', outputs: { big: expect.stringMatching(/^x+$/) } })
    expect(step.annotations).toEqual([{ level: 'warning', message: expect.stringMatching(/outputs .* EFBIG/) }])
    expect(step.summary).toContain('Deployed to staging')
  })
})
