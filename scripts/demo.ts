import { styleText } from 'node:util'
import { createGitHub } from '../testing/emulator/github.ts'
import { serve } from '../testing/emulator/server.ts'
import { timelineOf } from '../testing/emulator/views.ts'
import type { Inputs } from '../testing/runner/job-options.ts'
import { type Job, startJob } from '../testing/runner/runner.ts'

/** `npm run demo`: plays deploys through dist/ against the emulated GitHub, and shows what GitHub holds in the end. */

interface Story {
  readonly title: string
  readonly inputs: Inputs
  play(job: Job, inputs: Inputs): Promise<string>
}

const url = 'https://staging.example.com'

const stories: readonly Story[] = [
  {
    title: 'A deploy that succeeds, and finds out its URL on the way',
    inputs: { environment: 'staging', run: `echo "Uploading"\necho "environment-url=${url}" >> "$GITHUB_OUTPUT"` },
    play: async (job, inputs) => (await job.step(inputs)).log,
  },
  {
    title: 'A deploy that fails',
    inputs: { environment: 'staging', 'environment-url': url, run: 'echo "Uploading"\nexit 3' },
    play: async (job, inputs) => (await job.step(inputs)).log,
  },
  {
    title: 'A deploy that is cancelled',
    inputs: { environment: 'staging', run: 'trap "echo Rolling back; exit 1" INT\necho "Uploading"\nsleep 60 & wait' },
    async play(job, inputs) {
      const step = job.start(inputs)
      await step.waitFor('Uploading')
      job.cancel()
      return (await step.done).log
    },
  },
  {
    title: 'The rest of the job is the deploy, in steps of its own',
    inputs: { environment: 'staging', 'environment-url': url },
    async play(job, inputs) {
      const steps = [await job.step(inputs), await job.script('echo "Uploading"'), await job.script('echo "Migrating"')]
      return steps.map(({ log }) => log).join('')
    },
  },
  {
    title: 'A preview, cleaned up when its pull request closes',
    inputs: { environment: 'pr-7', 'transient-environment': 'true', run: 'echo "Uploading"' },
    async play(job, inputs) {
      const deployed = await job.step(inputs)
      const closed = await job.step({ environment: 'pr-7' }, { action: 'deactivate' })
      return [deployed, closed].map(({ log }) => log).join('')
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

function asYaml(inputs: Inputs): string {
  const lines = Object.entries(inputs).map(([name, value]) =>
    value.includes('\n') ? `    ${name}: |\n      ${value.replaceAll('\n', '\n      ')}` : `    ${name}: ${value}`,
  )
  return ['- uses: org/deploy-status-action@v1', '  with:', ...lines].join('\n')
}

const colourOf = { success: 'green', failure: 'red', error: 'red', pending: 'yellow', in_progress: 'yellow' } as const

function coloured(line: string): string {
  const state = line.trim().split(' ')[0]
  const colour = Object.entries(colourOf).find(([name]) => name === state)?.[1]
  return colour ? style(colour, line) : line
}

async function tell({ title, inputs, play }: Story, number: number): Promise<void> {
  const github = createGitHub()
  const server = await serve(github)
  const job = startJob({ apiUrl: server.url })
  console.log(`\n${style('bold', `${number}. ${title}`)}`)
  show('The step', asYaml(inputs))
  const log = await play(job, inputs)
  const after = await job.end()
  show('Its log', [log, ...after.map((post) => post.log)].join(''))
  show('What GitHub holds', timelineOf(github.onlyDeployment()).map(coloured).join('\n'))
  await server.close()
}

for (const [index, story] of stories.entries()) await tell(story, index + 1)
