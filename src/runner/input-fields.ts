import { z } from 'zod'
import { markerKey } from '../shared/identity.ts'
import { isRecord } from '../shared/is-record.ts'
import { changedNumbers } from '../shared/numbers.ts'
import { isHttpUrl, shorten } from '../shared/text.ts'
import {
  count,
  flag,
  flagOrAuto,
  headers,
  linesOf,
  mustBe,
  name,
  names,
  oneOf,
  parseJson,
  shell,
  statuses,
  text,
  time,
  url,
} from './input-kinds.ts'

const jsonPayload = text.transform((value, context): string | Record<string, unknown> => {
  const parsed = parseJson(value)
  if (typeof parsed === 'string') return parsed
  const [changed] = isRecord(parsed) ? changedNumbers(value) : []
  if (changed) {
    context.addIssue(
      `has the number ${shorten(changed.written, 80)}, which would become ${changed.becomes}: write it as a string`,
    )
    return z.NEVER
  }
  if (!isRecord(parsed)) {
    context.addIssue(`is not valid JSON: use an object like \`{"key": "value"}\`, or a JSON string`)
    return z.NEVER
  }
  if (Object.hasOwn(parsed, markerKey)) {
    context.addIssue(`has the key \`${markerKey}\`, which is reserved for this action: use another key`)
    return z.NEVER
  }
  return parsed
})

const contexts = text.transform((value): 'all' | readonly string[] => {
  if (value === 'none') return []
  return value === 'all' ? value : names(value)
})

/** What became of the jobs that this one needs, by their names. */
export type Needs = ReadonlyMap<string, { readonly result: string; readonly outputs: readonly unknown[] }>

/** `${{ toJSON(needs) }}`: https://docs.github.com/actions/reference/workflows-and-actions/contexts#needs-context */
const needsResults = text.transform((value, context): Needs => {
  const parsed = parseJson(value)
  const jobs = isRecord(parsed) ? Object.entries(parsed) : []
  const results = jobs.flatMap(([job, its]) =>
    isRecord(its) && typeof its['result'] === 'string'
      ? [[job, { result: its['result'], outputs: Object.values(its['outputs'] ?? {}) }] as const]
      : [],
  )
  if (jobs.length > 0 && results.length === jobs.length) return new Map(results)
  context.addIssue(
    isRecord(parsed) && jobs.length === 0
      ? 'names no jobs: give this job `needs:` with the jobs that deploy'
      : 'must be `${{ toJSON(needs) }}`: it is not what that gives, the results of the jobs that this one needs',
  )
  return z.NEVER
})

const emptyToken =
  "is empty: leave it out to use the workflow's own token, or check the secret that it is read from (runs of forks get no secrets)"

/** Two years. */
const longestPeriodMs = 730 * 86_400_000

/** Characters as GitHub counts them: an emoji is one. */
const environment = name
  .refine((value) => [...value].length <= 255, { error: 'is longer than the 255 characters that GitHub allows' })
  .refine((value) => value !== '.' && value !== '..', {
    error: (issue) => `is \`${issue.input}\`, which GitHub does not accept as a name`,
  })

const environmentPatterns = text.transform((value, context): readonly string[] => {
  const patterns = linesOf(value)
  if (patterns.some((pattern) => !pattern.startsWith('!'))) return patterns
  context.addIssue('only excludes: also name the environments to include, or `*` for all')
  return z.NEVER
})

/**
 * What each input accepts, by its name in camel case. `prefault` is the default in action.yml, a string too; where an action
 * has none for it, that stands in action-inputs.ts.
 */
export const fields = {
  environment,
  environmentPatterns,
  run: text.optional(),
  shell: shell.optional(),
  workingDirectory: text.optional(),
  ref: name.optional(),
  task: name.prefault('deploy'),
  anyTask: name.optional(),
  description: text.optional(),
  payload: jsonPayload.optional(),
  requiredContexts: contexts.prefault('none'),
  autoMerge: flag().prefault('false'),
  transientEnvironment: flag().prefault('false'),
  productionEnvironment: flagOrAuto().prefault('auto'),
  autoInactive: flagOrAuto().prefault('auto'),
  environmentUrl: url().optional(),
  logUrl: url().optional(),
  cancelledState: oneOf(['error', 'failure', 'inactive']).prefault('error'),
  ifStale: oneOf(['deploy', 'warn', 'skip', 'fail']).prefault('deploy'),
  ifDeployed: oneOf(['deploy', 'skip']).prefault('deploy'),
  requireDeployed: text.transform(names).default([]),
  verifyUrl: text
    .refine((value) => value === 'environment-url' || isHttpUrl(value), {
      error: mustBe(undefined, '`environment-url`, or a URL that starts with `https://` or `http://`'),
    })
    .optional(),
  verifyContains: text.optional(),
  verifyStatus: statuses.prefault('2xx'),
  verifyHeaders: headers.optional(),
  verifyTimeout: time.prefault('60s'),
  statusContext: name.optional(),
  deploymentId: count('a number: the output `deployment-id` of the step or job that started the deployment').optional(),
  superseded: oneOf(['keep', 'delete']).prefault('keep'),
  state: oneOf([
    'auto',
    'pending',
    'queued',
    'in_progress',
    'success',
    'failure',
    'error',
    'inactive',
    'cancelled',
  ]).prefault('auto'),
  period: time
    .refine((value) => value > 0, { error: 'must be longer than 0' })
    .refine((value) => value <= longestPeriodMs, { error: 'is longer than the `730d` that a report can show' })
    .prefault('30d'),
  svg: name.optional(),
  commit: name.prefault('any'),
  creator: text.transform(linesOf).default([]),
  wantedState: oneOf(['success', 'any']).prefault('success'),
  offset: count('a whole number, `0` or more').prefault('0'),
  timeout: time.prefault('0'),
  ifNone: oneOf(['fail', 'pass']).prefault('fail'),
  needs: needsResults.optional(),
  jobs: text.transform(names).optional(),
  keepLatest: count('a whole number, `0` or more').prefault('0'),
  olderThan: time.optional(),
  dryRun: flag().prefault('false'),
  deleteEnvironment: flag().prefault('false'),
  sweep: flag().prefault('true'),
  onApiError: oneOf(['fail', 'warn']).prefault('fail'),
  summary: flag().prefault('true'),
  repository: text
    .regex(/^[\w.-]+\/[\w.-]+$/, { error: (issue) => mustBe(issue.input, 'like `owner/name`') })
    .optional(),
  token: z.string({ error: emptyToken }).refine((value) => !/[\r\n]/.test(value), {
    error: 'has a line break in it: set the secret again without one',
  }),
  apiUrl: url(),
  jobStatus: text.optional(),
  checkRunId: text.optional(),
} as const
