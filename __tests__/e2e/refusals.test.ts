import { describe, expect, test } from '@jest/globals'
import { countRun } from '../../testing/faults/in-process.ts'
import { gitHubWithPull, play } from '../../testing/quick.ts'
import { mainSha } from '../../testing/runner/events.ts'

/** What GitHub refuses, and inputs that cannot be used: nothing is deployed, and the error says why. */

describe('GitHub’s refusals', () => {
  test('202 is explained: there is no deployment, and no status is posted', async () => {
    const github = gitHubWithPull()
    github.setBranch('main', 'b'.repeat(40))
    const inputs = { environment: 'staging', 'auto-merge': 'true', run: countRun }
    const step = await play(github, inputs, { event: 'pull_request' })

    expect(github.deployments()).toEqual([])
    expect(github.requests.map(({ method }) => method)).toEqual(['POST'])
    expect(step).toMatchObject({
      ...{ exitCode: 1, runs: 0 },
      annotations: [expect.stringMatching(/^error: .*GitHub merged the default branch into the ref instead/)],
    })
  })

  test('a token that may only read: the message has the permissions to paste, and nothing is deployed', async () => {
    const github = gitHubWithPull({
      tokens: { ghs_emulated: { login: 'github-actions[bot]', permissions: { deployments: 'read' } } },
    })
    const step = await play(github, { environment: 'staging', run: countRun })

    expect(github.deployments()).toEqual([])
    expect(step.exitCode).toBe(1)
    expect(step.shown).toContain('permissions:\n  contents: read\n  deployments: write')
    // Once: GitHub's own word for it is told only if it is another one.
    expect(step.shown).not.toContain('deployments=write')
    expect(step.runs).toBe(0)
  })

  test('with on-api-error: warn the command runs all the same, unrecorded', async () => {
    const github = gitHubWithPull({
      tokens: { ghs_emulated: { login: 'github-actions[bot]', permissions: { deployments: 'read' } } },
    })
    const inputs = { environment: 'staging', 'on-api-error': 'warn', run: `${countRun}; exit 4` }
    const step = await play(github, inputs, { event: 'pull_request-fork' })

    expect(github.deployments()).toEqual([])
    expect(step).toMatchObject({ exitCode: 4, outputs: { recorded: 'false', 'exit-code': '4', state: 'failure' } })
    expect(step.runs).toBe(1)
    expect(step.annotations[0]).toMatch(/^warning: .*may only read/)
  })

  test('failed contexts are listed, and stop the deploy even with on-api-error: warn', async () => {
    const github = gitHubWithPull()
    github.addContext(mainSha, { context: 'build (0)', state: 'failure' })
    github.addContext(mainSha, { context: 'lint', state: 'success' })
    const inputs = { environment: 'staging', 'required-contexts': 'all', 'on-api-error': 'warn', run: countRun }
    const step = await play(github, inputs)

    expect(github.deployments()).toEqual([])
    expect(step.runs).toBe(0)
    expect(step.annotations[0]).toContain('build (0): failure')
    expect(github.requests).toHaveLength(1)
  })
})

describe('bad inputs', () => {
  test.each<[Record<string, string>, string[]]>([
    [{ environment: '' }, ['`environment` is required']],
    [{ 'environment-url': 'ftp://x' }, ['`environment-url`', 'https://']],
    [{ payload: '{' }, ['`payload` is not valid JSON']],
    [{ 'auto-merge': 'yes' }, ['`auto-merge` is `yes`', '`true` or `false`']],
    [{ environment: '', 'cancelled-state': 'gone' }, ['`environment` is required', '`error`, `failure` or `inactive`']],
  ])('%j: one message names everything, and no call is made', async (inputs, texts) => {
    const github = gitHubWithPull()
    const step = await play(github, { environment: 'staging', run: countRun, ...inputs })

    expect(step.exitCode).toBe(1)
    expect(step.annotations).toHaveLength(1)
    for (const text of texts) expect(step.annotations[0]).toContain(text)
    expect(github.requests).toEqual([])
    expect(step.runs).toBe(0)
  })
})

// In the summary as HTML.
const checkout = /Is (?:`|<code>)actions(?:\/|&#47;)checkout(?:`|<\/code>) before this step/

describe('a command that cannot be run says what that means, and what to look at', () => {
  test.each([
    [{ run: './deploy.sh' }, 127, 'exit code 127 (command not found)', checkout],
    [{ run: 'touch x; ./x' }, 126, 'exit code 126 (not executable)', /May the file be executed/],
    [{ run: 'true', 'working-directory': 'app' }, 1, 'app does not exist', checkout],
  ])('%j', async (inputs, exitCode, says, asks) => {
    const github = gitHubWithPull()
    const step = await play(github, { environment: 'staging', ...inputs })
    expect(step.exitCode).toBe(exitCode)
    expect(github.onlyDeployment().statuses.at(-1)?.description).toContain(says)
    expect(step.annotations).toEqual([expect.stringContaining(says)])
    expect(step.annotations[0]?.split(asks)).toHaveLength(2)
    const [, summary = ''] = step.shown.split('###')
    expect(summary.slice(0, summary.indexOf('</table>')).split(asks)).toHaveLength(2)
  })

  test('another exit code has no advice', async () => {
    const step = await play(gitHubWithPull(), { environment: 'staging', run: 'exit 128' })
    expect(step.annotations).toEqual([expect.stringMatching(/: exit code 128 after [\d.]+ m?s$/)])
  })
})
