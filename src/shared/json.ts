import { randomUUID } from 'node:crypto'

/** Whether a value is an object with members: no list, and not null. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** JSON of what GitHub's API client has read: its whole numbers of too many digits for JavaScript are of type bigint, and stay exact. */
export function exactJson(value: NonNullable<unknown>): string {
  const mark = randomUUID()
  const json = JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${mark}${part}` : part))
  return json.replace(new RegExp(`"${mark}(-?\\d+)"`, 'g'), '$1')
}
