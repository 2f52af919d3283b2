import { type Failure, isAmbiguous } from '../http/failure.ts'
import { httpDate } from '../http/server-time.ts'
import { type Call, permissionsBlock, setting } from './access.ts'
import { secondsToWait } from './limits.ts'

/** A kind of failure of the API: how it is recognised, what it means, and what to do. docs/errors.md is made from these. */
interface Kind {
  readonly title: string
  readonly cause: string
  matches(failure: Failure, call: Call): boolean
  fix(call: Call, failure: Failure): string
}

export function kindOf(failure: Failure, call: Call): ApiErrorKind {
  return kindNames.find((name) => apiErrorKinds[name].matches(failure, call)) ?? 'other'
}

const isForbidden = ({ status, message }: Failure) => status === 403 && /not accessible by/.test(message)

/** By the server's clock, where its answers have a time. */
function liftedAt({ headers }: Failure, seconds: number): string {
  const now = httpDate(headers['date']) ?? new Date()
  return new Date(now.getTime() + seconds * 1000).toISOString()
}

/** In the order in which they are tried. */
export const apiErrorKinds = {
  'rate-limit': {
    title: 'Rate limit',
    cause:
      'The repository has used up its API calls (1,000 an hour for the workflow token), or made too many writes in a short time.',
    matches: (failure) => secondsToWait(failure, new Date()) !== undefined,
    fix: (_, failure) => {
      const seconds = secondsToWait(failure, new Date()) ?? 0
      return `The limit is lifted at ${liftedAt(failure, seconds)}. Run the job again then, or use the token of a GitHub App, which has a limit of its own.`
    },
  },
  'read-only-run': {
    title: 'The token may only read',
    cause:
      'In a run for a pull request from a fork, the token may only read, whatever `permissions:` says. In a run by Dependabot, it may only read unless `permissions:` grants more.',
    matches: (failure, { readOnly, isGiven }) => isForbidden(failure) && readOnly !== undefined && !isGiven,
    fix: (call) =>
      call.readOnly === 'dependabot'
        ? `For Dependabot, grant it in the workflow:\n\n${permissionsBlock(call)}\n\nOr skip the step for Dependabot, or let it deploy without a record: \`on-api-error: warn\`.`
        : `For forks, deploy from a workflow on \`workflow_run\` instead, which may write:\n\n${permissionsBlock(call)}\n\nOr skip the step for forks, or let them deploy without a record: \`on-api-error: warn\`.`,
  },
  permission: {
    title: 'The token lacks a permission',
    cause: 'The workflow’s token gets its permissions by `permissions:`, any other token where it was created.',
    matches: isForbidden,
    fix: (call, { headers, message }) => {
      if (/personal access token/.test(message))
        return `Give the personal access token the repository permission ${setting(call)} in its settings (a classic one: the scope \`repo\`). \`permissions:\` does not change it.`
      if (call.isGiven)
        return `Give the GitHub App that created the token the repository permission ${setting(call)}, and accept that for its installation. \`permissions:\` changes only the workflow’s own token, which is used if \`token\` is left out.`
      const accepted = headers['x-accepted-github-permissions']
      const isOther = accepted !== undefined && accepted !== call.permission.replace(': ', '=')
      return `Add it to the \`permissions:\` of the workflow or the job:\n\n${permissionsBlock(call)}${isOther ? `\n\n(GitHub asks for ${accepted}.)` : ''}`
    },
  },
  administration: {
    title: 'Administration permission is needed',
    cause:
      'Only a token with the Administration permission may delete an environment. The workflow token cannot have it.',
    matches: ({ status, message }) => status === 403 && /admin rights/i.test(message),
    fix: () =>
      'Use the token of a GitHub App, or a fine-grained personal access token, with the repository permission "Administration: write".',
  },
  forbidden: {
    title: 'Forbidden',
    cause: 'GitHub refuses the call, for example because the repository is archived or an organization policy applies.',
    matches: ({ status }) => status === 403,
    fix: () =>
      'See what GitHub says above. The token may need access to this repository, or the organization may restrict it.',
  },
  'bad-token': {
    title: 'The token is not accepted',
    cause:
      'The token is wrong, has expired (the workflow token lives until its job ends, 24 hours at most), or belongs to another server.',
    matches: ({ status }) => status === 401,
    fix: ({ wasAccepted }) =>
      wasAccepted
        ? 'The token was accepted before. It has expired, or was revoked: a GitHub App’s token lives one hour. For a longer deploy, use `start`, and at the end `update` with a token that is created right before it.'
        : 'Leave `token` out to use the workflow’s own, or check its secret, and that `api-url` is the server of this token.',
  },
  'no-deployments': {
    title: 'This server has no deployments',
    cause: 'Gitea and Forgejo run actions, but they do not have GitHub’s deployments API.',
    matches: ({ status }, { forge }) => forge !== undefined && (status === 404 || status === 405),
    fix: ({ forge = 'The server' }) =>
      `${forge} cannot record deployments. To run the command all the same: \`on-api-error: warn\`. To record them on GitHub, give \`api-url\`, \`repository\` and a \`token\` of GitHub’s.`,
  },
  'not-found': {
    title: 'Not found',
    cause: 'The repository, or what the call asks for, does not exist, or the token has no access to it.',
    matches: ({ status }) => status === 404,
    fix: ({ repository, deploymentId }) =>
      deploymentId !== undefined
        ? `Check \`deployment-id\`: ${repository} has no deployment ${deploymentId}. It was deleted, or is of another repository (\`repository\`), or the token may not see it.`
        : `Check that ${repository} exists and that the token has access to it: GitHub also says "Not Found" if the token has no access.`,
  },
  'unknown-ref': {
    title: 'Unknown ref',
    cause:
      'The repository has no such branch, tag or commit. A fork’s branch is not in the repository that deploys it.',
    matches: ({ status, message }) => status === 422 && /^No (ref|commit) found/.test(message),
    fix: ({ repository, ref }, { message }) =>
      message.startsWith('No commit') || ref === undefined
        ? `Give the name of a branch or tag of ${repository}, or the full SHA of a commit there.`
        : 'Leave `ref` out to deploy the commit of the event (also right for forks), or give a full SHA: `ref: ${{ github.event.pull_request.head.sha }}`.',
  },
  'failed-contexts': {
    title: 'Required contexts have not succeeded',
    cause:
      '`required-contexts` asks for checks that failed, were skipped, or have not finished. With `all`, the job that deploys is one of them.',
    matches: ({ status, message }) => status === 409 && /status checks failed/i.test(message),
    fix: () =>
      'Deploy after these checks (`needs:`), list only those that must pass in `required-contexts`, or leave it out.',
  },
  'merge-conflict': {
    title: 'Merge conflict',
    cause: '`auto-merge: true` asks GitHub to merge the default branch into the ref first, and that conflicts.',
    matches: ({ status }) => status === 409,
    fix: () => 'Merge the default branch into the ref by hand, or leave `auto-merge` out.',
  },
  'auto-merged': {
    title: 'GitHub merged the default branch into the ref instead',
    cause:
      'With `auto-merge: true`, GitHub merges if the ref is behind. It made a new commit, and no deployment (answer 202).',
    matches: ({ status }) => status === 202,
    fix: () =>
      'The new commit’s own run deploys it. Leave `auto-merge` out to deploy the commit of the event as it is.',
  },
  graphql: {
    title: 'GraphQL refuses the query',
    cause: 'The server’s GraphQL does not support a part of the query. An older Enterprise Server may lack it.',
    matches: ({ status, graphql }) => status === 422 && graphql === true,
    fix: () =>
      'See what GitHub says above. On GitHub.com it is a fault of this action: please open an issue with this message.',
  },
  'active-deployment': {
    title: 'An active deployment cannot be deleted',
    cause: 'GitHub deletes an active deployment only if it is the only one in its environment.',
    matches: ({ status, details }) =>
      status === 422 && details.some((text) => /cannot delete an active deployment/i.test(text)),
    fix: () => 'Deactivate it first, with the action `deactivate`.',
  },
  invalid: {
    title: 'A value is not accepted',
    cause: 'GitHub found a value invalid, such as a URL or a description.',
    matches: ({ status }) => status === 400 || status === 422,
    fix: () => 'See which one above, and correct that input.',
  },
  unavailable: {
    title: 'GitHub is having trouble',
    cause: 'GitHub answered with a server error, or with something that cannot be read.',
    matches: (failure) => failure.status !== undefined && isAmbiguous(failure),
    fix: () =>
      'See https://www.githubstatus.com and run the job again. To deploy all the same when GitHub cannot record it: `on-api-error: warn`.',
  },
  proxy: {
    title: 'GitHub could not be reached through the proxy',
    cause:
      'Calls go through a proxy (`https_proxy`, `http_proxy`, `no_proxy`), which gave no answer or cannot be used.',
    matches: ({ status }, call) => status === 407 || (status === undefined && call.proxy === true),
    fix: () =>
      'Check `https_proxy`, `http_proxy` and `no_proxy` of the runner (`http://user:password@host:port`), that the proxy lets it reach `api-url`, and that the runner is 2.328.0 or later.',
  },
  network: {
    title: 'GitHub could not be reached',
    cause: 'There was no answer: the connection failed, broke off or took too long.',
    matches: ({ status }) => status === undefined,
    fix: () =>
      'Check that the runner can reach `api-url`, and run the job again. To deploy all the same: `on-api-error: warn`.',
  },
  other: {
    title: 'Unexpected answer',
    cause: 'GitHub gave an answer that this action does not know.',
    matches: () => true,
    fix: () =>
      'The answer of GitHub, or of a gateway on the way there, is above. If this action should know it, please open an issue with this message.',
  },
} as const satisfies Record<string, Kind>

export type ApiErrorKind = keyof typeof apiErrorKinds

const kindNames = Object.keys(apiErrorKinds).filter((name): name is ApiErrorKind => name in apiErrorKinds)
