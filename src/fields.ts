import { z } from 'zod'
import { alternatives, isHttpUrl, shorten } from './text.ts'

const truth = ['true', 'True', 'TRUE', 'false', 'False', 'FALSE'] as const

const text = z.string({ error: 'is required' })

/** The key under which an object payload carries this action's own mark. */
export const markerKey = 'deploy-status-action'

const jsonPayload = text.transform((value, context): string | Record<string, unknown> => {
  const parsed = parseJson(value)
  if (typeof parsed === 'string') return parsed
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
