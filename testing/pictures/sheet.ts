import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../root.ts'
import { markdownBody, measure, page, type Theme, takePicture } from './render.ts'
import { stories, tell } from './stories.ts'

/** Every summary on one page, beside the one of an earlier version. */

const gap = 24

interface Told {
  readonly name: string
  readonly now: string
  readonly before: string
}

/**
 * Makes four pictures in a folder: wide and 400 px, light and dark.
 * @param earlier a commit to compare with: one whose action takes a `mode`
 * @returns what is wider than a page of 400 px, so that its right side is out of sight
 */
export async function contactSheets(folder: string, earlier: string): Promise<string[]> {
  const all = await tellAll(earlier)
  mkdirSync(folder, { recursive: true })
  for (const width of [400, 800]) {
    for (const theme of ['light', 'dark'] as const) {
      takePicture(sheet(all, theme, width), join(folder, `summaries-${width}-${theme}.png`), 2 * (width + gap) + gap)
    }
  }
  return measure(sheet(all, 'light', 400), 'now')
}

async function tellAll(earlier: string): Promise<Told[]> {
  const old = mkdtempSync(join(tmpdir(), 'earlier-'))
  try {
    execFileSync('tar', ['-x', '-C', old], {
      input: execFileSync('git', ['archive', earlier, 'action.yml', 'dist'], { cwd: root, maxBuffer: 1e9 }),
    })
    const all: Told[] = []
    for (const story of stories) {
      const isNew = story.action === 'find' || story.action === 'report'
      const before = isNew ? '' : (await tell(story, old)).summary
      all.push({ name: story.name, now: (await tell(story)).summary, before })
    }
    return all
  } finally {
    rmSync(old, { recursive: true, force: true })
  }
}

function sheet(all: readonly Told[], theme: Theme, width: number): string {
  const box = (name: string, kind: string, markdown: string) =>
    `<div class="box ${kind}" data-name="${name}">${markdown ? markdownBody(markdown) : '<i>none</i>'}</div>`
  const rows = all.map(
    ({ name, now, before }) =>
      `<h2>${name}: before, now</h2><div class="row">${box(name, 'before', before)}${box(name, 'now', now)}</div>`,
  )
  const style = `h2 { font: bold 16px sans-serif; color: #888 } .row { display: flex; gap: ${gap}px; align-items: flex-start }
    .box { width: ${width - 32}px; padding: 16px; flex: none; overflow: hidden; outline: 1px solid #888 } i { color: #888 }`
  return page(rows.join('\n'), theme, style)
}
