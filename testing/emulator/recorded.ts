import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'

type Parts = Readonly<Record<string, Readonly<Record<string, unknown>>>>

let events: readonly { readonly name: string; readonly examples: readonly Parts[] }[] | undefined

/** A part of a real webhook payload, to fill in what the emulator does not model. */
export function recorded(event: string, part: string): Record<string, unknown> {
  const path = join(root, 'node_modules/@octokit/webhooks-examples/api.github.com/index.json')
  events ??= JSON.parse(readFileSync(path, 'utf8'))
  const example = events?.find(({ name }) => name === event)?.examples.find((candidate) => part in candidate)
  if (!example) throw new Error(`@octokit/webhooks-examples has no ${event} with ${part}`)
  return { ...example[part] }
}
