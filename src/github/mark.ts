import { markerKey } from '../shared/identity.ts'

/** Says which run made a record and, by the nonce, which of its steps. It travels in an object payload. */
export interface Mark {
  readonly run: string
  readonly attempt: string
  readonly job: string
  readonly nonce: string
}

/** The mark in a deployment's payload: an object, or JSON of one, which GraphQL at times encodes twice. */
export function markOf(payload: unknown): Mark | undefined {
  const mark = property(decoded(decoded(payload)), markerKey)
  const [run, attempt, job, nonce] = ['run', 'attempt', 'job', 'nonce'].map((name) => property(mark, name))
  if (typeof run !== 'string' || typeof attempt !== 'string' || typeof nonce !== 'string') return undefined
  return { run, attempt, job: typeof job === 'string' ? job : '', nonce }
}

function decoded(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined
}
