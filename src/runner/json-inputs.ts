import { markerKey } from '../shared/identity.ts'
import { isRecord } from '../shared/is-record.ts'
import { changedNumbers } from '../shared/numbers.ts'
import { shorten } from '../shared/text.ts'
import { Unusable } from './input-kinds.ts'

/** The kinds of inputs that are JSON. @throws Unusable */

export function payload(value: string): string | Record<string, unknown> {
  const parsed = parseJson(value)
  if (typeof parsed === 'string') return parsed
  const allowed = 'an object like `{"key": "value"}`, or a JSON string'
  if (parsed === undefined) throw new Unusable(`is not valid JSON: use ${allowed}`)
  if (!isRecord(parsed))
    throw new Unusable(`is ${Array.isArray(parsed) ? 'a list' : shorten(value, 80)}, but must be ${allowed}`)
  const [changed] = changedNumbers(value)
  if (changed)
    throw new Unusable(
      `has the number ${shorten(changed.written, 80)}, which would become ${changed.becomes}: write it as a string`,
    )
  if (!Object.hasOwn(parsed, markerKey)) return parsed
  throw new Unusable(`has the key \`${markerKey}\`, which is reserved for this action: use another key`)
}

/** What became of the jobs that this one needs, by their names. */
export type Needs = ReadonlyMap<string, { readonly result: string; readonly outputs: readonly unknown[] }>

/** `${{ toJSON(needs) }}`: https://docs.github.com/actions/reference/workflows-and-actions/contexts#needs-context */
export function needs(value: string): Needs {
  const parsed = parseJson(value)
  const jobs = isRecord(parsed) ? Object.entries(parsed) : []
  const results = jobs.flatMap(([job, its]) =>
    isRecord(its) && typeof its['result'] === 'string'
      ? [[job, { result: its['result'], outputs: Object.values(its['outputs'] ?? {}) }] as const]
      : [],
  )
  if (jobs.length > 0 && results.length === jobs.length) return new Map(results)
  throw new Unusable(
    isRecord(parsed) && jobs.length === 0
      ? 'names no jobs: give this job `needs:` with the jobs that deploy'
      : 'must be `${{ toJSON(needs) }}`: it is not what that gives, the results of the jobs that this one needs',
  )
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}
