import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { markdownBody, page, type Theme, takePicture } from '../testing/pictures/render.ts'
import { contactSheets } from '../testing/pictures/sheet.ts'
import { stories, tell } from '../testing/pictures/stories.ts'
import { root } from '../testing/root.ts'

/**
 * `npm run pictures`: the README's pictures, from what deploys through dist/ really print and write. `npm run pictures -- --all FOLDER [COMMIT]` makes pictures of every summary, to be looked at beside those of an earlier
 * version. It needs Chromium (`CHROMIUM` names another program).
 */

const folder = join(root, 'docs/pictures')

/** The last one before the summaries were made anew. */
const earlierVersion = 'feadf87~1'

const colours = {
  light: { text: '#1f2328', muted: '#59636e', border: '#d1d9e0', log: '#f6f8fa' },
  dark: { text: '#f0f6fc', muted: '#9198a1', border: '#3d444d', log: '#161b22' },
} as const

function logPage(log: string, theme: Theme): string {
  const { text, muted, log: background, border } = colours[theme]
  const lines = log.trimEnd().split('\n')
  const rows = lines.map((line, index) => `<tr><td class="n">${index + 1}</td><td>${escaped(line)}</td></tr>`).join('')
  const style = `table { font: 13px/20px ui-monospace, 'Liberation Mono', monospace; color: ${text}; background: ${background};
    border: 1px solid ${border}; border-radius: 6px; padding: 12px; width: 100%; white-space: pre-wrap }
    .n { color: ${muted}; text-align: right; padding-right: 16px; width: 24px; vertical-align: top }`
  return page(`<table>${rows}</table>`, theme, style)
}

function summaryPage(summary: string, theme: Theme): string {
  const style = `.markdown-body { border: 1px solid ${colours[theme].border}; border-radius: 6px; padding: 16px }`
  return page(markdownBody(summary), theme, style)
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
}

async function forTheReadme(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const themes: readonly Theme[] = ['light', 'dark']
  for (const story of stories.filter(({ name }) => name === 'success' || name === 'failure')) {
    const { log, summary } = await tell(story)
    for (const theme of themes) {
      takePicture(summaryPage(summary, theme), join(folder, `summary-${story.name}-${theme}.png`), 640)
      if (story.name === 'success') takePicture(logPage(log, theme), join(folder, `log-success-${theme}.png`), 640)
    }
  }
}

const [option, sheets = 'pictures', earlier = earlierVersion] = process.argv.slice(2)
if (option === '--all') {
  const wide = await contactSheets(sheets, earlier)
  console.log(`${stories.length} summaries in ${sheets}. Too wide for 400 px: ${wide.join(', ') || 'none'}`)
  if (wide.length > 0) process.exitCode = 1
} else await forTheReadme()
