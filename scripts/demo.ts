import { styleText } from 'node:util'
import { createGitHub } from '../testing/emulator/github.ts'
import { serve } from '../testing/emulator/server.ts'
import { timelineOf } from '../testing/emulator/views.ts'
import { headSha, mainSha } from '../testing/runner/events.ts'
import type { Inputs } from '../testing/runner/job-options.ts'
import { type Job, startJob } from '../testing/runner/runner.ts'

/** `npm run demo`: plays deploys through dist/ against the emulated GitHub, and shows what GitHub holds in the end. */

interface Story {
  readonly title: string
  /** What to look at. */
  readonly shows: string
  readonly play: (open: (event?: string) => Job) => Promise<void>
}

const url = 'https://staging.example.com'
const root = 'org/deploy-status-action@v1'

/** Shows a step with its log. */
async function playStep(job: Job, inputs: Inputs, title = 'The step'): Promise<void> {
  show(title, asYaml(root, inputs))
  show('Its log', (await job.step(inputs)).log)
}

async function end(job: Job): Promise<void> {
  for (const { log } of await job.end()) if (log.trim() !== '') show('The log of its post step, when the job ends', log)
}

const stories: readonly Story[] = [
  {
    title: 'A deploy that succeeds',
    shows: 'The command reports the URL. The statuses are posted while it runs, and logged after its own output.',
    async play(open) {
      const job = open()
      const run = `echo "Uploading"\nsleep 1\necho "environment-url=${url}" >> "$GITHUB_OUTPUT"`
      await playStep(job, { environment: 'staging', run })
      await end(job)
    },
  },
  {
    title: 'A deploy that fails',
    shows: 'The step fails with the exit code of the command. A deploy that failed has no URL.',
    async play(open) {
      const job = open()
      await playStep(job, { environment: 'staging', 'environment-url': url, run: 'echo "Uploading"\nsleep 1\nexit 3' })
      await end(job)
    },
  },
  {
    title: 'A deploy that is cancelled',
    shows:
      'The command gets the signal, and time to clean up. GitHub gets a final status all the same. The runner sends the same signals when a step runs into its time limit.',
    async play(open) {
      const job = open()
      const run = 'trap "echo Rolling back; exit 1" INT\necho "Uploading"\nsleep 1\necho "Migrating"\nsleep 60 & wait'
      const inputs = { environment: 'staging', run }
      show('The step', asYaml(root, inputs))
      const step = job.start(inputs)
      await step.waitFor('Migrating')
      job.cancel()
      show('Its log: the run is cancelled during "Migrating"', (await step.done).log)
      await end(job)
    },
  },
  {
    title: 'The rest of the job is the deploy',
    shows: 'Without `run`, the post step posts the final status: the result of the job.',
    async play(open) {
      const job = open()
      await playStep(job, { environment: 'staging', 'environment-url': url })
      show('The steps after it', '- run: echo "Uploading"\n- run: sleep 1\n- run: echo "Migrating"')
      const logs = []
      for (const script of ['echo "Uploading"', 'sleep 1', 'echo "Migrating"'])
        logs.push((await job.script(script)).log)
      show('Their log', logs.join(''))
      await end(job)
    },
  },
  {
    title: 'A preview of a pull request, and its end',
    shows: 'The head of the pull request is deployed. When the pull request closes, its deployment becomes inactive.',
    async play(open) {
      const opened = open('pull_request')
      const run = 'echo "Uploading"\nsleep 1'
      const preview = { 'environment-url': 'https://pr-7.example.com', 'transient-environment': 'true' }
      await playStep(opened, { environment: 'pr-7', ...preview, run }, 'On `opened`')
      await end(opened)
      const closed = open('pull_request-closed')
      show('On `closed`', asYaml('org/deploy-status-action/deactivate@v1', { environment: 'pr-7' }))
      show('Its log', (await closed.step({ environment: 'pr-7' }, { action: 'deactivate' })).log)
      await end(closed)
    },
  },
]

const colours = process.stdout.isTTY && process.stdout.hasColors()

function style(format: Parameters<typeof styleText>[0], text: string): string {
  return colours ? styleText(format, text) : text
}

function show(title: string, text: string): void {
  console.log(`\n  ${style('dim', title)}`)
  for (const line of text.trimEnd().split('\n')) console.log(`    ${line}`)
}

function asYaml(action: string, inputs: Inputs): string {
  const lines = Object.entries(inputs).map(([name, value]) =>
    value.includes('\n') ? `    ${name}: |\n      ${value.replaceAll('\n', '\n      ')}` : `    ${name}: ${value}`,
  )
  return [`- uses: ${action}`, '  with:', ...lines].join('\n')
}

const colourOf = { success: 'green', failure: 'red', error: 'red', pending: 'yellow', in_progress: 'yellow' } as const

function coloured(line: string): string {
  const state = line.trim().split(' ')[0]
  const colour = Object.entries(colourOf).find(([name]) => name === state)?.[1]
  return colour ? style(colour, line) : line
}

async function tell({ title, shows, play }: Story, number: number): Promise<void> {
  const github = createGitHub({ firstId: 1_000 * number })
  github.addCommit(headSha, { parents: [mainSha] })
  const server = await serve(github)
  console.log(`\n${style('bold', `${number}. ${title}`)}\n   ${shows}`)
  await play((event = 'push') => startJob({ apiUrl: server.url, event }))
  show('What GitHub holds', timelineOf(github.onlyDeployment()).map(coloured).join('\n'))
  await server.close()
}

console.log('The action of dist/, played against an emulated GitHub on this machine.')
// The first step of a machine is slow: its files have to be read.
await startJob().script('true')
for (const [index, story] of stories.entries()) await tell(story, index + 1)
console.log('\nNext: the first workflow of README.md, or docs/recipes.md for your own case.')
