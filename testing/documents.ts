import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { actionNames } from '../src/runner/action-inputs.ts'
import { root } from './root.ts'

/** A Markdown file of the project. */
export interface Document {
  /** From the root. */
  readonly path: string
  readonly text: string
}

export function readDocuments(): Document[] {
  const inDocs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((file) => `docs/${file}`)
  const atRoot = readdirSync(root)
  const ofActions = actionNames.filter((name) => name !== 'deploy').map((name) => `${name}/README.md`)
  return [...atRoot, ...ofActions, ...inDocs]
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

export interface Shown {
  /** The heading that it stands under. */
  readonly heading: string
  readonly path: string
  readonly text: string
}

/** The fenced blocks of a language, in order. */
export function blocks(language: string, documents: readonly Document[] = readDocuments()): Shown[] {
  return documents.flatMap(({ path, text }) => {
    const parts = text.matchAll(/^#+ (?<heading>.*)$|^```(?<language>\w*)\n(?<block>[\s\S]*?)^```$/gm)
    let heading = ''
    const found: Shown[] = []
    for (const { groups = {} } of parts) {
      heading = groups['heading'] ?? heading
      if (groups['language'] === language) found.push({ heading, path, text: groups['block'] ?? '' })
    }
    return found
  })
}

/** A recipe, by its heading in docs/recipes.md. */
export function recipe(heading: string): string {
  const found = blocks('yaml').find((block) => block.path === 'docs/recipes.md' && block.heading === heading)
  if (!found) throw new Error(`docs/recipes.md has no recipe "${heading}"`)
  return found.text
}
