import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import { replies } from '../../testing/emulator/faults.ts'
import { createGitHub, emulatedToken, type GitHub } from '../../testing/emulator/github.ts'
import { startQuickJob } from '../../testing/faults/in-process.ts'
import { mainSha } from '../../testing/runner/events.ts'
import { everything, testInAll } from '../../testing/tier.ts'
import { createWorld } from '../../testing/world.ts'

/** What main saves for the post step, when the command or the disk gets in its way. */

const permissions = { metadata: 'read', deployments: 'write', statuses: 'write' } as const
const tokens = { [emulatedToken]: { login: 'github-actions[bot]', permissions } }

const states = (github: GitHub, index = -1) =>
  github
    .deployments()
    .at(index)
    ?.statuses.map(({ state }) => state)
const warnings = (steps: readonly { annotations: readonly { level: string; message: string }[] }[]) =>
  steps.flatMap(({ annotations }) => annotations.map(({ message }) => message))

/** Where a command finds the state file that it was not given. */
const file = '"$RUNNER_TEMP"/save_state_1'
const killMain = 'kill -9 $PPID; sleep 0.2'

/** Where a file is put for each deployment that is in progress, by its id. */
const gates = mkdtempSync(join(tmpdir(), 'gates-'))
afterAll(() => rmSync(gates, { recursive: true }))

/** A command that goes on once GitHub holds `in_progress`. */
const inProgress = `until [ -e ${gates}/$DEPLOYMENT_ID ]; do sleep 0.02; done`

async function createGatedWorld() {
  const world = await createWorld({ tokens })
  // Each world has the same ids.
  for (const name of readdirSync(gates)) rmSync(join(gates, name))
  function carriedOut(): void {
    for (const { id, state } of world.github.deployments())
      if (state === 'in_progress') writeFileSync(join(gates, String(id)), '')
  }
  const on = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'
  world.github.fail({ on, kind: 'pass', times: Number.POSITIVE_INFINITY, carriedOut })
  return world
}

describe('the command takes away what main saves in', () => {
  testInAll('$RUNNER_TEMP emptied: the success is posted, and the outputs are written', async () => {
    const { github, job } = await createWorld({ tokens })
    const deploying = job()
    const step = await deploying.step({ environment: 'staging', run: 'sleep 0.5; rm -rf "$RUNNER_TEMP"' })
    await deploying.end()

    expect(step).toMatchObject({ exitCode: 0, annotations: [], outputs: { state: 'success', recorded: 'true' } })
    expect(step.summary).toContain('Deployed to staging')
    expect(states(github)).toEqual(['pending', 'in_progress', 'success'])
  })

  test('$RUNNER_TEMP removed at once, while main posts beside it: as in a run: step, nothing grows back', async () => {
    const { github, job } = await createWorld({ tokens })
    const deploying = job()
    const watch = 'rm -rf "$RUNNER_TEMP"; for _ in $(seq 50); do sleep 0.01; [ ! -e "$RUNNER_TEMP" ] || exit 9; done'
    const step = await deploying.step({ environment: 'staging', run: watch })
    await deploying.end()

    expect(step).toMatchObject({ exitCode: 0, annotations: [], outputs: { state: 'success', recorded: 'true' } })
    expect(step.stateFile).toMatch(/^deploy-status-action=\{"left":"nothing".*\n?$/m)
    expect(states(github)).toEqual(['pending', 'in_progress', 'success'])
  })

  testInAll('a later step empties $RUNNER_TEMP: the post step posts the job’s result', async () => {
    const { github, job } = await createWorld({ tokens })
    const deploying = job()
    await deploying.step({ environment: 'staging' })
    await deploying.script('rm -rf "$RUNNER_TEMP"/*')
    await deploying.end()

    expect(states(github)).toEqual(['pending', 'in_progress', 'success'])
  })

  const spoilt = [
    ['deleted', `rm ${file}`],
    ['half a line', `head -c 200 ${file} > half; cat half > ${file}`],
    ['not JSON', `echo 'deploy-status-action={]' > ${file}`],
    ['JSON of something else', `echo 'deploy-status-action=[1]' > ${file}`],
    ['with a byte changed', `sed -i s/octo/acto/ ${file}`],
    ['90 kB', `printf 'deploy-status-action=%090000d' 7 > ${file}`],
    ['untouched', 'true'],
  ] as const
  const fewSpoilt = spoilt.filter(([name]) => everything || /^(deleted|with a byte changed)$/.test(name))

  test.each(fewSpoilt)('state file %s, and main killed: the record is found and finished', async (_, spoil) => {
    const { github, job } = await createGatedWorld()
    const deploying = job()
    await deploying.step({
      environment: 'staging',
      'status-context': 'deploy',
      run: `${inProgress}\n${spoil}\n${killMain}`,
    })
    const posts = await deploying.end()

    expect(states(github)).toEqual(['pending', 'in_progress', 'error'])
    expect(github.commitStatuses(mainSha).at(-1)).toMatchObject({ context: 'deploy', state: 'error' })
    expect(posts.map(({ exitCode }) => exitCode)).toEqual([0])
    expect(posts.map(({ raw }) => raw).join()).not.toMatch(/SyntaxError|ZodError|Unexpected/)
  })

  test('an input that cannot be read any more does not keep the record open', async () => {
    const { github, job } = await createGatedWorld()
    const deploying = job()
    await deploying.step({
      environment: 'staging',
      'log-url': '${{ steps.later.outputs.url }}',
      run: `${inProgress}; rm ${file}; ${killMain}`,
    })
    await deploying.script('echo "url=none" >> "$GITHUB_OUTPUT"', { id: 'later' })
    await deploying.end()

    expect(states(github)).toEqual(['pending', 'in_progress', 'error'])
  })
})

test.each([-120, 120])(
  'without the state, how long it took is told, where GitHub’s clock is %d s off',
  async (seconds) => {
    const github = createGitHub({ clockAheadSeconds: seconds })
    const main = startQuickJob(github)
    await main.main({ environment: 'staging' })
    main.remove()
    const post = startQuickJob(github)
    await post.post({ environment: 'staging' }, 'success')
    post.remove()
    expect(github.onlyDeployment().statuses.at(-1)?.description).toMatch(/^Deployed in \d(\.\d)? s$/)
  },
)

test('a step that could save nothing, and has finished its own, leaves another step’s deployment alone', async () => {
  const { github, job } = await createWorld({ tokens })
  const deploying = job()
  await deploying.step({ environment: 'staging' })
  await deploying.script('touch file')
  const state = join(deploying.workspace, 'file', 'state')
  const step = await deploying.step({ environment: 'staging', run: 'true' }, { files: { state } })
  await deploying.end()

  expect(warnings([step]).join()).toMatch(/cannot be saved for the post step: E/)
  expect(states(github, 0)).toEqual(['pending', 'in_progress', 'success'])
  expect(states(github, 1)?.slice(0, 3)).toEqual(['pending', 'in_progress', 'success'])
})

testInAll('the jobs of a matrix, with one log and without their state, each finish their own', async () => {
  const { github, job } = await createGatedWorld()
  const run = `${inProgress}; rm ${file}; ${killMain}`
  const inputs = { environment: 'staging', 'log-url': 'https://logs.example/', run }
  const jobs = [job({ checkRunId: 9001 }), job({ checkRunId: 9002 })]
  await Promise.all(jobs.map((one) => one.step(inputs)))
  for (const one of jobs) await one.end()

  expect([states(github, 0), states(github, 1)]).toEqual([
    ['pending', 'in_progress', 'error'],
    ['pending', 'in_progress', 'error'],
  ])
})

test('a step that could save nothing, and has posted the end of an existing deployment, posts no other', async () => {
  let laterMs = 0
  const { github, job } = await createWorld({ tokens, now: () => new Date(Date.now() + laterMs) })
  const { id } = github.addDeployment({ environment: 'staging' })
  const deploying = job()
  await deploying.step({ 'deployment-id': String(id), run: 'true' }, { files: { state: '/dev/null/state' } })
  laterMs = 60_000
  await deploying.end()

  expect(states(github)).toEqual(['pending', 'in_progress', 'success'])
})

describe('the command writes state', () => {
  test('to a file of its own, that nobody reads', async () => {
    const { github, job } = await createGatedWorld()
    const deploying = job()
    const step = await deploying.step({
      environment: 'staging',
      run: `test -f "$GITHUB_STATE"; echo 'deploy-status-action={"left":"nothing"' >> "$GITHUB_STATE"; ${inProgress}; ${killMain}`,
    })
    await deploying.end()

    expect(step.stateFile).not.toContain('"left":"nothing"')
    expect(states(github)).toEqual(['pending', 'in_progress', 'error'])
  })

  test.each([
    ['the file', (line: string) => `echo "${line}" > ${file}`],
    ['a workflow command', (line: string) => `rm ${file}; echo "::save-state name=deploy-status-action::${line}"`],
  ])('forged, through %s: no other deployment, no commit status of its choice', async (_, write) => {
    const { github, job } = await createGatedWorld()
    const other = job({ jobId: 'other' })
    const victim = await other.step({ environment: 'production' })
    const victimId = victim.outputs['deployment-id']
    const forge = [
      inProgress,
      // All that can be forged without the token: another deployment, an end, a commit status, and the old seal.
      `line="$(sed -E 's/"deploymentId":[0-9]+/"deploymentId":${victimId},"outcome":{"kind":"exit","code":0,"milliseconds":1},"statusContext":"evil"/' ${file})"`,
      write('$line').replace('deploy-status-action::$line', 'deploy-status-action::${line#*=}'),
      killMain,
    ].join('\n')
    const attacking = job()
    await attacking.step({ environment: 'staging', run: forge })
    const posts = await attacking.end()

    expect(states(github, 0)).toEqual(['pending', 'in_progress'])
    expect(states(github, 1)).toEqual(['pending', 'in_progress', 'error'])
    expect(github.commitStatuses(mainSha)).toEqual([])
    expect(posts.map(({ exitCode }) => exitCode)).toEqual([0])
    await other.end()
    expect(states(github, 0)).toEqual(['pending', 'in_progress', 'success'])
  })

  test('a description and a URL of 200 kB: post can be started, and posts the job’s end', async () => {
    const { github, job } = await createWorld({ tokens })
    const deploying = job()
    const long =
      'printf "description=%0200000d\\nenvironment-url=https://x.example/%0200000d\\n" 1 2 >> "$GITHUB_OUTPUT"'
    github.fail({
      on: 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
      nth: 3,
      kind: 'answer',
      reply: replies.notFound(),
      times: 9,
    })
    const step = await deploying.step({ environment: 'staging', run: long })
    github.recover()
    await deploying.end()

    expect(Math.max(...Object.values(step.state).map(({ length }) => length))).toBeLessThan(3_000)
    expect(warnings([step]).join()).toMatch(/environment-url .*, which is ignored: .* at most 2000 characters/)
    expect(states(github)).toEqual(['pending', 'in_progress', 'success'])
  })
})

describe('the disk', () => {
  const mounted: string[] = []
  afterEach(() => {
    for (const folder of mounted.splice(0)) {
      execFileSync('umount', [folder])
      rmdirSync(folder)
    }
  })
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const asRoot = isRoot ? test : test.skip
  // What the disk does is the same for each of these.
  const asRootInAll = isRoot ? testInAll : test.skip
  if (!isRoot) console.warn('Not run, because only root can mount: full and read-only disks')

  function mount(options: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'disk-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'none', folder])
    mounted.push(folder)
    return folder
  }

  asRootInAll.each([
    ['before the first save', true],
    ['while the command runs', false],
  ])('full %s: main posts from memory', async (_, early) => {
    const { github, job } = await createWorld({ tokens })
    const folder = mount('size=16k')
    const state = join(folder, 'state')
    const fill = `head -c 100000 /dev/zero > '${folder}/zeros' || true`
    execFileSync('bash', ['-c', `: > ${state}; ${early ? fill : ''}`], { stdio: 'ignore' })
    const deploying = job()
    const step = await deploying.step({ environment: 'staging', run: `sleep 0.3; ${fill}` }, { files: { state } })
    await deploying.end()

    expect(step).toMatchObject({ exitCode: 0, outputs: { state: 'success' } })
    expect(readFileSync(state, 'utf8')).toMatch(early ? /^$/ : /^(deploy-status-action=\{.*\}[0-9a-f]{64}\n)+$/)
    if (early) expect(warnings([step]).join()).toMatch(/cannot be saved for the post step: ENOSPC/)
    expect(states(github)).toEqual(['pending', 'in_progress', 'success'])
  })

  asRootInAll('full from the start, and the rest of the job is the deploy: post finds the record', async () => {
    const { github, job } = await createWorld({ tokens })
    const folder = mount('size=16k')
    const state = join(folder, 'state')
    execFileSync('bash', ['-c', `: > ${state}; head -c 100000 /dev/zero > ${folder}/zeros || true`], {
      stdio: 'ignore',
    })
    const deploying = job()
    await deploying.step({ environment: 'staging' }, { files: { state } })
    await deploying.end()

    expect(states(github)).toEqual(['pending', 'in_progress', 'success'])
  })

  asRoot('full when outputs and summary are written: a warning each, and the true state', async () => {
    const { github, job } = await createWorld({ tokens })
    const folder = mount('size=16k')
    const files = { output: join(folder, 'output'), summary: join(folder, 'summary') }
    const deploying = job()
    const fill = `head -c 100000 /dev/zero > '${folder}/zeros' || true`
    const step = await deploying.step({ environment: 'staging', run: fill }, { files })
    await deploying.end()

    expect(step.exitCode).toBe(0)
    expect(warnings([step]).join('\n')).toMatch(
      /outputs could not be written.*ENOSPC.*\n.*summary could not be written/,
    )
    expect(states(github)).toEqual(['pending', 'in_progress', 'success'])
  })

  asRoot('read-only: main posts from memory', async () => {
    const { github, job } = await createWorld({ tokens })
    const folder = mount('size=16k,ro')
    const deploying = job()
    const step = await deploying.step(
      { environment: 'staging', run: 'true' },
      { files: { state: join(folder, 'state') } },
    )
    await deploying.end()

    expect(warnings([step]).join()).toMatch(/cannot be saved for the post step/)
    expect(states(github)).toEqual(['pending', 'in_progress', 'success'])
  })
})
