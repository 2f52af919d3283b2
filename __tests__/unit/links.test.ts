import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { type Document, readDocuments } from '../../testing/documents.ts'
import { root } from '../../testing/root.ts'

/** Every link of every document, without asking the network: files and headings exist, addresses elsewhere are well formed. */

const documents = readDocuments()

/** In Markdown, in HTML, and as references; what stands in code is no link. */
function linksOf({ text }: Document): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '`code`')
  const found = prose.matchAll(/\]\(([^)\s]+)\)|(?:href|src|srcset)="([^"]+)"|^\[[^\]]+\]: (\S+)/gm)
  return [...found].map(([, inline, html, reference]) => inline ?? html ?? reference ?? '')
}

/** As GitHub makes them of headings; a second one of the same name gets a number. */
function anchorsOf(markdown: string): string[] {
  const seen = new Map<string, number>()
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '')
  return [...prose.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => {
    const words = heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '')
    const anchor = words.trim().replaceAll(' ', '-')
    const earlier = seen.get(anchor) ?? 0
    seen.set(anchor, earlier + 1)
    return earlier === 0 ? anchor : `${anchor}-${earlier}`
  })
}

function leads({ path }: Document, link: string): boolean {
  if (/^[a-z]+:/i.test(link)) {
    // No placeholder of documentation, no token of a session, nothing in clear text.
    return URL.canParse(link) && /^https:\/\/[\w-]+(\.[\w-]+)+(:\d+)?(\/\S*)?$/.test(link)
  }
  const [file = '', anchor] = link.split('#')
  const target = file === '' ? path : join(dirname(path), file)
  if (!existsSync(join(root, target))) return false
  const text = documents.find((document) => document.path === target)?.text
  return anchor === undefined || (text !== undefined && anchorsOf(text).includes(anchor))
}

test.each(documents.map((document) => [document.path, document] as const))(
  '%s: every link leads somewhere',
  (_, document) => {
    expect(linksOf(document).filter((link) => !leads(document, link))).toEqual([])
  },
)

test('there are many, and none hides', () => {
  expect(documents.flatMap(linksOf).length).toBeGreaterThan(150)
  const text = [
    ...[
      '[a](docs/none.md)',
      '[b](#nowhere)',
      '[c](docs/inputs.md#nowhere)',
      '![d](docs/none.png)',
      '[e](http://x.example)',
    ],
    ...[
      '<img src="none.png">',
      '[f]: none.md',
      '[g](https://nowhere)',
      '[fine](docs/inputs.md#run)',
      '`[code](none.md)`',
    ],
  ].join('\n')
  const document = { path: 'README.md', text }
  expect(linksOf(document).filter((link) => !leads(document, link))).toHaveLength(8)
})
