import { isRecord } from '../shared/is-record.ts'

/** What an answer is, before it is believed. */

/** Whether an answer is a list of things that each have an id of that type. */
export function isList(answer: unknown, id: 'string' | 'number'): boolean {
  return Array.isArray(answer) && answer.every((one) => isRecord(one) && typeof one['id'] === id)
}
