import { describe, expect, test } from '@jest/globals'
import { mainSha } from '../../testing/runner/events.ts'
import { createWorld } from '../../testing/world.ts'

/** What GitHub refuses, and inputs that cannot be used: nothing is deployed, and the error says why. */

describe('GitHub’s refusals', () => {
  test('202 is explained: there is no deployment, and no status is posted', async () => {
    const { github, job } = await createWorld()
    github.setBranch('main', 'b'.repeat(40))
    const deploying = job({ event: 'pull_request' })
    const step = await deploying.step({ environment: 'staging', 'auto-merge': 'true', run: 'touch deployed' })
    await deploying.end()

    expect(github.deployments()).toEqual([])
    expect(github.requests.map(({ method }) => method)).toEqual(['POST'])
    expect(step).toMatchObject({
      exitCode: 1,
      annotations: [
        { level: 'error', message: expect.stringContaining('GitHub merged the default branch into the ref instead') },
      ],
    })
  })

  test('a token that may only read: the message has the permissions to paste, and nothing is deployed', async () => {
    const { github, job } = await createWorld({
      tokens: { ghs_emulated: { login: 'github-actions[bot]', permissions: { deployments: 'read' } } },
    })
    const deploying = job()
    const step = await deploying.step({ environment: 'staging', run: 'echo command ran' })
    await deploying.end()

    expect(github.deployments()).toEqual([])
    expect(step.exitCode).toBe(1)
    expect(step.log).toContain('permissions:\n  contents: read\n  deployments: write\n')
    expect(step.log).toContain('deployments=write')
    expect(step.log).not.toContain('command ran')
  })

  test('with on-api-error: warn the command runs all the same, unrecorded', async () => {
    const { github, job } = await createWorld({
      tokens: { ghs_emulated: { login: 'github-actions[bot]', permissions: { deployments: 'read' } } },
    })
    const deploying = job({ event: 'pull_request-fork' })
    const step = await deploying.step({
      environment: 'staging',
      'on-api-error': 'warn',
      run: 'echo command ran; exit 4',
    })
    await deploying.end()

    expect(github.deployments()).toEqual([])
    expect(step).toMatchObject({ exitCode: 4, outputs: { recorded: 'false', 'exit-code': '4', state: 'failure' } })
    expect(step.log).toContain('command ran')
    expect(step.annotations[0]).toMatchObject({ level: 'warning', message: expect.stringContaining('may only read') })
  })

  test('failed contexts are listed, and stop the deploy even with on-api-error: warn', async () => {
    const { github, job } = await createWorld()
    github.addContext(mainSha, { context: 'build (0)', state: 'failure' })
    github.addContext(mainSha, { context: 'lint', state: 'success' })
    const deploying = job()
    const step = await deploying.step({
      environment: 'staging',
      'required-contexts': 'all',
      'on-api-error': 'warn',
      run: 'echo command ran',
    })
    await deploying.end()

    expect(github.deployments()).toEqual([])
    expect(step.log).not.toContain('command ran')
    expect(step.annotations[0]?.message).toContain('build (0): failure')
    expect(github.requests).toHaveLength(1)
  })
})

describe('bad inputs', () => {
  test.each<[Record<string, string>, string[]]>([
    [{ environment: '' }, ['`environment` is required']],
    [{ 'environment-url': 'ftp://x' }, ['`environment-url`', 'https://']],
    [{ payload: '{' }, ['`payload` is not valid JSON']],
    [{ 'auto-merge': 'yes' }, ['`auto-merge` is `yes`', '`true` or `false`']],
    [{ mode: 'deplyo' }, ['`mode` is not an input', '`deplyo`', 'org/deploy-status-action/start@v1']],
    [{ mode: 'start' }, ['`mode` is not an input', 'write `uses: org/deploy-status-action/start@v1`']],
    [{ environment: '', 'cancelled-state': 'gone' }, ['`environment` is required', '`error`, `failure` or `inactive`']],
  ])('%j: one message names everything, and no call is made', async (inputs, texts) => {
    const { github, job } = await createWorld()
    const deploying = job()
    const step = await deploying.step({ environment: 'staging', run: 'echo command ran', ...inputs })
    await deploying.end()

    expect(step.exitCode).toBe(1)
    // The runner itself only warns of an input that action.yml does not have.
    const ours = step.annotations.filter(({ message }) => !message.startsWith('Unexpected input'))
    expect(ours).toHaveLength(1)
    for (const text of texts) expect(ours[0]?.message).toContain(text)
    expect(github.requests).toEqual([])
    expect(step.log).not.toContain('command ran')
  })
})
