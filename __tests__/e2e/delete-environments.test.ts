import { expect, test } from '@jest/globals'
import { createGitHub, emulatedToken, type GitHub } from '../../testing/emulator/github.ts'
import type { Token } from '../../testing/emulator/model.ts'
import { held } from '../../testing/emulator/views.ts'
import { play } from '../../testing/quick.ts'

/** Environments go only when nothing is left in them, and nothing else goes with them. */

const administrator: Token = {
  login: 'octocat',
  permissions: { metadata: 'read', deployments: 'write', actions: 'read' },
  kind: 'personal',
  admin: true,
}

function withEnvironments(...names: string[]): GitHub {
  const github = createGitHub({ tokens: { [emulatedToken]: administrator } })
  for (const environment of names) github.addDeployment({ environment, statuses: ['inactive'] })
  return github
}

const inputs = { 'delete-environment': 'true' }
const action = 'delete'

test('one that was deployed to meanwhile stays, with a warning', async () => {
  const github = withEnvironments('pr-7', 'pr-8')
  // The second request deletes; a deploy follows at once.
  const deployed = () => void github.addDeployment({ environment: 'pr-7', statuses: ['success'] })
  github.fail({ on: 'POST /graphql', nth: 2, kind: 'pass', carriedOut: deployed })
  const { exitCode, outputs, annotations } = await play(github, { ...inputs, environment: 'pr-*' }, { action })
  expect(held(github)).toEqual(['pr-7/deploy: success'])
  expect(github.environments()).toEqual(['pr-7'])
  expect(outputs['environments-deleted']).toBe('["pr-8"]')
  expect(annotations).toEqual(['warning: The environment pr-7 stays: it has deployments left'])
  expect(exitCode).toBe(0)
})

test('one that was deployed to meanwhile in other letters stays', async () => {
  const github = withEnvironments('pr-7', 'pr-7')
  const deployed = () => void github.addDeployment({ environment: 'PR-7', statuses: ['success'] })
  github.fail({ on: 'POST /graphql', nth: 2, kind: 'pass', carriedOut: deployed })
  const { outputs } = await play(github, { ...inputs, environment: 'pr-7' }, { action })
  expect(github.environments()).toEqual(['pr-7', 'PR-7'])
  expect(outputs['environments-deleted']).toBe('[]')
})

test('upper and lower case are one environment', async () => {
  const github = withEnvironments('staging')
  github.addDeployment({ environment: 'Staging', task: 'web', statuses: ['success'] })
  await play(github, { ...inputs, environment: 'staging', task: 'deploy' }, { action })
  expect(held(github)).toEqual(['Staging/web: success'])
  expect(github.environments()).toEqual(['staging', 'Staging'])
})

test.each(['.', '..'])('a deployment to %s takes no repository with it', async (name) => {
  const github = withEnvironments('pr-7', name)
  const { exitCode, annotations, shown } = await play(github, { ...inputs, environment: '*' }, { action })
  const deletions = github.requests.filter(({ method }) => method === 'DELETE').map(({ path }) => path)
  expect(deletions).toEqual(['/repos/octo/app/environments/pr-7'])
  expect(shown).toContain(`The environment \`${name}\` cannot be deleted`)
  expect({ exitCode, annotations }).toEqual({
    exitCode: 1,
    annotations: [expect.stringContaining('cannot be deleted')],
  })
})

test('what a line with ! matches is left alone, and is no name', async () => {
  const github = withEnvironments('pr-7', 'pr-keep', 'Production')
  const { outputs } = await play(github, { ...inputs, environment: '*\n!production\n! pr-k*' }, { action })
  expect(github.environments()).toEqual(['pr-keep', 'Production'])
  expect(held(github)).toEqual(['pr-keep/deploy: inactive', 'Production/deploy: inactive'])
  expect(outputs['environments-deleted']).toBe('["pr-7"]')
  const asked = github.requests.flatMap(({ method, path }) =>
    /DELETE.*environments/.test(method + path) ? [path] : [],
  )
  expect(asked).toEqual(['/repos/octo/app/environments/pr-7'])
})

test('dry-run names the environments and deployments that would go', async () => {
  const github = withEnvironments('pr-7', 'pr-8')
  github.addDeployment({ environment: 'pr-8', task: 'web', statuses: ['success'] })
  const dry = { ...inputs, environment: 'pr-*', task: 'deploy', 'dry-run': 'true' }
  const { shown, outputs } = await play(github, dry, { action })
  expect(held(github)).toHaveLength(3)
  expect(github.environments()).toEqual(['pr-7', 'pr-8'])
  expect(github.requests.filter(({ method, body }) => method !== 'GET' && !/^query/.test(Object(body).query))).toEqual(
    [],
  )
  for (const { id, environment } of github.deployments().slice(0, 2)) expect(shown).toContain(`${id}  ${environment}`)
  expect(shown).toContain('The environment pr-7 would be deleted')
  expect(shown).not.toContain('The environment pr-8 would be deleted')
  expect(outputs['environments-deleted']).toBe('["pr-7"]')
})

test('what cannot be asked again is not deleted', async () => {
  const github = withEnvironments('pr-7', 'pr-7')
  const reply = { status: 502, body: { message: 'Server Error' } }
  github.fail({ on: 'POST /graphql', nth: 3, times: 9, kind: 'answer', reply })
  const { exitCode, annotations } = await play(github, { ...inputs, environment: 'pr-7' }, { action })
  expect(github.environments()).toEqual(['pr-7'])
  expect({ exitCode, annotations }).toEqual({ exitCode: 1, annotations: [expect.stringContaining('502')] })
})

test('with a pattern, environments that never had a deployment go too', async () => {
  const github = withEnvironments('pr-7')
  for (let number = 100; number < 230; number++) github.addEnvironment(`pr-${number}`)
  github.addEnvironment('production')
  const { exitCode, outputs } = await play(github, { ...inputs, environment: 'pr-*' }, { action })
  expect(github.environments()).toEqual(['production'])
  expect(JSON.parse(outputs['environments-deleted'] ?? '')).toHaveLength(131)
  expect(exitCode).toBe(0)
})

test('a page that repeats a name, since an environment was added meanwhile, is not the last one', async () => {
  const github = withEnvironments('production')
  for (let number = 1; number <= 250; number++) github.addEnvironment(`pr-${number}`)
  const environments = Array.from({ length: 100 }, (_, at) => ({ id: 1_000 + at, name: `pr-${99 + at}` }))
  const reply = { status: 200, body: { total_count: 251, environments } }
  github.fail({ on: 'GET /repos/{owner}/{repo}/environments', nth: 2, kind: 'answer', reply })
  const { outputs } = await play(github, { ...inputs, environment: 'pr-*' }, { action })
  expect(JSON.parse(outputs['environments-deleted'] ?? '')).toContain('pr-250')
})

test.each([
  ['which a workflow token can have', { login: 'x' }],
  ['which an administrator’s token can have', { ...administrator }],
])('without `actions: read`, %s, the records are gone, and one warning names it', async (_, token) => {
  const permissions = { metadata: 'read', deployments: 'write' } as const
  const github = createGitHub({ tokens: { [emulatedToken]: { ...token, permissions } } })
  github.addDeployment({ environment: 'pr-7', statuses: ['inactive'] })
  const { exitCode, annotations, shown } = await play(github, { ...inputs, environment: 'pr-*' }, { action })
  expect(held(github)).toEqual([])
  expect(github.environments()).toEqual(['pr-7'])
  expect(annotations).toEqual([
    expect.stringMatching(/^warning: GitHub did not list the environments\. The token lacks/),
  ])
  expect(shown).toContain('"Actions: read"')
  expect(exitCode).toBe(0)
})
