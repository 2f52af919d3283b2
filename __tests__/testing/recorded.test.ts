import { describe, expect, test } from '@jest/globals'
import { fetchFrom } from '../../testing/emulator/fetch.ts'
import { createGitHub, emulatedToken, type GitHub } from '../../testing/emulator/github.ts'
import { nodeId } from '../../testing/emulator/identity.ts'
import { mainSha } from '../../testing/emulator/seeding.ts'
import { usual } from '../../testing/emulator/variant.ts'
import { differences, type RecordedAnswers, readFacts } from '../../testing/recorded/facts.ts'

/** The emulator's answers beside those that GitHub itself gave to others. */

const { answers, newer, nodeIds } = readFacts()
const recordings = answers.reduce((sum, { answers: count }) => sum + count, 0)
const repo = '/repos/octo/app'
const failureSha = 'c'.repeat(40)

interface Request {
  readonly path: string
  readonly body?: object
  readonly headers?: Record<string, string>
}

/** For each kind of recorded answer, a request that the emulator answers alike. */
const requests: Readonly<Record<string, (ids: Ids) => Request>> = {
  'GET /rate_limit 200': () => ({ path: '/rate_limit' }),
  'GET /rate_limit 401': () => ({ path: '/rate_limit', headers: { authorization: 'Bearer other' } }),
  'GET /repos/{owner}/{repo} 200': () => ({ path: repo }),
  'GET /repos/{owner}/{repo} 304': ({ repositoryTag }) => ({ path: repo, headers: { 'if-none-match': repositoryTag } }),
  'GET /repos/{owner}/{repo}/branches 200': () => ({ path: `${repo}/branches` }),
  'GET /repos/{owner}/{repo}/branches/{branch} 200': () => ({ path: `${repo}/branches/main` }),
  'GET /repos/{owner}/{repo}/branches/{branch} 404': () => ({ path: `${repo}/branches/gone` }),
  'GET /repos/{owner}/{repo}/commits/{ref} 200': () => ({ path: `${repo}/commits/main` }),
  'GET /repos/{owner}/{repo}/commits/{ref}/status 200': () => ({ path: `${repo}/commits/main/status` }),
  'GET /repos/{owner}/{repo}/commits/{ref}/statuses 200': () => ({ path: `${repo}/commits/main/statuses` }),
  'GET /repos/{owner}/{repo}/compare/{basehead} 200': () => ({ path: `${repo}/compare/main...feature/x` }),
  'GET /repos/{owner}/{repo}/deployments 200': () => ({ path: `${repo}/deployments` }),
  'GET /repos/{owner}/{repo}/deployments/{deployment_id} 200': ({ id }) => ({ path: `${repo}/deployments/${id}` }),
  'DELETE /repos/{owner}/{repo}/deployments/{deployment_id} 204': ({ spare }) => ({
    path: `${repo}/deployments/${spare}`,
  }),
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses 200': ({ id }) => ({
    path: `${repo}/deployments/${id}/statuses`,
  }),
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses/{status_id} 200': ({ id, status }) => ({
    path: `${repo}/deployments/${id}/statuses/${status}`,
  }),
  'GET /repos/{owner}/{repo}/environments 200': () => ({ path: `${repo}/environments` }),
  'GET /repos/{owner}/{repo}/environments/{environment_name} 200': () => ({ path: `${repo}/environments/staging` }),
  'GET /repos/{owner}/{repo}/environments/{environment_name} 304': ({ environmentTag }) => ({
    path: `${repo}/environments/staging`,
    headers: { 'if-none-match': environmentTag },
  }),
  'GET /repos/{owner}/{repo}/environments/{environment_name} 404': () => ({ path: `${repo}/environments/other` }),
  'PUT /repos/{owner}/{repo}/environments/{environment_name} 200': () => ({
    path: `${repo}/environments/test%2Fenv`,
    body: { wait_timer: 0 },
  }),
  'DELETE /repos/{owner}/{repo}/environments/{environment_name} 204': () => ({ path: `${repo}/environments/spare` }),
  'GET /repos/{owner}/{repo}/rules/branches/{branch} 200': () => ({ path: `${repo}/rules/branches/main` }),
  'POST /repos/{owner}/{repo}/deployments 201': () => ({ path: `${repo}/deployments`, body: { ref: 'main' } }),
  'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses 201': ({ id }) => ({
    path: `${repo}/deployments/${id}/statuses`,
    body: { state: 'success' },
  }),
  'POST /repos/{owner}/{repo}/statuses/{sha} 201': () => ({
    path: `${repo}/statuses/${mainSha}`,
    body: { state: 'success', target_url: 'https://example.com', description: 'Built', context: 'build' },
  }),
}

type Ids = Awaited<ReturnType<typeof setUp>>

async function setUp() {
  const scopes = ['administration', 'contents', 'deployments', 'statuses'] as const
  const permissions = Object.fromEntries(scopes.map((scope) => [scope, 'write' as const]))
  const token = {
    login: 'github-actions[bot]',
    permissions: { ...permissions, metadata: 'read', actions: 'read' },
  } as const
  const github = createGitHub({
    tokens: { [emulatedToken]: token },
    branches: { main: mainSha, 'feature/x': failureSha },
  })
  github.addCommit(failureSha, { parents: [mainSha] })
  github.requireDeployments('main', ['staging'])
  const { id } = github.addDeployment({ environment: 'staging', statuses: ['in_progress', 'success'] })
  github.addDeployment({ environment: 'staging', description: 'With one', payload: { a: 1 } })
  const spare = github.addDeployment({ environment: 'spare' }).id
  await ask(github, 'POST', {
    path: `${repo}/statuses/${mainSha}`,
    body: { state: 'pending', context: 'test', description: 'Started', target_url: 'https://example.com' },
  })
  const tagOf = async (path: string) => (await ask(github, 'GET', { path })).headers.get('etag') ?? ''
  return {
    ...{ github, id, spare, status: github.deployments()[0]?.statuses[0]?.id },
    ...{ repositoryTag: await tagOf(repo), environmentTag: await tagOf(`${repo}/environments/staging`) },
  }
}

async function ask(github: GitHub, method: string, { path, body, headers = {} }: Request) {
  const answer = await fetchFrom(github)(`https://api.github.com${path}`, {
    method,
    headers: { authorization: `Bearer ${emulatedToken}`, ...headers },
    ...(body && { body: JSON.stringify(body) }),
  })
  const text = answer.status === 304 ? '' : await answer.text()
  return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text) }
}

describe(`${recordings} recorded answers of ${answers.length} kinds`, () => {
  const named = answers.map((recorded) => [`${recorded.route} ${recorded.status}`, recorded] as const)

  test('each kind is asked of the emulator', () => {
    expect(Object.keys(requests).sort()).toEqual(named.map(([name]) => name).sort())
  })

  test.each(named)('%s', async (name, recorded: RecordedAnswers) => {
    const world = await setUp()
    const request = requests[name]?.(world)
    if (!request) throw new Error(`no request for ${name}`)
    const answer = await ask(world.github, name.split(' ')[0] ?? '', request)
    expect(answer.status).toBe(recorded.status)
    expect(differences(recorded, newer, answer)).toEqual([])
    expect(world.github.problems).toEqual([])
  })

  test('one member more, or less, or of another type is a difference', () => {
    const headers = new Headers()
    const recorded = {
      route: '',
      status: 200,
      answers: 1,
      sources: {},
      headers: ['etag'],
      keys: { a: 'string', b: 'null' },
    }
    expect(differences(recorded, newer, { headers, body: { a: 1, c: null } })).toEqual([
      'header etag is missing',
      'b is missing',
      'a was never number',
      'c was never recorded',
    ])
  })

  test('links go by the repository’s number, in GitHub’s order', async () => {
    const { github } = await setUp()
    const { headers } = await ask(github, 'GET', { path: `${repo}/deployments?per_page=1&page=2` })
    const form = (headers.get('link') ?? '').replace(/\d+/g, 'N').replaceAll('/deployments?', '/commits/SHA?')
    const known = answers
      .flatMap(({ links = [] }) => links)
      .map((link) => link.replaceAll('page=N&per_page=N', 'per_page=N&page=N'))
    expect(known).toContain(form)
  })
})

test(`${nodeIds.length} node ids beside the numbers that they stand for`, () => {
  for (const [id, recorded] of nodeIds) {
    const [, kind = ''] = /^(DE|DES|SC|EN)_/.exec(recorded) ?? []
    const legacy = Buffer.from(recorded, 'base64').toString()
    const ours =
      kind === ''
        ? nodeId(
            legacy.includes('Status') ? 'DES' : 'DE',
            { id: 1, variant: { ...usual, nodeIdForm: () => 'legacy' } },
            id,
          )
        : nodeId(kind as 'DE', { id: repositoryIn(recorded), variant: usual }, id)
    expect(ours).toBe(recorded)
  }
})

/** Of what stands in a node id, the second number. */
function repositoryIn(id: string): number {
  const bytes = Buffer.from(id.slice(id.indexOf('_') + 1), 'base64url')
  return bytes.readUInt32BE(3)
}
