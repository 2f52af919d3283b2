import { describe, expect, test } from '@jest/globals'
import { createGitHub } from '../../testing/emulator/github.ts'
import { play } from '../../testing/quick.ts'
import { deployTo, site } from '../../testing/site.ts'
import { createWorld } from '../../testing/world.ts'

/** What is secret in `verify-url` and `verify-headers` is sent to the site, and shown to nobody. */

test('what is secret in URL and headers is sent, and is nowhere to be seen', async () => {
  const seen: unknown[] = []
  const url = await site((request, response) => {
    seen.push(request.url, request.headers['x-key'], request.headers.authorization)
    response.writeHead(503, { 'content-type': 'text/plain' }).end(`no, ${request.headers['x-key']}\n::error::::`)
  })
  const { github, job } = await createWorld()
  const deploying = job()
  const step = await deploying.step(
    {
      ...{ environment: 'staging', run: 'env; exit 0', 'verify-timeout': '1' },
      'verify-url': `${url.replace('//', '//user:hunter2@')}/health?key=hunter3`,
      'verify-headers': 'X-Key: hunter4',
    },
    { env: { RUNNER_DEBUG: '1' } },
  )
  const posts = await deploying.end()
  expect(seen.slice(0, 3)).toEqual(['/health?key=hunter3', 'hunter4', `Basic ${btoa('user:hunter2')}`])
  const { description } = github.onlyDeployment().statuses.at(-1) ?? {}
  // On a busy machine, the time may be over before an answer is there.
  expect(description).toMatch(/\/health (answered 503|did not answer: no answer within 1 s), after [\d.]+ s$/)
  const shown = [step, ...posts]
    .map((one) => one.log + one.stateFile + one.summary + JSON.stringify(one.outputs))
    .join('')
  expect(JSON.stringify(github.requests) + shown.replaceAll(/::add-mask::.*/g, '')).not.toMatch(/hunter[234]/)
})

describe('a server that repeats what it was sent', () => {
  const token = `hunter4-${'long-'.repeat(12)}`
  const basic = Buffer.from('robot:hunter6').toString('base64')

  test.each([
    ['the whole header', `Bearer ${token}`],
    ['the token without its scheme', token],
    ['the password of another header', 'robot:hunter6'],
    ['half of it, since the rest is not read', `${'-'.repeat(20)}Bearer ${token.slice(0, 50)}`],
    ['the query', 'key=hunter3'],
    ['the query as it is written', 'key=hunter%33'],
    ['the password of the URL', 'hunter2'],
  ])('%s: it is nowhere to be seen', async (_, repeated) => {
    const url = await site((_, response) => {
      response.writeHead(503, { 'content-type': 'text/plain' })
      response.write(`you said ${repeated}`)
      // What is longer than what is shown is not read to its end.
      if (repeated.length < 71) response.end()
    })
    const { github, last, ...step } = await deployTo({
      'verify-timeout': '1',
      'verify-url': `${url.replace('//', '//user:hunter2@')}/health?key=hunter%33`,
      'verify-headers': `Authorization: Bearer ${token}\nProxy-Authorization: Basic ${basic}`,
    })
    expect(last?.description).toMatch(/\/health answered 503, after [\d.]+ s$/)
    expect(JSON.stringify(github.requests) + JSON.stringify(step)).not.toMatch(/hunter/)
  })
})

test.each([
  ['the host that the workflow names', '', ['hunter4']],
  ['a host that the command reports', 'echo "environment-url=$OTHER" >> "$GITHUB_OUTPUT"', []],
])('with `environment-url`, headers go to %s: %j', async (_, run, sent) => {
  const seen: unknown[] = []
  const answer: Parameters<typeof site>[0] = (request, response) => {
    seen.push(request.headers['x-key'])
    response.end()
  }
  const [url, other] = [await site(answer), await site(answer)]
  const inputs = { run: `${run}\ntrue`, 'environment-url': url, 'verify-url': 'environment-url', 'verify-timeout': '1' }
  const { last } = await deployTo({ ...inputs, 'verify-headers': 'X-Key: hunter4' }, { env: { OTHER: other } })
  expect(seen).toEqual(sent)
  expect(last?.state).toBe(sent.length > 0 ? 'success' : 'failure')
  if (sent.length === 0) expect(last?.description).toContain('is on a host that the workflow does not name')
})

test('a header that is none is told by its line alone', async () => {
  const { shown } = await play(createGitHub(), {
    ...{ environment: 'staging', run: 'exit 0', 'verify-url': 'https://a.example' },
    'verify-headers': 'X-Ok: hunter2\nhunter3',
  })
  expect(shown).toContain('`verify-headers` must have one header a line, like `Name: value`: line 2 is not like that')
  expect(shown).not.toMatch(/hunter/)
})
