import { z } from 'zod'
import { markerKey } from '../shared/identity.ts'
import { changedNumbers } from '../shared/numbers.ts'
import { alternatives, isHttpUrl, shorten } from '../shared/text.ts'

const truth = ['true', 'True', 'TRUE', 'false', 'False', 'FALSE'] as const

const text = z.string({ error: 'is required' })

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
  if (markerKey in parsed) {
    context.addIssue(`has the key \`${markerKey}\`, which this action keeps for itself: use another key`)
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
  const results = jobs.flatMap(([name, job]) =>
    isRecord(job) && typeof job['result'] === 'string'
      ? [[name, { result: job['result'], outputs: Object.values(job['outputs'] ?? {}) }] as const]
      : [],
  )
  if (jobs.length > 0 && results.length === jobs.length) return new Map(results)
  context.addIssue('is not what `${{ toJSON(needs) }}` gives: the results of the jobs that this one needs')
  return z.NEVER
})

const units = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** In milliseconds. */
const age = text.transform((value, context): number => {
  const [, amount, unit] = /^(\d+) ?([mhd])$/.exec(value) ?? []
  if (unit === 'm' || unit === 'h' || unit === 'd') return Number(amount) * units[unit]
  context.addIssue(mustBe(value, 'a time like `30m`, `12h` or `30d`'))
  return z.NEVER
})

/** Environment names, one a line, in which `*` stands for anything. */
export const environmentPatterns = text.transform((value) =>
  value
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
)

/**
 * What each input accepts: a string from the workflow on one side, the value that the code works with on the other.
 * Keys are the names of action.yml in camel case. Every message completes the sentence "`the-input` …".
 */
export const fields = {
  environment: text.refine((name) => name.length <= 255, {
    error: 'is longer than the 255 characters that GitHub allows',
  }),
  run: text,
  shell: text,
  workingDirectory: text,
  ref: text,
  task: text.default('deploy'),
  description: text,
  payload: jsonPayload,
  requiredContexts: contexts.default([]),
  autoMerge: flag().default(false),
  transientEnvironment: flag().default(false),
  productionEnvironment: flagOrAuto(),
  autoInactive: flagOrAuto(),
  environmentUrl: url(),
  logUrl: url(),
  cancelledState: oneOf(['error', 'failure', 'inactive']).default('error'),
  ifStale: oneOf(['deploy', 'warn', 'skip', 'fail']).default('deploy'),
  ifDeployed: oneOf(['deploy', 'skip']).default('deploy'),
  verifyUrl: text.refine((value) => value === 'environment-url' || isHttpUrl(value), {
    error: (issue) => mustBe(issue.input, '`environment-url`, or a URL that starts with `https://` or `http://`'),
  }),
  verifyContains: text,
  verifyTimeout: count('a number of seconds').default(60),
  statusContext: text,
  deploymentId: count('the id of a deployment, as the output `deployment-id` has it'),
  state: oneOf(['auto', 'pending', 'queued', 'in_progress', 'success', 'failure', 'error', 'inactive']).default('auto'),
  needs: needsResults,
  keepLatest: count('a number').default(0),
  olderThan: age,
  dryRun: flag().default(false),
  deleteEnvironment: flag().default(false),
  sweep: flag().default(true),
  onApiError: oneOf(['fail', 'warn']).default('fail'),
  summary: flag().default(true),
  repository: text.regex(/^[\w.-]+\/[\w.-]+$/, { error: (issue) => mustBe(issue.input, 'like `owner/name`') }),
  token: text,
  apiUrl: url(),
  jobStatus: text,
  checkRunId: text,
} as const

function oneOf<const Values extends readonly [string, ...string[]]>(values: Values, shown: readonly string[] = values) {
  return z.enum(values, { error: (issue) => mustBe(issue.input, alternatives(shown)) })
}

/** GitHub's booleans: https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#inputs */
function flag() {
  return oneOf(truth, ['true', 'false']).transform(isTrue)
}

function flagOrAuto() {
  return oneOf(['auto', ...truth], ['auto', 'true', 'false'])
    .transform((value) => (value === 'auto' ? value : isTrue(value)))
    .default('auto')
}

/** A whole number that is not negative. */
function count(allowed: string) {
  return text
    .refine((value) => /^\d{1,15}$/.test(value), { error: (issue) => mustBe(issue.input, allowed) })
    .transform(Number)
}

function isTrue(value: (typeof truth)[number]): boolean {
  return value.toLowerCase() === 'true'
}

function url() {
  return text.refine(isHttpUrl, {
    error: (issue) => mustBe(issue.input, 'an absolute URL that starts with `https://` or `http://`'),
  })
}

/** Names, one a line or separated by commas. */
function names(value: string): string[] {
  return value
    .split(/[\n,]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function mustBe(input: unknown, allowed: string): string {
  return `is \`${shorten(String(input), 80)}\`, but must be ${allowed}`
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
