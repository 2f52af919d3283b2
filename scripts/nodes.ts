import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { createGitHub } from '../testing/emulator/github.ts'
import { serve } from '../testing/emulator/server.ts'
import { bringNode } from '../testing/runner/node24.ts'
import { type Job, startJob } from '../testing/runner/runner.ts'
import type { RunningStep } from '../testing/runner/step.ts'

/**
 * `npm run test:nodes [-- VERSION…]`: whole jobs through `dist/` with every Node that a runner may bring: 20 (act, Gitea), 24.0
 * and 24.4 (the first runners with `node24`), and what comes next. npm brings them, for Linux only.
 */

const { positionals } = parseArgs({ allowPositionals: true })
const versions = positionals.length > 0 ? positionals : ['20', '22', '24.0.0', '24.4.0', '24', '26']

const run = 'echo "environment-url=https://x.example" >> "$GITHUB_OUTPUT"; echo "$DEPLOYMENT_PAYLOAD" ready;'

/** What each job must leave behind: the states of its deployment. */
const jobs: readonly { readonly name: string; readonly states: RegExp; play(job: Job): Promise<unknown> }[] = [
  {
    name: 'a deploy',
    states: /^pending in_progress success$/,
    play: (job) => job.step({ environment: 'staging', run, payload: '{"color": "blue"}' }),
  },
  {
    name: 'one that fails',
    states: /^pending in_progress failure$/,
    play: (job) => job.step({ environment: 'staging', run: 'exit 3' }),
  },
  {
    name: 'one without a command',
    states: /^pending in_progress success$/,
    play: (job) => job.step({ environment: 'staging' }),
  },
  {
    name: 'one that is cancelled',
    states: /^pending in_progress error$/,
    play: (job) => stopped(job, () => job.cancel()),
  },
  {
    name: 'one whose action is killed',
    // Killed before the command has printed much, it may not have come to post those on the way.
    states: /^(pending )?(in_progress )?error$/,
    play: (job) => stopped(job, (step) => step.killTree()),
  },
  {
    name: 'start and update',
    states: /^pending in_progress success$/,
    async play(job) {
      const { outputs } = await job.step({ environment: 'staging' }, { action: 'start' })
      await job.step({ 'deployment-id': outputs['deployment-id'] ?? '', state: 'success' }, { action: 'update' })
    },
  },
]

async function stopped(job: Job, stop: (step: RunningStep) => void): Promise<void> {
  const step = job.start({ environment: 'staging', run: `${run} sleep 30` })
  await step.waitFor('ready')
  stop(step)
  await step.done
}

/** The states that one job has left on a GitHub of its own. */
async function statesOf({ play }: (typeof jobs)[number], node: string): Promise<string> {
  const github = createGitHub()
  const server = await serve(github)
  const job = startJob({ apiUrl: server.url, node })
  try {
    await play(job)
    await job.end()
  } finally {
    await server.close()
  }
  return [
    ...github.deployments().map(({ statuses }) => statuses.map(({ state }) => state).join(' ')),
    ...github.problems,
  ].join()
}

for (const version of versions) {
  const node = bringNode(version)
  const real = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
  for (const job of jobs) {
    const states = await statesOf(job, node)
    const right = job.states.test(states)
    if (!right) process.exitCode = 1
    console.log(`${real.padEnd(9)} | ${job.name.padEnd(26)} | ${right ? 'ok' : `FAILED: ${states}`}`)
  }
}
