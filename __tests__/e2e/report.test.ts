import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { reportSchemaText } from '../../scripts/report-schema.ts'
import { type Report, reportSchema } from '../../src/figures/report-schema.ts'
import { replies } from '../../testing/emulator/faults.ts'
import { createGitHub, emulatedToken, type GitHub, type GitHubOptions } from '../../testing/emulator/github.ts'
import { play } from '../../testing/quick.ts'
import { root } from '../../testing/root.ts'
import { testInAll } from '../../testing/tier.ts'
import { createWorld } from '../../testing/world.ts'

const action = { action: 'report' } as const
const now = new Date('2026-11-25T12:00:00Z')
const hour = 3_600_000
const before = (hours: number) => new Date(now.getTime() - hours * hour)
const commit = (number: number) => number.toString(16).padStart(40, '0')

/** A commit each hour, the last one an hour ago; each is deployed half an hour after it was made. */
function withHistory(count: number, options: GitHubOptions = {}): GitHub {
  const github = createGitHub({ now: () => now, ...options })
  for (let number = 0; number < count; number++) {
    const at = before(count - number)
    github.addCommit(commit(number), { parents: number > 0 ? [commit(number - 1)] : [], at })
    const createdAt = new Date(at.getTime() + hour / 2)
    const statuses = ['success', ...(number < count - 1 ? ['inactive'] : [])]
    github.addDeployment({ environment: 'production', sha: commit(number), statuses, createdAt })
  }
  github.addCommit(commit(9_999), { parents: [commit(count - 1)], at: now })
  github.setBranch('main', commit(9_999))
  return github
}

async function reported(github: GitHub, inputs: Record<string, string> = {}) {
  const { outputs, exitCode, annotations, shown } = await play(github, inputs, action)
  const report: Report = reportSchema.parse(JSON.parse(outputs['json'] ?? ''))
  return { report, exitCode, annotations, shown, markdown: outputs['markdown'] ?? '', calls: github.requests.length }
}

test('figures, and what is where', async () => {
  const github = withHistory(20)
  github.addDeployment({ environment: 'production', sha: commit(19), statuses: ['failure'], createdAt: before(0.2) })
  const { report, markdown, calls } = await reported(github)
  const [production] = report.environments
  expect(production).toMatchObject({
    ...{ environment: 'production', task: 'deploy', deployments: { n: 20 }, failed: { count: 1, n: 21 } },
    // What the first one contains was live before.
    leadTime: { n: 19, median: 1800, p90: 1800, deployments: 19, since: null, older: 0, unknown: 0, gone: [] },
    ...{ rollBacks: { count: 0, n: 20, share: 0 }, recovery: { n: 0, median: null } },
    ...{ fixedAfter: { n: 0, median: null, open: true }, live: { sha: commit(19), behind: 1, ahead: 0, tag: null } },
  })
  expect(production?.weeks.map(({ incomplete }) => incomplete)).toEqual([true, false, false, false, true])
  expect(report).toMatchObject({ version: 2, repository: 'octo/app', read: { complete: true }, problems: [] })
  expect(report.period).toEqual({ from: '2026-10-26T12:00:00Z', to: '2026-11-25T12:00:00Z' })
  expect(markdown).toContain('| Lead time | 19 commits | median 30\u00a0min, 90\u00a0% within 30\u00a0min |')
  // A list: a table with a long name would be wider than a phone.
  expect(markdown).toContain('\n- production · [0000000](https://github.com/octo/app/commit/')
  expect(markdown).toContain(') · since 2026-11-25 by octocat · 1 behind\n')
  expect(markdown).toContain('| Failed | 1 of 21 that ended | 5 % |')
  expect(markdown).toContain('The newest failure is not fixed.')
  // Of nothing there is no figure.
  expect(markdown).not.toMatch(/\| (Fixed after|Recovery) \|/)
  expect(markdown).toContain('2026-11-23  ████████████ 20, 1 failed (incomplete)')
  expect(calls).toBeLessThanOrEqual(6)
})

testInAll('of 1,000 deployments, all are known after at most 35 calls', async () => {
  const github = withHistory(1000)
  const { report, calls } = await reported(github)
  expect(calls).toBeLessThanOrEqual(35)
  expect(report.environments[0]?.deployments.n).toBeGreaterThan(700)
  expect(report.environments[0]?.leadTime).toMatchObject({ n: 720, median: 1800, older: 0, unknown: 0 })
})

test('what is transient is left out, unless it is named', async () => {
  const github = withHistory(5)
  github.addDeployment({ environment: 'pr-7', statuses: ['success'], transientEnvironment: true, createdAt: before(1) })
  const { report } = await reported(github)
  expect(report.environments.map(({ environment }) => environment)).toEqual(['production'])
  expect(report.transientLeftOut).toBe(1)
  const named = await reported(github, { environment: '*' })
  expect(named.report.environments.map(({ environment }) => environment)).toEqual(['pr-7', 'production'])
})

test.each(['there', 'missing'] as const)('upper and lower case are one environment; GraphQL is %s', async (graphql) => {
  const { report } = await reported(withHistory(5, { graphql }), { environment: 'Production' })
  expect(report.environments).toMatchObject([{ environment: 'production', deployments: { n: 5 } }])
})

test('an environment that is named is read for itself, behind any number of others', async () => {
  const github = createGitHub({ now: () => now })
  github.addDeployment({ environment: 'production', statuses: ['success'], createdAt: before(2) })
  for (let count = 0; count < 1100; count++)
    github.addDeployment({ environment: 'staging', statuses: ['success'], createdAt: before(1) })
  const { report } = await reported(github, { environment: 'production' })
  expect(report).toMatchObject({
    environments: [{ environment: 'production', deployments: { n: 1 } }],
    read: { complete: true },
  })
})

test('an environment that is named twice, or in two cases, is counted once, and the oldest is that of all names', async () => {
  const github = withHistory(6)
  github.addDeployment({ environment: 'staging', sha: commit(0), statuses: ['success'], createdAt: before(50) })
  const { report } = await reported(github, { environment: 'staging\nproduction\nProduction\nproduction' })
  expect(report.environments).toMatchObject([{ deployments: { n: 6 } }, { deployments: { n: 1 } }])
  expect(report.read).toEqual({ complete: true, oldest: '2026-11-23T10:00:00Z' })
})

test('since when a commit is live is told of the present stretch', async () => {
  const github = createGitHub({ now: () => now })
  const { id } = github.addDeployment({ environment: 'production', statuses: ['success'], createdAt: before(9) })
  github.addDeployment({
    environment: 'production',
    sha: commit(1),
    statuses: ['success', 'inactive'],
    createdAt: before(5),
  })
  github.addStatus(id, 'inactive')
  github.addStatus(id, 'success')
  const { report } = await reported(github)
  expect(report.environments[0]?.live).toMatchObject({ deploymentId: id, since: '2026-11-25T12:00:00Z' })
})

test('of transient deployments, those of the period are counted', async () => {
  const github = withHistory(5)
  const preview = { environment: 'pr-7', statuses: ['success'], transientEnvironment: true }
  for (const days of [40, 35, 2]) github.addDeployment({ ...preview, createdAt: before(24 * days) })
  expect((await reported(github)).report.transientLeftOut).toBe(1)
})

test.each(['999999999d', '731d'])('a period of %s is refused before GitHub is asked', async (period) => {
  const github = withHistory(5)
  const { exitCode, annotations } = await play(github, { period }, action)
  expect({ exitCode, calls: github.requests.length }).toEqual({ exitCode: 1, calls: 0 })
  expect(annotations.join()).toContain('`period` is longer than the `730d` that a report can show')
})

test('with very many environments, the report stays short, and says what is only in `json`', async () => {
  const github = createGitHub({ now: () => now })
  const add = (environment: string, hours: number) =>
    github.addDeployment({ environment, statuses: ['success'], createdAt: before(hours) })
  for (let number = 0; number < 400; number++) add(`site-${number}`, 500 - number)
  const { report, markdown } = await reported(github, { period: '730d' })
  expect(report.environments).toHaveLength(400)
  expect(markdown.length).toBeLessThan(200_000)
  expect(markdown).toContain('350 more are in the output `json`')
  expect(markdown).toContain('#### site-399')
  expect(markdown).not.toContain('#### site-0\n')
})

test('where most weeks are empty, it is folded beside what is busy, in the summary and the picture', async () => {
  const github = createGitHub({ now: () => now })
  for (let day = 1; day < 28; day++) github.addDeployment({ statuses: ['success'], createdAt: before(24 * day) })
  github.addDeployment({ task: 'docs', statuses: ['success'], createdAt: before(48) })
  const { markdown } = await reported(github)
  const [open = '', folded = ''] = markdown.split('<details><summary>1 more, with few deployments</summary>')
  expect(open).toContain('#### production\n')
  expect(open).not.toContain('docs')
  expect(folded).toMatch(/^\n\n- production &#40;docs&#41; · .*\n\n#### production &#40;docs&#41;\n/)
  // What is alone is not folded, however little there is.
  const { markdown: alone } = await reported(github, { task: 'docs' })
  expect(alone).not.toContain('with few deployments')
})

test('real reports fit the schema in docs/', async () => {
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(reportSchemaText()))
  const odd = withHistory(12, { tags: { 'v1.0.0': commit(11) } })
  for (const states of [[], ['queued'], ['inactive'], ['in_progress', 'failure'], ['success', 'error']])
    odd.addDeployment({ environment: 'production', sha: commit(3), statuses: states, createdAt: before(0.1) })
  odd.addDeployment({ environment: 'docs', task: 'pages', statuses: ['failure'], createdAt: before(0.1) })
  for (const github of [createGitHub({ now: () => now }), withHistory(1), odd]) {
    const { outputs } = await play(github, {}, action)
    expect([validate(JSON.parse(outputs['json'] ?? '')), validate.errors]).toEqual([true, null])
  }
})

describe('what cannot be read', () => {
  test('more than 1,000 deployments: the figures are about the time that was read', async () => {
    const { report, annotations, markdown } = await reported(withHistory(1200), { period: '60d' })
    const [production] = report.environments
    expect(report.period.from).toBe(report.read.oldest)
    // One each hour.
    expect(production?.deployments.perWeek).toBeCloseTo(168, -1)
    expect(production?.weeks[0]?.start).toBe('2026-10-12')
    expect(annotations.join()).toContain('The figures begin on 2026-10-14: only the newest 1000 deployments were read')
    expect(markdown).toContain('2026-10-14 to 2026-11-25')
    expect(markdown).toContain('What was deployed before 2026-10-14, and not since, is not in this report.')
  })

  test('without GraphQL: the newest deployments, and it is said', async () => {
    const { report, calls, annotations } = await reported(withHistory(100, { graphql: 'missing' }))
    expect(report.environments[0]?.deployments.n).toBeGreaterThan(10)
    expect(calls).toBeLessThanOrEqual(50)
    expect(annotations.join('\n')).toMatch(/only the newest \d+ deployments were read \(GraphQL gave no answer: .*\)/)
  })

  test('without GraphQL, the calls are for the environments that were asked for', async () => {
    const github = withHistory(10, { graphql: 'missing' })
    for (let number = 0; number < 60; number++)
      github.addDeployment({ environment: `pr-${number}`, statuses: ['success'], createdAt: before(0.1) })
    const { report } = await reported(github, { environment: 'prod*' })
    expect(report.environments).toMatchObject([{ environment: 'production', deployments: { n: 10 } }])
  })

  test('a server whose GraphQL lacks a field is asked by REST', async () => {
    const { report } = await reported(withHistory(10, { graphqlWithout: ['Deployment.statuses'] }))
    expect(report.environments[0]?.deployments.n).toBe(10)
  })

  test('without `contents: read`: everything but what is about commits', async () => {
    const permissions = { metadata: 'read', deployments: 'read' } as const
    const { report, markdown } = await reported(
      withHistory(20, { tokens: { [emulatedToken]: { login: 'x', permissions } } }),
    )
    expect(report.environments[0]).toMatchObject({
      deployments: { n: 20 },
      leadTime: { n: 0, median: null, deployments: 0, unknown: 19 },
    })
    expect(report.environments[0]?.live).toMatchObject({ sha: commit(19), behind: null })
    expect(report.problems).toEqual([expect.stringContaining('The token needs contents: read.')])
    expect(markdown).toContain('⚠️')
    expect(markdown).not.toContain('| Lead time |')
    expect(markdown).toContain('Left out: the commits of 19 deployments, which are not known.')
  })

  function withRateLimit(github: GitHub, nth: number): GitHub {
    const reply = replies.primaryLimit(403, new Date(Date.now() + hour))
    github.fail({ on: 'POST /graphql', nth, times: 99, kind: 'answer', reply })
    return github
  }

  test('a rate limit after the deployments: what they tell themselves', async () => {
    const { report, exitCode, markdown } = await reported(withRateLimit(withHistory(20), 2))
    expect(exitCode).toBe(0)
    // Each brought its own commit, and there are no others.
    expect(report.environments[0]).toMatchObject({
      deployments: { n: 20 },
      leadTime: { n: 19 },
      live: { behind: null },
    })
    expect(report.problems).toEqual([expect.stringContaining('Rate limit')])
    expect(markdown).toContain('⚠️')
  })

  test('a rate limit before the commits between deployments: how many are not known', async () => {
    const github = createGitHub({ now: () => now })
    for (let number = 0; number < 40; number++) {
      github.addCommit(commit(number), { parents: number > 0 ? [commit(number - 1)] : [], at: before(50 - number) })
      const deploy = { sha: commit(number), statuses: ['success'], createdAt: before(49 - number) }
      if (number % 4 === 0) github.addDeployment(deploy)
    }
    github.setBranch('main', commit(39))
    const { report, markdown } = await reported(withRateLimit(github, 4))
    expect(report.environments[0]).toMatchObject({
      ...{ deployments: { n: 10 }, leadTime: { n: 0, deployments: 0, unknown: 9 } },
      live: { behind: 3, ahead: 0 },
    })
    expect(report.problems).toEqual([expect.stringContaining('Rate limit')])
    expect(markdown).toContain('Left out: the commits of 9 deployments, which are not known.')
  })
})

test('names from outside are text, in Markdown and in the picture', async () => {
  const github = createGitHub({ now: () => now })
  github.addDeployment({ environment: '<b>|x', statuses: ['success'], createdAt: before(1) })
  const { markdown } = await reported(github)
  expect(markdown).not.toContain('<b>')
})

describe('the picture', () => {
  async function pictureOf(environment: string): Promise<string> {
    const github = createGitHub()
    github.addDeployment({ environment, statuses: ['success'], createdAt: new Date(Date.now() - 60_000) })
    const workspace = mkdtempSync(join(tmpdir(), 'picture-'))
    await play(github, { svg: 'deployments.svg', period: '7d' }, { ...action, env: { GITHUB_WORKSPACE: workspace } })
    const svg = readFileSync(join(workspace, 'deployments.svg'), 'utf8')
    rmSync(workspace, { recursive: true })
    return svg
  }

  test('cuts a long name, not its count; and has a ground of its own, as the page can be dark where the system is light', async () => {
    const svg = await pictureOf('long-'.repeat(40))
    const [, shown = ''] = /class="name"[^>]*>([^<]*)</.exec(svg) ?? []
    expect(shown).toMatch(/^(long-)+.*…: 1 deployment$/)
    expect(shown.length).toBeLessThanOrEqual(48)
    expect(svg).toMatch(/<rect class="ground" width="100%" height="100%"/)
  })

  test('shows deployments, failures and lead time by week, and which week is not a whole one', async () => {
    const github = withHistory(200)
    github.addDeployment({ sha: commit(7), statuses: ['failure'], createdAt: before(30) })
    const workspace = mkdtempSync(join(tmpdir(), 'picture-'))
    await play(github, { svg: 'deployments.svg' }, { ...action, env: { GITHUB_WORKSPACE: workspace } })
    const svg = readFileSync(join(workspace, 'deployments.svg'), 'utf8')
    rmSync(workspace, { recursive: true })
    const weeks = svg.match(/^<text[^>]*>2026-\d\d-\d\d<.*$/gm) ?? []
    const texts = weeks.map((week) => [...week.matchAll(/>([^<>]+)</g)].map(([, text]) => text))
    expect(texts.slice(-2)).toEqual([
      ['2026-11-16', expect.stringMatching(/^\d+$/), '30 min'],
      ['2026-11-23', expect.stringMatching(/^\d+, 1 failed$/), '30 min'],
    ])
    expect(weeks.map((week) => week.includes('"deployed part"'))).toEqual([false, false, false, false, true])
  })

  test('has nothing of a hostile name', async () => {
    const svg = await pictureOf('</text><script>alert(1)</script>&amp;" onload="x')
    expect(svg.match(/<(?!\/?(svg|style|title|text|rect)\b)/g)).toBeNull()
    expect(svg.match(/ on\w+=/g)).toBeNull()
  })
})

describe('the output `json`', () => {
  const file = 'out/deployments.json'

  async function written(github: GitHub, inputs: Record<string, string>) {
    const workspace = mkdtempSync(join(tmpdir(), 'json-'))
    const { outputs, annotations } = await play(github, inputs, { ...action, env: { GITHUB_WORKSPACE: workspace } })
    const path = join(workspace, file)
    const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined
    rmSync(workspace, { recursive: true })
    return { json: outputs['json'], text, annotations: annotations.join('\n') }
  }

  test('is also in the file of `json-file`', async () => {
    const { json, text, annotations } = await written(withHistory(3), { 'json-file': file })
    expect(reportSchema.parse(JSON.parse(text ?? ''))).toMatchObject({ version: 2 })
    expect([json, annotations]).toEqual([text, ''])
  })

  test('that is too long for a variable is in the file alone', async () => {
    const github = withHistory(700)
    const { json, text = '', annotations } = await written(github, { 'json-file': file })
    expect(Buffer.byteLength(text)).toBeGreaterThan(128 * 1024)
    expect(reportSchema.parse(JSON.parse(text)).environments[0]?.rows).toHaveLength(700)
    expect(json).toBe('')
    expect(annotations).toContain(
      'The report is too long for a variable of a step: it is in out/deployments.json alone',
    )
  })

  test('that is too long is kept where there is no file: expressions may read it', async () => {
    const { json = '', annotations } = await written(withHistory(700), {})
    expect(reportSchema.parse(JSON.parse(json)).environments[0]?.rows).toHaveLength(700)
    expect(annotations).toContain('Give the input `json-file`, and read the file')
  })
})

test('through dist/, with a picture', async () => {
  const { github, job } = await createWorld()
  github.addDeployment({ environment: 'a & b', statuses: ['success'], createdAt: new Date(Date.now() - 60_000) })
  const { step, workspace, end } = job()
  const { exitCode, outputs } = await step({ svg: 'out/deployments.svg', period: '7d' }, action)
  expect(exitCode).toBe(0)
  expect(reportSchema.parse(JSON.parse(outputs['json'] ?? '')).environments).toHaveLength(1)
  const path = join(workspace, 'out/deployments.svg')
  expect(existsSync(path) && readFileSync(path, 'utf8')).toContain('a &#38; b: 1 deployment<')
  await end()
})

test('the schema in docs/ is the code’s (npm run docs)', () => {
  expect(readFileSync(join(root, 'docs/report.schema.json'), 'utf8')).toBe(reportSchemaText())
})
