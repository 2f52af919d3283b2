import { afterAll, describe, expect, test } from '@jest/globals'
import { blocks, recipe } from '../../testing/documents.ts'
import type { GitHub } from '../../testing/emulator/github.ts'
import { pullRequestOf, sha } from '../../testing/quick.ts'
import { playAtOnce, throwsOut } from '../../testing/runner/concurrency.ts'
import { type EventFixture, headSha, mainSha, readEventFixture } from '../../testing/runner/events.ts'
import { createGrants } from '../../testing/runner/grants.ts'
import { playWorkflow, type WorkflowOptions } from '../../testing/runner/workflow.ts'
import { site } from '../../testing/site.ts'
import { createWorld } from '../../testing/world.ts'

/** Each recipe, when two of its runs come at the same time, or one after the other. */

const push = readEventFixture('push')
const nextPush: EventFixture = { ...push, env: { ...push.env, GITHUB_SHA: sha('b') } }
const pull = readEventFixture('pull_request')

function deploymentEvent(id: number, task: string): EventFixture {
  const { name, env, payload } = readEventFixture('deployment')
  return { name, env, payload: { ...payload, deployment: { ...Object(payload['deployment']), id, task } } }
}

/** The build of a pull request from a fork has ended. */
function builtOf(repository: string, more: object = {}): EventFixture {
  const { name, env, payload } = readEventFixture('workflow_run')
  const run = { event: 'pull_request', conclusion: 'success', head_branch: 'patch-1', pull_requests: [] }
  const head = { head_repository: { full_name: repository } }
  return {
    name,
    env,
    payload: { ...payload, workflow_run: { ...Object(payload['workflow_run']), ...run, ...head, ...more } },
  }
}

const pulls: readonly Pair[] = [
  [pull, pull],
  [pull, pullRequestOf(8, sha('a'))],
]
const dispatches: readonly Pair[] = [['workflow_dispatch', 'workflow_dispatch']]
const schedules: readonly Pair[] = [['schedule', 'schedule']]

type Pair = readonly [WorkflowOptions['event'], WorkflowOptions['event']]

/** What starts those that no push does. */
const pairs: Readonly<Record<string, readonly Pair[]>> = {
  'A preview for each pull request, cleaned up when it closes': [
    ...pulls,
    [pull, readEventFixture('pull_request-closed')],
  ],
  'One shared environment, a task for each pull request': [...pulls, [pull, readEventFixture('pull_request-closed')]],
  'The URL in a comment': pulls,
  'Wait for a Vercel preview and test it': pulls,
  'All previews of a commit, then the tests': pulls,
  'Require a successful deployment before merging': pulls,
  'A required status check': pulls,
  'A deploy in the merge queue': pulls,
  'Previews from forks: build': [['pull_request-fork', 'pull_request-fork']],
  'Previews from forks: deploy': [
    [builtOf('mona/app'), builtOf('mona/app')],
    [builtOf('mona/app'), builtOf('lisa/app')],
  ],
  'Clean up every night': schedules,
  'Test what is live': schedules,
  'An alarm when main is not live': schedules,
  'A report every week': schedules,
  'Production gets what is live on staging': dispatches,
  'Roll back': dispatches,
  'Roll back to what was live before': dispatches,
  'Deploy what another system asks for': [[deploymentEvent(801, 'chat'), deploymentEvent(802, 'chat')]],
}

const jq = 'cat > /dev/null'
const files = { npx: 'echo https://x.workers.dev', gh: 'true', jq, 'deploy-affected.sh': '' }
const others = Object.fromEntries(
  [
    ...['actions/upload-artifact', 'actions/download-artifact', 'slackapi/slack-github-action'],
    ...['aws-actions/configure-aws-credentials', 'aws-actions/amazon-ecs-deploy-task-definition'],
    ...['marocchino/sticky-pull-request-comment', 'cloudflare/wrangler-action'],
  ].map((name) => [name, () => 'mkdir -p site']),
)

const reusable = 'A reusable workflow that deploys'
const workflows = { './.github/workflows/a-reusable-workflow-that-deploys.yml': recipe(reusable) }

/** What is there before: something live in every environment that a recipe asks about. */
function prepare(github: GitHub, heading: string): void {
  for (const digit of ['a', 'b', 'c']) github.addCommit(sha(digit), { parents: [mainSha] })
  if (heading === 'Deploy what another system asks for')
    for (const id of [801, 802])
      github.addDeployment({ id, environment: 'staging', task: 'chat', sha: headSha, ref: 'feature' })
  if (/live|Roll back|report/.test(heading)) {
    github.addDeployment({ environment: 'production', sha: sha('a'), statuses: ['success', 'inactive'] })
    for (const environment of ['staging', 'production'])
      github.addDeployment({ environment, sha: sha('c'), statuses: ['success'] })
  }
  for (const commit of /Vercel preview|All previews/.test(heading) ? [headSha, sha('a')] : [])
    for (const environment of ['Preview – web', 'Preview – docs'])
      github.addDeployment({ environment, sha: commit, creator: 'vercel[bot]', statuses: ['success'] })
}

const recipes = blocks('yaml').filter(({ path }) => path === 'docs/recipes.md')
const cases = recipes.flatMap(({ heading }) =>
  (pairs[heading] ?? [[push, nextPush] as const]).map((pair, index) => [heading, index, pair] as const),
)

const inTurn: typeof playAtOnce = async (text, _, runs) => {
  for (const run of runs) await playWorkflow(text, run)
}

describe.each([
  ['at once', playAtOnce],
  ['in a row', inTurn],
])('two runs %s', (_, playBoth) => {
  test.each(cases)('%s (%i)', async (heading, _, [first, second]) => {
    const { tokens, grant } = createGrants()
    const { github, url } = await createWorld({ tokens })
    prepare(github, heading)
    if (heading.startsWith('Require ')) github.requireDeployments('main', ['acceptance'])
    const web = await site((_, response) => response.end('ok'))
    const text = recipe(heading)
      .replaceAll('npx ', './npx ')
      .replace(/\bgh (?=api|issue|label|pr|release)/g, './gh ')
      .replaceAll('| jq', '| ./jq')
      .replaceAll('https://example.com/health', web)
    const common = { apiUrl: url, grant, files, others, inputs: { sha: sha('a'), environment: 'staging' }, workflows }
    await playBoth(text, github, [
      { ...common, event: first ?? 'push', runId: 4242 },
      { ...common, event: second ?? 'push', runId: 4343 },
    ])
    const open = github
      .deployments()
      .filter(({ state }) => !['success', 'failure', 'error', 'inactive'].includes(state ?? ''))
    expect(open).toEqual([])
    const active = github.deployments().filter(({ state }) => state === 'success')
    // Where a rule requires the environment, those of other pull requests stay active.
    const several = /^(Require|Wait|All)/.test(heading)
    const places = active.map(({ id, environment, task }) => `${environment} ${task} ${several ? id : ''}`)
    expect(places).toEqual([...new Set(places)])
  })
})

describe('a run that will skip all its jobs throws out none that waits', () => {
  test.each([
    ['Deploy what another system asks for', deploymentEvent(801, 'chat'), deploymentEvent(802, 'deploy')],
    ['Previews from forks: deploy', builtOf('mona/app'), builtOf('mona/app', { conclusion: 'failure' })],
    ['Previews from forks: deploy', builtOf('mona/app'), builtOf('mona/app', { event: 'push' })],
  ])('%s', (heading, event, skipping) => {
    const runs = [{ event }, { event: skipping, runId: 4343 }] as const
    expect(throwsOut(recipe(heading), ...runs)).toBe(false)
  })

  test('nor is one of two requests thrown out, which nobody would finish', () => {
    const runs = [{ event: deploymentEvent(801, 'chat') }, { event: deploymentEvent(802, 'chat') }] as const
    expect(throwsOut(recipe('Deploy what another system asks for'), ...runs)).toBe(false)
  })

  test('as it would in a group without the condition', () => {
    const text = recipe('Deploy what another system asks for').replace(/group: .*\n {2}queue: max/, 'group: deploy')
    const runs = [{ event: deploymentEvent(801, 'chat') }, { event: deploymentEvent(802, 'deploy') }] as const
    expect(throwsOut(text, ...runs)).toBe(true)
  })
})

afterAll(() => {
  const known = recipes.map(({ heading }) => heading)
  expect(Object.keys(pairs).filter((heading) => !known.includes(heading))).toEqual([])
})
