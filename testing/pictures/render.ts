import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { marked } from 'marked'
import { root } from '../root.ts'

/** Renders Markdown as GitHub does, and takes pictures of pages with Chromium. */

export type Theme = 'light' | 'dark'

/** Markdown as GitHub shows it, to be put into a page. */
export function markdownBody(markdown: string): string {
  return `<div class="markdown-body">${marked.parse(markdown, { gfm: true, async: false })}</div>`
}

/** A whole page around HTML, with the colours of GitHub's theme. */
export function page(body: string, theme: Theme, style = ''): string {
  const github = readFileSync(join(root, `node_modules/github-markdown-css/github-markdown-${theme}.css`), 'utf8')
  const own = `body { margin: 0; padding: 24px; background: ${theme === 'dark' ? '#0d1117' : '#ffffff'}; color-scheme: ${theme} }`
  return `<!doctype html><meta charset="utf-8"><style>${github}\n${own}\n${style}</style><body>${body}</body>`
}

/** Takes a picture of a page, as high as the page is. `CHROMIUM` names the program; `chromium` otherwise. */
export function takePicture(html: string, path: string, width: number): void {
  withPage(`${html}<script>document.title = document.body.offsetHeight</script>`, (file) => {
    const dom = chromium(['--dump-dom', `--window-size=${width},400`, file])
    const [, height = '400'] = /<title>(\d+)<\/title>/.exec(dom) ?? []
    chromium([`--screenshot=${path}`, `--window-size=${width},${height}`, '--force-device-scale-factor=2', file])
  })
}

/** The names (`data-name`) of the boxes of a class in which something is wider than its place: it is cut off or has to be scrolled. */
export function measure(html: string, boxes: string): string[] {
  const script = `document.title = [...document.querySelectorAll('.${boxes}')]
    .filter((box) => [box, ...box.querySelectorAll('*')].some((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1))
    .map((box) => box.dataset.name).join(' ')`
  return withPage(`${html}<script>${script}</script>`, (file) => {
    const [, names = ''] = /<title>(.*?)<\/title>/.exec(chromium(['--dump-dom', file])) ?? []
    return names.split(' ').filter((name) => name !== '')
  })
}

function withPage<T>(html: string, use: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'picture-'))
  try {
    const file = join(folder, 'page.html')
    writeFileSync(file, html)
    return use(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function chromium(args: readonly string[]): string {
  const common = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--virtual-time-budget=1000']
  const stdio = ['ignore', 'pipe', 'ignore'] as const
  return execFileSync(process.env['CHROMIUM'] ?? 'chromium', [...common, ...args], {
    encoding: 'utf8',
    stdio: [...stdio],
  })
}
