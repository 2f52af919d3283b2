import { failure } from '../emulator/answers.ts'
import type { Fault, FaultKind } from '../emulator/faults.ts'
import { replies } from '../emulator/faults.ts'
import { type Deploy, deploys } from './deploys.ts'

/** Something that goes wrong with the API, at some point of some deploy, for some time. */
export interface Scenario {
  /** `deploy/point/lasting/fault`: enough to play it alone. */
  readonly id: string
  readonly deploy: Deploy
  /** What GitHub does wrong, from the start; some of it at times counted from now. */
  faults(): readonly Fault[]
  readonly lasting: Lasting
}

/** `once`; until main has ended; or also in the post step. */
export type Lasting = 'once' | 'main' | 'forever'

type Trouble = Pick<Fault, 'kind' | 'reply'>

const answers = (reply: Fault['reply'], kind: FaultKind = 'answer'): Trouble => ({ kind, ...(reply && { reply }) })
const soon = () => new Date(Date.now() + 20_000)
const late = () => new Date(Date.now() + 3_000_000)

const troubles: Readonly<Record<string, () => Trouble>> = {
  refused: () => ({ kind: 'refuse' }),
  'reset-before': () => ({ kind: 'reset-before' }),
  'reset-after': () => ({ kind: 'reset-after' }),
  'hang-before': () => ({ kind: 'hang-before' }),
  'hang-after': () => ({ kind: 'hang-after' }),
  500: () => answers(replies.serverError(500)),
  '500-after': () => answers(replies.serverError(500), 'answer-after'),
  502: () => answers(replies.serverError(502)),
  '502-after': () => answers(replies.serverError(502), 'answer-after'),
  '503-page': () => answers(replies.unicorn()),
  '503-page-after': () => answers(replies.unicorn(), 'answer-after'),
  empty: () => ({ kind: 'empty' }),
  truncated: () => ({ kind: 'truncate' }),
  'reset-in-body': () => ({ kind: 'reset-in-body' }),
  401: () => answers(replies.requiresAuthentication()),
  '403-limit-with-time': () => answers(replies.secondaryLimit(403, '5')),
  '403-limit-without-time': () => answers(replies.secondaryLimit(403)),
  '429-limit-with-date': () => answers(replies.secondaryLimit(429, soon().toUTCString())),
  '429-limit-without-time': () => answers(replies.secondaryLimit(429)),
  '403-abuse': () => answers(failure(403, 'You have triggered an abuse detection mechanism.')),
  '403-hourly-limit-soon': () => answers(replies.primaryLimit(403, soon())),
  '429-hourly-limit-late': () => answers(replies.primaryLimit(429, late())),
  404: () => answers(replies.notFound()),
  409: () => answers(replies.mergeConflict('main')),
  422: () => answers(replies.validation()),
}

/** What GraphQL says with 200, or of itself. */
const graphqlTroubles: typeof troubles = {
  'graphql-rate-limited': () => answers(replies.graphqlRateLimited(soon())),
  'graphql-rate-limit': () => answers(replies.graphqlRateLimit(soon())),
  'graphql-rate-limit-late': () => answers(replies.graphqlRateLimit(late())),
  'graphql-failed-200': () => answers(replies.graphqlFailed(200)),
  'graphql-failed-502': () => answers(replies.graphqlFailed(502)),
  'graphql-unavailable': () => answers(replies.graphqlUnavailable()),
}

const create = 'POST /repos/{owner}/{repo}/deployments'
const status = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'

/** Where it strikes: one call of the deploy, or every call from some point on. */
const points: Readonly<Record<string, Pick<Fault, 'on' | 'nth'>>> = {
  create: { on: create },
  pending: { on: status, nth: 1 },
  in_progress: { on: status, nth: 2 },
  final: { on: status, nth: 3 },
  history: { on: 'POST /graphql' },
  rules: { on: 'GET /repos/{owner}/{repo}/rules/branches/{branch}' },
  'all-from-1': { on: 'any', nth: 1 },
  'all-from-2': { on: 'any', nth: 2 },
  'all-from-3': { on: 'any', nth: 3 },
  'all-from-4': { on: 'any', nth: 4 },
}

const lastings: readonly Lasting[] = ['once', 'main', 'forever']

/**
 * What is sampled: deploys that differ from another one in their system, or in one input or result, are played in the
 * hardest way that still has an end, and not in the two others.
 */
const variantLastings: readonly Lasting[] = ['main']
const variants: readonly string[] = ['warn-fails', 'string-payload', 'job-fails', 'job-cancelled']
const isVariant = ({ name, aheadMs, prepare }: Deploy) =>
  aheadMs !== undefined || prepare !== undefined || variants.includes(name)

export const scenarios: readonly Scenario[] = deploys.flatMap((deploy) =>
  Object.entries(points).flatMap(([point, where]) =>
    (isVariant(deploy) ? variantLastings : lastings).flatMap((lasting) =>
      Object.entries(point === 'history' ? { ...troubles, ...graphqlTroubles } : troubles).map(([trouble, make]) => ({
        id: `${deploy.name}/${point}/${lasting}/${trouble}`,
        deploy,
        lasting,
        faults: () => [{ ...where, times: lasting === 'once' ? 1 : Number.POSITIVE_INFINITY, ...make() }],
      })),
    ),
  ),
)
