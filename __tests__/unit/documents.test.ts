import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { type Document, readDocuments } from '../../testing/documents.ts'
import { root } from '../../testing/root.ts'

/** What the documents say about the project's own files. */

/** Files and folders that a document names as code; `…`, `*` and words in capitals stand for several. */
function named({ path, text }: Document): string[] {
  const paths = text.matchAll(/[`"]((?:src|testing|scripts|bench|docs|dist|__tests__|\.ci|\.github)\/[\w./-]*)[`"]/g)
  return [...paths].flatMap(([, file = '']) => (/[A-Z]{3,}/.test(file) ? [] : [`${path}: ${file}`]))
}

const missing = (documents: readonly Document[]) =>
  documents.flatMap(named).filter((line) => !existsSync(join(root, line.slice(line.indexOf(': ') + 2))))

test('every file that a document names exists', () => {
  const documents = readDocuments()
  expect(documents.flatMap(named).length).toBeGreaterThan(40)
  expect(missing(documents)).toEqual([])
})

test('one that does not exist is found', () => {
  const text = 'See `src/session.ts`, `src/NAME.ts` and `src/step.ts`.'
  expect(missing([{ path: 'x.md', text }])).toEqual(['x.md: src/session.ts'])
})
