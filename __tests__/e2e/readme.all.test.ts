import { expect, test } from '@jest/globals'
import { blocks, readDocuments } from '../../testing/documents.ts'
import { held } from '../../testing/emulator/views.ts'
import { headSha, readEventFixture } from '../../testing/runner/events.ts'
import { createGrants } from '../../testing/runner/grants.ts'
import { playWorkflow, type WorkflowOptions } from '../../testing/runner/workflow.ts'
import { createWorld } from '../../testing/world.ts'

/** What a newcomer makes of the examples in the READMEs, each pasted into a job as it stands. */

function example(path: string, nth = 0): string {
  const text = blocks('yaml').filter((block) => block.path === path)[nth]?.text
  if (text === undefined) throw new Error(`${path} has no example ${nth}`)
  return text
}

const readme = (path: string) => readDocuments().find((document) => document.path === path)?.text ?? ''

const job = (name: string, text: string, more = '') =>
  `  ${name}:\n    runs-on: ubuntu-latest\n${more.replace(/^(?=.)/gm, '    ')}${text.replace(/^(?=.)/gm, '    ')}`

/** The steps and permissions of the README's workflow, for a job of another. */
const deploying = example('README.md')
  .replace(/[\s\S]*runs-on: .*\n/, '')
  .replace(/^ {4}/gm, '')

async function start() {
  const { tokens, grant, refused } = createGrants()
  const { github, url } = await createWorld({ tokens })
  async function run(jobs: string, options: WorkflowOptions = {}) {
    const text = jobs.includes('jobs:\n') ? jobs : `jobs:\n${jobs}`
    const results = await playWorkflow(text, { apiUrl: url, grant, ...options })
    expect(refused(github.requests)).toEqual([])
    return results
  }
  return { github, run }
}

test.each([
  ['', 'success'],
  ['exit 1', 'failure'],
])('an app of Node’s is built and deployed: %j', async (script, state) => {
  const { github, run } = await start()
  const build = '      - uses: actions/setup-node@v7\n      - run: echo built\n'
  const text = example('README.md').replace(/(?= {6}- uses: [\w-]+\/deploy-status)/, build)
  const others = { 'actions/setup-node': () => 'true' }
  const { deploy } = await run(text, { others, files: { 'deploy.sh': script } })
  expect(deploy?.result).toBe(state)
  expect(deploy?.log).toContain('built')
  expect(held(github)).toEqual([`staging/deploy: pending in_progress ${state}`])
})

test.each([
  ['echo "deployment-url=https://x.workers.dev" >> "$GITHUB_OUTPUT"', 'success', 'https://x.workers.dev'],
  ['exit 1', 'failure', ''],
])('somebody else’s action deploys: %j', async (script, state, environmentUrl) => {
  const { github, run } = await start()
  const others = { 'cloudflare/wrangler-action': () => script }
  await run(job('deploy', example('README.md', 1)), { others, secrets: { CLOUDFLARE_API_TOKEN: 'secret' } })
  expect(github.onlyDeployment().statuses.at(-1)).toMatchObject({ state, environmentUrl })
})

test('a preview for each pull request, cleaned up when it closes', async () => {
  const { github, run } = await start()
  const name = 'pr-${{ github.event.number }}'
  const preview = deploying.replace('environment: staging', `environment: ${name}`)
  const cleanUp = example('delete/README.md').replace(/environment: \|[\s\S]*/, `environment: ${name}\n`)
  const jobs =
    job('deploy', preview, "if: ${{ github.event.action != 'closed' }}\n") +
    job('clean-up', cleanUp, "if: ${{ github.event.action == 'closed' }}\n")
  const event = readEventFixture('pull_request')
  const { number } = event.payload
  await run(jobs, { event })
  expect(held(github)).toEqual([`pr-${number}/deploy: pending in_progress success`])
  await run(jobs, { event: { ...event, payload: { ...event.payload, action: 'closed' } } })
  expect(github.deployments()).toEqual([])
})

test.each([
  ['success', 'success', true],
  ['failure', 'failure', false],
])('somebody else’s preview is waited for, a %s, and tested', async (state, result, tested) => {
  const { github, run } = await start()
  github.addDeployment({ environment: 'Preview', sha: headSha, creator: 'vercel[bot]', statuses: ['queued', state] })
  const text = example('find/README.md').replace('curl --fail', 'echo tested')
  const { test: played } = await run(job('test', text), { event: 'pull_request' })
  expect(played?.result).toBe(result)
  expect(played?.log.includes('tested')).toBe(tested)
})

test.each([
  ['echo deployed', 'success'],
  ['exit 1', 'failure'],
])('start in one job, update in another: %j', async (script, state) => {
  const { github, run } = await start()
  const jobs = [
    job('start', example('start/README.md')),
    job('deploy', `steps:\n  - run: ${script}\n`, 'needs: start\n'),
    job(
      'finish',
      example('update/README.md'),
      "needs: [start, deploy]\nif: ${{ always() && needs.start.outputs.deployment-id != '' }}\n",
    ),
  ]
  await run(jobs.join(''))
  expect(held(github)).toEqual([`production/deploy: pending in_progress ${state}`])
})

test('start fails: update is not run', async () => {
  const { github, run } = await start()
  const reply = { status: 403, body: { message: 'Resource not accessible by integration' } }
  github.fail({ on: 'POST /repos/{owner}/{repo}/deployments', kind: 'answer', reply })
  const condition = /`if: (?<text>\$\{\{ always.*?\}\})`/.exec(readme('update/README.md'))?.groups?.['text']
  const finish = job('finish', example('update/README.md'), `needs: start\nif: ${condition}\n`)
  const jobs = await run(job('start', example('start/README.md')) + finish)
  expect(Object.values(jobs).map(({ result }) => result)).toEqual(['failure', 'skipped'])
})
