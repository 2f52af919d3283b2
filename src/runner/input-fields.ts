import * as z from 'zod/mini'
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
  readAs,
  shell,
  statuses,
  text,
  time,
  url,
} from './input-kinds.ts'

const jsonPayload = readAs((value, fail): string | Record<string, unknown> => {
  const parsed = parseJson(value)
  if (typeof parsed === 'string') return parsed
  const [changed] = isRecord(parsed) ? changedNumbers(value) : []
  if (changed) {
    return fail(
      `has the number ${shorten(changed.written, 80)}, which would become ${changed.becomes}: write it as a string`,
    )
  }
  if (!isRecord(parsed)) {
    return fail(`is not valid JSON: use an object like \`{"key": "value"}\`, or a JSON string`)
  }
  if (Object.hasOwn(parsed, markerKey)) {
    return fail(`has the key \`${markerKey}\`, which is reserved for this action: use another key`)
  }
  return parsed
})

const contexts = readAs((value): 'all' | readonly string[] => {
  if (value === 'none') return []
  return value === 'all' ? value : names(value)
})

/** What became of the jobs that this one needs, by their names. */
export type Needs = ReadonlyMap<string, { readonly result: string; readonly outputs: readonly unknown[] }>

/** `${{ toJSON(needs) }}`: https://docs.github.com/actions/reference/workflows-and-actions/contexts#needs-context */
const needsResults = readAs((value, fail): Needs => {
  const parsed = parseJson(value)
  const jobs = isRecord(parsed) ? Object.entries(parsed) : []
  const results = jobs.flatMap(([job, its]) =>
    isRecord(its) && typeof its['result'] === 'string'
      ? [[job, { result: its['result'], outputs: Object.values(its['outputs'] ?? {}) }] as const]
      : [],
  )
  if (jobs.length > 0 && results.length === jobs.length) return new Map(results)
  return fail(
    isRecord(parsed) && jobs.length === 0
      ? 'names no jobs: give this job `needs:` with the jobs that deploy'
      : 'must be `${{ toJSON(needs) }}`: it is not what that gives, the results of the jobs that this one needs',
  )
})

const emptyToken =
  "is empty: leave it out to use the workflow's own token, or check the secret that it is read from (runs of forks get no secrets)"

/** Two years. */
const longestPeriodMs = 730 * 86_400_000

/** Characters as GitHub counts them: an emoji is one. */
const environment = name.check(
  z.refine((value) => [...value].length <= 255, { error: 'is longer than the 255 characters that GitHub allows' }),
  z.refine((value) => value !== '.' && value !== '..', {
    error: (issue) => `is \`${issue.input}\`, which GitHub does not accept as a name`,
  }),
)

const environmentPatterns = readAs((value, fail): readonly string[] => {
  const patterns = linesOf(value)
  if (patterns.some((pattern) => !pattern.startsWith('!'))) return patterns
  return fail('only excludes: also name the environments to include, or `*` for all')
})

/**
 * What each input accepts, by its name in camel case. `prefault` is the default in action.yml, a string too; where an action
 * has none for it, that stands in action-inputs.ts.
 */
export const fields = {
  environment,
  environmentPatterns,
  run: z.optional(text),
  shell: z.optional(shell),
  workingDirectory: z.optional(text),
  ref: z.optional(name),
  task: z.prefault(name, 'deploy'),
  anyTask: z.optional(name),
  description: z.optional(text),
  payload: z.optional(jsonPayload),
  requiredContexts: z.prefault(contexts, 'none'),
  autoMerge: z.prefault(flag(), 'false'),
  transientEnvironment: z.prefault(flag(), 'false'),
  productionEnvironment: z.prefault(flagOrAuto(), 'auto'),
  autoInactive: z.prefault(flagOrAuto(), 'auto'),
  environmentUrl: z.optional(url()),
  logUrl: z.optional(url()),
  cancelledState: z.prefault(oneOf(['error', 'failure', 'inactive']), 'error'),
  ifStale: z.prefault(oneOf(['deploy', 'warn', 'skip', 'fail']), 'deploy'),
  ifDeployed: z.prefault(oneOf(['deploy', 'skip']), 'deploy'),
  requireDeployed: z._default(readAs(names), []),
  verifyUrl: z.optional(
    text.check(
      z.refine((value) => value === 'environment-url' || isHttpUrl(value), {
        error: mustBe(undefined, '`environment-url`, or a URL that starts with `https://` or `http://`'),
      }),
    ),
  ),
  verifyContains: z.optional(text),
  verifyStatus: z.prefault(statuses, '2xx'),
  verifyHeaders: z.optional(headers),
  verifyTimeout: z.prefault(time, '60s'),
  statusContext: z.optional(name),
  deploymentId: z.optional(
    count('a number: the output `deployment-id` of the step or job that started the deployment'),
  ),
  superseded: z.prefault(oneOf(['keep', 'delete']), 'keep'),
  state: z.prefault(
    oneOf(['auto', 'pending', 'queued', 'in_progress', 'success', 'failure', 'error', 'inactive', 'cancelled']),
    'auto',
  ),
  period: z.prefault(
    time.check(
      z.refine((value) => value > 0, { error: 'must be longer than 0' }),
      z.refine((value) => value <= longestPeriodMs, { error: 'is longer than the `730d` that a report can show' }),
    ),
    '30d',
  ),
  svg: z.optional(name),
  commit: z.prefault(name, 'any'),
  creator: z._default(readAs(linesOf), []),
  wantedState: z.prefault(oneOf(['success', 'any']), 'success'),
  offset: z.prefault(count('a whole number, `0` or more'), '0'),
  timeout: z.prefault(time, '0'),
  atLeast: z.prefault(
    count('a whole number, `1` or more').check(z.refine((value) => value > 0, { error: 'must be `1` or more' })),
    '1',
  ),
  ifNone: z.prefault(oneOf(['fail', 'pass']), 'fail'),
  needs: z.optional(needsResults),
  jobs: z.optional(readAs(names)),
  keepLatest: z.prefault(count('a whole number, `0` or more'), '0'),
  olderThan: z.optional(time),
  dryRun: z.prefault(flag(), 'false'),
  deleteEnvironment: z.prefault(flag(), 'false'),
  sweep: z.prefault(flag(), 'true'),
  onApiError: z.prefault(oneOf(['fail', 'warn']), 'fail'),
  summary: z.prefault(flag(), 'true'),
  repository: z.optional(
    text.check(z.regex(/^[\w.-]+\/[\w.-]+$/, { error: (issue) => mustBe(issue.input, 'like `owner/name`') })),
  ),
  token: z.string({ error: emptyToken }).check(
    z.refine((value) => !/[\r\n]/.test(value), {
      error: 'has a line break in it: set the secret again without one',
    }),
  ),
  apiUrl: url(),
  jobStatus: z.optional(text),
  checkRunId: z.optional(text),
} as const
