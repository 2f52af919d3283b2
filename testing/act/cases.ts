import { recipe } from '../documents.ts'
import type { GitHub } from '../emulator/github.ts'
import { readEventFixture } from '../runner/events.ts'

/** A workflow that act runs, and what GitHub must hold afterwards. */
export interface Case {
  readonly name: string
  readonly workflow: string
  /** `push` by default. */
  readonly event?: string
  readonly payload?: unknown
  /** Scripts in the repository; those not given do nothing. */
  readonly files?: Readonly<Record<string, string>>
  /** Scripts on the `PATH`, in place of what is installed. */
  readonly programs?: Readonly<Record<string, string>>
  /** What https://example.com answers, a status; without it, nobody asks. */
  readonly site?: number
  before?(github: GitHub, sha: string): void
  readonly fails?: boolean
  /** As `environment/task: states`. */
  readonly holds: readonly string[]
  /** The commit of the newest deployment. */
  readonly deploys?: string
  /** What act must have printed. */
  readonly prints?: RegExp
  /** Ctrl-C, as soon as act has printed this and the deployment is `in_progress`. */
  readonly interruptAt?: RegExp
}

const step = (inputs: string, action = '') =>
  `      - id: deploy\n        uses: org/deploy-status-action${action}@v1\n        with:\n${inputs.replace(/^/gm, '          ')}\n`

const job = (steps: string) =>
  `name: Deploy\non: push\npermissions: {}\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v7\n${steps}`

const closed = readEventFixture('pull_request-closed').payload
const pullNumber = String(Object(closed['pull_request']).number)
const preview = recipe('A preview for each pull request, cleaned up when it closes')

const composite = (inputs: string, more = '') =>
  `name: Release
description: Releases
outputs:
  state:
    description: How it ended
    value: \${{ steps.deploy.outputs.state }}
runs:
  using: composite
  steps:
${step(inputs).replace(/^ {2}/gm, '')}${more}`

const release = (inputs: string, more = '') => ({ '.github/actions/release/action.yml': composite(inputs, more) })

const caller = `name: Deploy
on: push
jobs:
  call:
    uses: ./.github/workflows/one.yml
    with:
      environment: staging
    secrets: inherit
  after:
    needs: call
    runs-on: ubuntu-latest
    steps:
      - run: echo "got \${{ needs.call.outputs.state }}"
`

const called = (run: string) => ({
  '.github/workflows/one.yml': `name: One
on:
  workflow_call:
    inputs:
      environment:
        type: string
        required: true
    outputs:
      state:
        value: \${{ jobs.deploy.outputs.state }}
jobs:
  deploy:
    runs-on: ubuntu-latest
    outputs:
      state: \${{ steps.deploy.outputs.state }}
    steps:
      - uses: actions/checkout@v7
${step(`environment: \${{ inputs.environment }}\nrun: ${run}`)}`,
})

const matrix = `    strategy:
      fail-fast: false
      max-parallel: 1
      matrix:
        part: [api, web]
    steps:
`

/** For twenty seconds, and not longer: what act leaves running ends by itself. */
const waiting = 'for i in {1..100}; do\n  echo now deploying\n  sleep 0.2\ndone'

export const cases: readonly Case[] = [
  {
    name: 'a command that succeeds; its outputs are the step’s',
    workflow: job(
      `${step('environment: staging\nrun: |\n  echo "color=blue" >> "$GITHUB_OUTPUT"\n  echo "environment-url=https://x.example" >> "$GITHUB_OUTPUT"')}      - run: echo "got \${{ steps.deploy.outputs.color }} \${{ steps.deploy.outputs.state }} \${{ steps.deploy.outputs.environment-url }}"\n`,
    ),
    holds: ['staging/deploy: pending in_progress success'],
    prints: /got blue success https:\/\/x\.example/,
  },
  {
    name: 'a command that fails',
    workflow: job(step('environment: staging\nrun: exit 3')),
    fails: true,
    holds: ['staging/deploy: pending in_progress failure'],
  },
  {
    name: 'inputs that cannot be used',
    workflow: job(step('environment: staging\nkeep-latest: 3')),
    fails: true,
    holds: [],
    prints: /`keep-latest` is not an input of .*\/deactivate.*\/delete/,
  },
  {
    name: 'the rest of the job is the deploy',
    workflow: job(`${step('environment: staging')}      - run: echo uploading\n`),
    holds: ['staging/deploy: pending in_progress success'],
  },
  {
    name: 'the rest of the job is the deploy, and fails',
    workflow: job(`${step('environment: staging')}      - run: exit 1\n`),
    fails: true,
    holds: ['staging/deploy: pending in_progress failure'],
  },
  {
    name: 'a commit that is deployed already',
    workflow: job(step('environment: staging\nif-deployed: skip\nrun: echo deploying')),
    before: (github, sha) => void github.addDeployment({ environment: 'staging', sha, statuses: ['success'] }),
    holds: ['staging/deploy: success'],
    prints: /Skipped: /,
  },
  {
    name: 'deactivate',
    workflow: job(step('environment: pr-*', '/deactivate')),
    before(github) {
      github.addDeployment({ environment: 'pr-7', statuses: ['success'] })
      github.addDeployment({ environment: 'staging', statuses: ['success'] })
    },
    holds: ['pr-7/deploy: success inactive', 'staging/deploy: success'],
  },
  {
    name: 'find what is live',
    workflow: job(
      `${step('environment: prod*', '/find')}      - run: echo "live \${{ steps.deploy.outputs.found }} \${{ steps.deploy.outputs.creator }}"\n`,
    ),
    before: (github) =>
      void github.addDeployment({ environment: 'production', creator: 'vercel[bot]', statuses: ['success'] }),
    holds: ['production/deploy: success'],
    prints: /live true vercel\[bot\]/,
  },
  {
    name: 'report',
    workflow: job(
      `${step('period: 7d\nsvg: deployments.svg', '/report')}      - run: test -s deployments.svg && echo "report \${{ fromJSON(steps.deploy.outputs.json).environments[0].deployments.n }}"\n`,
    ),
    before(github) {
      const createdAt = new Date(Date.now() - 60_000)
      github.addDeployment({ environment: 'production', statuses: ['success'], createdAt })
    },
    holds: ['production/deploy: success'],
    prints: /report 1/,
  },
  {
    name: 'recipe: several jobs, one of which fails',
    workflow: recipe('Several jobs are one deploy'),
    files: { 'migrate.sh': 'exit 1' },
    fails: true,
    holds: ['production/deploy: pending in_progress failure'],
  },
  {
    name: 'recipe: the pull request closes',
    workflow: preview,
    event: 'pull_request',
    payload: closed,
    before: (github) => void github.addDeployment({ environment: `pr-${pullNumber}`, statuses: ['success'] }),
    holds: [],
  },
  {
    name: 'inside a composite action',
    workflow: job(
      `      - id: release\n        uses: ./.github/actions/release\n      - run: echo "got \${{ steps.release.outputs.state }}"\n`,
    ),
    files: release('environment: staging\nrun: echo deploying'),
    holds: ['staging/deploy: pending in_progress success'],
    prints: /got success/,
  },
  {
    name: 'inside a composite action, and fails',
    workflow: job('      - uses: ./.github/actions/release\n'),
    files: release('environment: staging\nrun: exit 3'),
    fails: true,
    holds: ['staging/deploy: pending in_progress failure'],
  },
  {
    name: 'inside a composite action, without a command',
    workflow: job('      - uses: ./.github/actions/release\n      - run: echo uploading\n'),
    files: release('environment: staging'),
    holds: ['staging/deploy: pending in_progress success'],
  },
  {
    name: 'inside a composite action, without a command, and a later step of it fails',
    workflow: job('      - uses: ./.github/actions/release\n'),
    files: release('environment: staging', '    - run: exit 1\n      shell: bash\n'),
    fails: true,
    holds: ['staging/deploy: pending in_progress failure'],
  },
  {
    // On GitHub a failure: there, `job.status` is the job's inside a composite action too. act gives that of the composite action.
    name: 'inside a composite action, without a command, and the job fails behind it: act says that all went well',
    workflow: job('      - uses: ./.github/actions/release\n      - run: exit 1\n'),
    files: release('environment: staging'),
    fails: true,
    holds: ['staging/deploy: pending in_progress success'],
  },
  {
    name: 'in a reusable workflow',
    workflow: caller,
    files: called('echo deploying'),
    holds: ['staging/deploy: pending in_progress success'],
    prints: /got success/,
  },
  {
    name: 'in a reusable workflow, and fails',
    workflow: caller,
    files: called('exit 3'),
    fails: true,
    holds: ['staging/deploy: pending in_progress failure'],
  },
  {
    name: 'in a matrix, and one of it fails',
    workflow: job(
      step(`environment: production\ntask: deploy-\${{ matrix.part }}\nrun: test \${{ matrix.part }} = api`),
    ).replace('    steps:\n', matrix),
    fails: true,
    holds: ['production/deploy-api: pending in_progress success', 'production/deploy-web: pending in_progress failure'],
  },
  {
    name: 'Ctrl-C during the command',
    workflow: job(step(`environment: staging\nrun: |\n${waiting.replace(/^/gm, '  ')}`)),
    fails: true,
    interruptAt: /\| now deploying$/m,
    holds: ['staging/deploy: pending in_progress error'],
  },
  {
    name: 'Ctrl-C during a later step',
    workflow: job(`${step('environment: staging')}      - run: |\n${waiting.replace(/^/gm, '          ')}\n`),
    fails: true,
    interruptAt: /\| now deploying$/m,
    holds: ['staging/deploy: pending in_progress error'],
  },
  {
    name: 'a step that runs into its time limit',
    workflow: job(`${step('environment: staging\nrun: sleep 75')}        timeout-minutes: 1\n`),
    fails: true,
    holds: ['staging/deploy: pending in_progress error'],
  },
]
