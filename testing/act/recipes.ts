import { blocks, recipe } from '../documents.ts'
import type { GitHub } from '../emulator/github.ts'
import { headSha, mainSha, readEventFixture } from '../runner/events.ts'
import type { Case } from './cases.ts'

/** Every recipe of docs/recipes.md as act plays it: one that is not described here fails. */

/** What a recipe needs to be played, and what it leads to. */
type Play = Pick<Case, 'holds'> & Partial<Omit<Case, 'name' | 'workflow'>>

/** What act cannot do as GitHub does it. The recipes are played without. */
export interface Limit {
  readonly recipes: readonly string[]
  readonly why: string
  /** What the limit is about, in the text of its recipes. */
  readonly about: RegExp
  /** Takes it out, where act refuses the whole workflow for it, with this message. */
  readonly refusal?: { readonly message: RegExp; without(text: string): string }
}

const approvals = ['Approval and secrets of an environment', 'One approval for several jobs']

export const limits: readonly Limit[] = [
  {
    recipes: approvals,
    why: 'act has no environments: nobody approves, and no secrets of an environment are there',
    about: /^ {4}environment:\n/m,
    refusal: {
      message: /Unknown Property steps/,
      without: (text) => text.replace(/^ {6}deployment: false\n/m, ''),
    },
  },
  {
    recipes: ['Deploy what another system asks for', 'Every deploy in its turn'],
    why: 'act has no concurrency groups: a run waits for no other',
    about: /^ {2}queue: max\n/m,
    refusal: { message: /Unknown Property queue/, without: (text) => text.replace(/^ {2}queue: max\n/m, '') },
  },
  {
    recipes: [
      'Production gets what is live on staging',
      'Roll back',
      'Roll back to what was live before',
      'Roll back when the site does not answer',
      'Test what is live',
      'Deploy what another system asks for',
    ],
    why: 'act checks out what is there, whatever commit is asked for: it has no other in the folder that it plays',
    about: /uses: actions\/checkout@v\d+\n {8}with:\n(?: {10}.*\n)*? {10}ref: /,
  },
  {
    recipes: ['Clean up every night', 'Test what is live', 'An alarm when main is not live', 'A report every week'],
    why: 'act starts no workflow by the clock: the event is given to it',
    about: /^ {2}schedule:\n/m,
  },
  {
    recipes: ['Previews from forks: deploy'],
    why: 'act starts no workflow when another has ended, and has no artifacts of other runs: the event is given to it, and a stand-in downloads',
    about: /^ {2}workflow_run:\n/m,
  },
]

const pull = readEventFixture('pull_request').payload
const number = String(Object(pull['pull_request']).number)
const requested = readEventFixture('deployment').payload
const workflowRun = readEventFixture('workflow_run').payload

const before = (...made: Parameters<GitHub['addDeployment']>[0][]): Pick<Case, 'before'> => ({
  before: (github) => {
    for (const seed of made) {
      if (seed.sha && seed.sha !== headSha && seed.sha !== mainSha) github.addCommit(seed.sha, { parents: [mainSha] })
      github.addDeployment(seed)
    }
  },
})

const sha = (digit: string) => digit.repeat(40)

/** Something is live, and what is deployed next comes with a pull request. */
function released(github: GitHub, commit: string): void {
  github.addCommit(sha('a'))
  github.addCommit(commit, { parents: [sha('a')] })
  github.addPullRequest({ number: 5, head: { ref: 'five', sha: commit }, merged: [commit] })
  github.addDeployment({ environment: 'production', sha: sha('a'), statuses: ['success'] })
}

const deployed = 'pending in_progress success'
const production: Play = { holds: [`production/deploy: ${deployed}`] }
const staging: Play = { holds: [`staging/deploy: ${deployed}`] }
const onPull = { event: 'pull_request', payload: pull }
const byHand = { event: 'workflow_dispatch' }

/** By heading. */
const plays: Readonly<Record<string, Play>> = {
  'The rest of the job is the deploy': {
    ...staging,
    files: { 'upload.sh': 'echo "url=https://x.example" >> "$GITHUB_OUTPUT"' },
  },
  'The command finds out the URL': { ...staging, files: { 'deploy.sh': 'echo https://x.example' } },
  'A preview for each pull request, cleaned up when it closes': {
    ...onPull,
    holds: [`pr-${number}/deploy: ${deployed}`],
  },
  'One shared environment, a task for each pull request': { ...onPull, holds: [`preview/pr-${number}: ${deployed}`] },
  'Clean up every night': {
    event: 'schedule',
    programs: { gh: `echo '!pr-4'` },
    ...before(
      { environment: 'pr-3', statuses: ['success'], createdAt: new Date('2026-01-01') },
      { environment: 'pr-4', statuses: ['success'], createdAt: new Date('2026-01-01') },
      { environment: 'staging', statuses: ['success'] },
    ),
    holds: ['pr-4/deploy: success', 'staging/deploy: success'],
  },
  'Previews from forks: build': {
    ...onPull,
    holds: [],
    prints: /stand-in for actions\/upload-artifact: .*"path": ?"site"/,
  },
  'Previews from forks: deploy': {
    event: 'workflow_run',
    payload: {
      ...workflowRun,
      workflow_run: {
        ...Object(workflowRun['workflow_run']),
        ...{ event: 'pull_request', conclusion: 'success', head_branch: 'patch-1' },
        head_repository: { full_name: 'mona/app' },
      },
    },
    holds: [`preview/mona/app:patch-1: ${deployed}`],
    prints: /stand-in for actions\/download-artifact: .*"run-id": ?"\d+"/,
  },
  'The URL in a comment': {
    ...onPull,
    holds: [`pr-${number}/deploy: ${deployed}`],
    prints: new RegExp(
      `stand-in for marocchino/sticky-pull-request-comment: .*"https://pr-${number}.example.com has ${headSha}"`,
    ),
  },
  'Tell pull requests that they are live': {
    programs: { gh: 'echo "gh $*"' },
    before: released,
    holds: [`production/deploy: success inactive`, `production/deploy: ${deployed}`],
    prints: /\| gh api repos\/octo\/app\/issues\/5\/labels --silent -f labels\[\]=released$/m,
  },
  'Release notes since the last production deploy': {
    programs: { gh: 'echo "gh $*"' },
    before: released,
    holds: [`production/deploy: success inactive`, `production/deploy: ${deployed}`],
    prints: /\| gh release create production-\d+ --target [0-9a-f]{40} --notes - /,
  },
  'An alarm when main is not live': {
    event: 'schedule',
    programs: { gh: `[ "$1" != api ] || echo '${mainSha} true'; [ "$2" != create ] || echo "gh $*"` },
    ...before({ environment: 'production', sha: sha('a'), statuses: ['success'] }),
    holds: ['production/deploy: success'],
    prints: /\| gh issue create --label deploy-alarm .* is not live after an hour/,
  },
  'A step after the deploy fails': { files: { 'e2e.sh': 'exit 1' }, fails: true, ...production },
  'Staging, then production': { holds: [`staging/deploy: ${deployed}`, `production/deploy: ${deployed}`] },
  'Production gets what is live on staging': {
    ...byHand,
    ...before({ environment: 'staging', sha: sha('a'), statuses: ['success'] }),
    holds: ['staging/deploy: success', `production/deploy: ${deployed}`],
    deploys: sha('a'),
  },
  'Several jobs are one deploy': production,
  'A matrix of jobs is one deploy': production,
  'One approval for several jobs': production,
  'The deploy is made of actions': {
    ...production,
    prints: /stand-in for aws-actions\/amazon-ecs-deploy-task-definition: /,
  },
  'Never an older commit over a newer one': {
    files: { 'announce.sh': 'echo announced' },
    ...production,
    prints: /\| announced$/m,
  },
  'Every deploy in its turn': production,
  'A success only if the site answers': { ...production, site: 200 },
  'Roll back': {
    ...byHand,
    payload: { inputs: { sha: sha('a') } },
    ...before({ environment: 'production', sha: sha('a'), statuses: ['success', 'inactive'] }),
    deploys: sha('a'),
    holds: ['production/deploy: success inactive', `production/deploy: ${deployed}`],
  },
  'Roll back to what was live before': {
    ...byHand,
    ...before(
      { environment: 'production', sha: sha('a'), statuses: ['success', 'inactive'] },
      { environment: 'production', sha: sha('b'), statuses: ['success'] },
    ),
    deploys: sha('a'),
    holds: [
      'production/deploy: success inactive',
      'production/deploy: success inactive',
      `production/deploy: ${deployed}`,
    ],
  },
  'Roll back when the site does not answer': {
    ...before({ environment: 'production', sha: sha('a'), statuses: ['success'] }),
    site: 500,
    fails: true,
    deploys: sha('a'),
    holds: [
      'production/deploy: success inactive',
      'production/deploy: pending in_progress failure',
      `production/deploy: ${deployed}`,
    ],
  },
  'Wait for a Vercel preview and test it': {
    ...onPull,
    ...before({ environment: 'Preview – web', sha: headSha, creator: 'vercel[bot]', statuses: ['success'] }),
    files: { 'e2e.sh': 'echo "tested <$1>"' },
    holds: ['Preview – web/deploy: success'],
    prints: /tested </,
  },
  'All previews of a commit, then the tests': {
    ...onPull,
    ...before(
      ...['web', 'docs'].map((app) => ({ environment: `Preview – ${app}`, sha: headSha, statuses: ['success'] })),
    ),
    programs: { jq: 'cat > /dev/null; echo https://web.example' },
    files: { 'e2e.sh': 'echo "tested <$1>"' },
    holds: ['Preview – web/deploy: success', 'Preview – docs/deploy: success'],
    prints: /tested <https:\/\/web\.example>/,
  },
  'A reusable workflow that deploys': {
    ...{ event: 'workflow_call', payload: { inputs: { environment: 'staging' } } },
    ...staging,
  },
  'Call the reusable workflow': {
    files: { '.github/workflows/a-reusable-workflow-that-deploys.yml': recipe('A reusable workflow that deploys') },
    ...staging,
  },
  'A freeze window': production,
  'On GitHub Enterprise Server': { holds: [`intranet/deploy: ${deployed}`] },
  'Test what is live': {
    event: 'schedule',
    ...before({ environment: 'production', sha: mainSha, statuses: ['success'] }),
    files: { 'e2e.sh': 'echo "tested <$1>"' },
    holds: ['production/deploy: success'],
    prints: /tested </,
  },
  'A monorepo': { holds: [`production/deploy-api: ${deployed}`, `production/deploy-web: ${deployed}`] },
  'Only what has changed since it was live': {
    files: { 'deploy-affected.sh': 'echo "since <$1>"' },
    ...production,
    prints: /since <>/,
  },
  'Require a successful deployment before merging': { ...onPull, holds: [`acceptance/deploy: ${deployed}`] },
  'A deploy in the merge queue': { ...onPull, holds: [`acceptance/deploy-pull_request: ${deployed}`] },
  'A required status check': { ...onPull, holds: [`preview/deploy: ${deployed}`] },
  'Deploy what another system asks for': {
    event: 'deployment',
    payload: { ...requested, deployment: { ...Object(requested['deployment']), task: 'chat' } },
    ...before({ id: 6889283001, environment: 'staging', task: 'chat', sha: headSha, ref: 'feature' }),
    holds: [`staging/chat: ${deployed}`],
  },
  'Approval and secrets of an environment': production,
  'Deploy even if GitHub cannot record it': {
    files: { 'deploy.sh': 'echo deploying', 'announce.sh': 'echo "$1"' },
    before: (github) =>
      github.fail({
        on: 'POST /repos/{owner}/{repo}/deployments',
        kind: 'answer',
        reply: { status: 403, body: { message: 'Resource not accessible by integration' } },
      }),
    holds: [],
    prints: /\| deploying$[\s\S]*Deployed, but GitHub does not know it/m,
  },
  'Cloudflare Workers': { ...production, prints: /stand-in for cloudflare\/wrangler-action/ },
  'Vercel without its Git integration': { programs: { npx: 'echo https://app.vercel.app' }, ...production },
  'Tell Slack when a deploy fails': {
    files: { 'deploy.sh': 'exit 1' },
    fails: true,
    holds: ['production/deploy: pending in_progress failure'],
    prints: /stand-in for slackapi\/slack-github-action: .*production: failure, /,
  },
  'Tell Slack of every deploy': {
    files: { 'deploy.sh': 'exit 1' },
    fails: true,
    holds: ['production/deploy: pending in_progress failure'],
    prints: /stand-in for slackapi\/slack-github-action: .*production: failure, /,
  },
  'A report every week': {
    event: 'schedule',
    // What the recipe has jq do.
    programs: {
      jq: `node -e "console.log(JSON.parse(fs.readFileSync('deployments.json', 'utf8')).environments.length)"`,
    },
    ...before({ environment: 'production', sha: mainSha, statuses: ['success'] }),
    holds: ['production/deploy: success'],
    prints: /stand-in for actions\/upload-artifact: .*"path": ?"deployments\.\*"/,
  },
}

const headings = blocks('yaml')
  .filter(({ path }) => path === 'docs/recipes.md')
  .map(({ heading }) => heading)

/** Recipes that are not described here, and descriptions of none. */
export const unknown: readonly string[] = [
  ...headings.filter((heading) => !plays[heading]),
  ...Object.keys(plays).filter((heading) => !headings.includes(heading)),
]

export const recipeCases: readonly Case[] = blocks('yaml')
  .filter(({ path }) => path === 'docs/recipes.md')
  .map(({ heading, text }): Case => {
    // Without a description, one that must run, and change nothing on GitHub: whoever adds a recipe says what it does.
    return { name: `recipe: ${heading}`, workflow: withoutRefused(heading, text), ...(plays[heading] ?? { holds: [] }) }
  })

function withoutRefused(heading: string, text: string): string {
  return limits
    .filter(({ recipes }) => recipes.includes(heading))
    .reduce((its, { refusal }) => refusal?.without(its) ?? its, text)
}
