import { markerKey } from '../shared/identity.ts'
import { alternatives, shorten } from '../shared/text.ts'
import { linesOf, mustBe, Unusable } from './input-kinds.ts'

/** The kinds of inputs that are JSON, or can be. @throws Unusable */

export function payload(value: string): string | Record<string, unknown> {
  const parsed = parseJson(value)
  if (typeof parsed === 'string') return parsed
  const allowed = 'an object like `{"key": "value"}`, or a JSON string'
  if (parsed === undefined) throw new Unusable(`is not valid JSON: use ${allowed}`)
  if (!isRecord(parsed))
    throw new Unusable(`is ${Array.isArray(parsed) ? 'a list' : shorten(value, 80)}, but must be ${allowed}`)
  JSON.stringify(parsed, whole)
  if (!Object.hasOwn(parsed, markerKey)) return parsed
  throw new Unusable(`has the key \`${markerKey}\`, which is reserved for this action: use another key`)
}

/** GitHub gets numbers as JavaScript has read them, which rounds large ones. */
function whole(key: string, part: unknown): unknown {
  if (typeof part !== 'number' || Math.abs(part) <= Number.MAX_SAFE_INTEGER) return part
  throw new Unusable(`has a number at \`${shorten(key, 80)}\` that would become ${part}: write it as a string`)
}

/** What became of the jobs that this one needs, by their names. Where their outputs are not known, there are none. */
export type Needs = ReadonlyMap<string, { readonly result: string; readonly outputs?: readonly unknown[] }>

const allowedNeeds = '`${{ toJSON(needs) }}`, or lines like `job: ${{ needs.job.result }}`'

/**
 * `${{ toJSON(needs) }}`: https://docs.github.com/actions/reference/workflows-and-actions/contexts#needs-context
 * As that may be larger than a variable can be, lines `job: result` will do.
 */
export function needs(value: string): Needs {
  const parsed = parseJson(value)
  if (parsed !== undefined && !isRecord(parsed)) mustBe(undefined, allowedNeeds)
  const jobs = isRecord(parsed) ? Object.entries(parsed).map(jobOfContext) : linesOf(value).map(jobOfLine)
  if (jobs.length === 0) throw new Unusable('names no jobs: give this job `needs:` with the jobs that deploy')
  const results = new Map(jobs)
  return results.size === jobs.length ? results : mustBe(undefined, `${allowedNeeds}: it names a job twice`)
}

type Job = readonly [name: string, Needs extends ReadonlyMap<string, infer Its> ? Its : never]

function jobOfContext([job, its]: [string, unknown]): Job {
  if (!isRecord(its) || typeof its['result'] !== 'string') mustBe(undefined, allowedNeeds)
  return [job, { result: its['result'], outputs: Object.values(its['outputs'] ?? {}) }]
}

function jobOfLine(line: string): Job {
  const [, job, result = ''] = /^([\w-]+):\s*(.*)$/.exec(line) ?? []
  if (job === undefined) return mustBe(undefined, allowedNeeds)
  if (result === '') throw new Unusable(`has no result of \`${job}\`: name it in the \`needs:\` of this job`)
  const known = ['success', 'failure', 'cancelled', 'skipped']
  if (known.includes(result)) return [job, { result }]
  throw new Unusable(`has \`${shorten(result, 80)}\` as the result of \`${job}\`, but must have ${alternatives(known)}`)
}

/** Whether a value is an object with members: no list, and not null. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}
