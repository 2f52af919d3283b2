import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { readCommandFile } from '../../testing/runner/command-files.ts'
import { evaluate } from '../../testing/runner/expressions.ts'
import { readLog } from '../../testing/runner/log-reader.ts'
import { startJob } from '../../testing/runner/runner.ts'

/** The harness is what the other tests trust: here it is held against what the runner's sources say. */

describe('a command file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'command-files-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  function read(text: string) {
    const path = join(folder, 'file')
    writeFileSync(path, text)
    return readCommandFile(path)
  }

  test('has name=value, and values of several lines between delimiters', () => {
    expect(read('a=1=2\n\nb<<END\none\ntwo\nEND\nc=')).toEqual({ a: '1=2', b: 'one\ntwo', c: '' })
  })

  test('of another form makes the step fail, in the runner’s words', () => {
    expect(() => read('nothing')).toThrow("Invalid format 'nothing'")
    expect(() => read('a<<END\none')).toThrow("Matching delimiter not found 'END'")
  })
})

describe('the log', () => {
  test('shows commands as annotations, and hides masked values', () => {
    const read = readLog(
      '::add-mask::s3cret\nthe s3cret\n  ::warning file=a::two%0Alines\nends ##[error]here\n:: not ::',
    )
    expect(read.log).toBe('the ***\n##[warning]two\nlines\n##[error]here\n:: not ::')
    expect(read.annotations).toEqual([
      { level: 'warning', message: 'two\nlines' },
      { level: 'error', message: 'here' },
    ])
  })

  test('leaves commands alone between stop-commands and its token', () => {
    expect(readLog('::stop-commands::t\n::error::no\n::t::\n::error::yes').annotations).toEqual([
      { level: 'error', message: 'yes' },
    ])
  })
})

test('expressions are GitHub’s own', () => {
  const contexts = { github: { token: 't' }, job: { status: 'success' } }
  expect(evaluate("${{ github.token }}-${{ job.status == 'success' && 'ok' || 'no' }}", contexts)).toBe('t-ok')
  expect(evaluate('${{ job.check_run_id }}', contexts)).toBe('')
})

describe('a job', () => {
  test('fails with its first failing step, unless that may fail', async () => {
    const job = startJob()
    const failed = await job.script('exit 4', { continueOnError: true })
    expect(failed).toMatchObject({ exitCode: 4, outcome: 'failure' })
    await job.script('echo "later=1" >> "$GITHUB_ENV"')
    expect((await job.script('echo "later is $later"')).log).toBe('later is 1\n')
    await job.end()
  })

  test('gives a cancelled step SIGINT, then SIGTERM, and kills what is left of it', async () => {
    const job = startJob()
    const run = 'trap "echo INT" INT; trap "echo TERM" TERM; echo ready; while true; do :; done'
    const stubborn = job.startScript(run, { cancelTimes: { intMs: 100, termMs: 100 } })
    await stubborn.waitFor('ready')
    job.cancel()
    expect(await stubborn.done).toMatchObject({ signal: 'SIGKILL', outcome: 'cancelled', log: 'ready\nINT\nTERM\n' })
    await job.end()
  })

  test('runs the post step with what main saved, however main ended', async () => {
    const job = startJob()
    const running = job.start({ environment: '' })
    await running.done
    const [post] = await job.end()
    expect(post).toMatchObject({ exitCode: 0, outcome: 'success' })
  })
})
