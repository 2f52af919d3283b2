import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'

/** A part of a real webhook payload, to fill in what the emulator does not model. */
export function recorded(event: string, part: string): Record<string, unknown> {
  const path = join(root, 'node_modules/@octokit/webhooks-examples/api.github.com/index.json')
  const events: { name: string; examples: Record<string, Record<string, unknown>>[] }[] = JSON.parse(
    readFileSync(path, 'utf8'),
  )
  const example = events.find(({ name }) => name === event)?.examples.find((candidate) => part in candidate)
  if (!example) throw new Error(`@octokit/webhooks-examples has no ${event} with ${part}`)
  return { ...example[part] }
}
