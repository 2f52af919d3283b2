import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { markdownPage, page, type Theme, takePicture } from '../testing/pictures/render.ts'
import { contactSheets } from '../testing/pictures/sheet.ts'
import { stories, tell } from '../testing/pictures/stories.ts'
import { root } from '../testing/root.ts'

/**
 * `npm run pictures`: the README's pictures, from what deploys through dist/ really print and write. Only the pull request is a
 * drawing. `npm run pictures -- --all FOLDER [COMMIT]` makes pictures of every summary, to be looked at beside those of an earlier
 * version. It needs Chromium (`CHROMIUM` names another program).
 */

const folder = join(root, 'docs/pictures')

/** The last one before the summaries were made anew. */
const earlierVersion = 'feadf87~1'

const colours = {
  light: { text: '#1f2328', muted: '#59636e', border: '#d1d9e0', green: '#1a7f37', link: '#0969da', log: '#f6f8fa' },
  dark: { text: '#f0f6fc', muted: '#9198a1', border: '#3d444d', green: '#3fb950', link: '#4493f8', log: '#161b22' },
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

/** A drawing of what a pull request shows of an active deployment: nothing here is GitHub's own. */
function pullRequestPage(theme: Theme): string {
  const { text, muted, border, green, link } = colours[theme]
  const style = `body { font: 14px/20px 'Liberation Sans', sans-serif; color: ${text} } .box { border: 1px solid ${border}; border-radius: 6px; padding: 16px }
    .row { display: flex; gap: 12px; align-items: center } .row + .row { border-top: 1px solid ${border}; margin-top: 16px; padding-top: 16px }
    .dot { width: 32px; height: 32px; border-radius: 50%; background: ${green}; color: #fff; font-weight: bold; display: grid; place-items: center; flex: none }
    .muted { color: ${muted} } .grow { flex: 1 } .button { border: 1px solid ${border}; border-radius: 6px; padding: 5px 12px } b { color: ${text} } a { color: ${link}; text-decoration: none }`
  const body = `<div class="box">
    <div class="row"><span class="dot">✓</span><div class="grow"><b>This branch was successfully deployed</b><div class="muted">1 active deployment</div></div></div>
    <div class="row"><div class="grow"><b>staging</b> <span class="muted">Deployed in 41 s</span></div><a>Log</a><span class="button">View deployment</span></div>
  </div>`
  return page(body, theme, style)
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
      takePicture(markdownPage(summary, theme), join(folder, `summary-${story.name}-${theme}.png`), 640)
      if (story.name === 'success') takePicture(logPage(log, theme), join(folder, `log-success-${theme}.png`), 640)
    }
  }
  for (const theme of themes) takePicture(pullRequestPage(theme), join(folder, `pull-request-${theme}.png`), 640)
}

const [option, sheets = 'pictures', earlier = earlierVersion] = process.argv.slice(2)
if (option === '--all') {
  const wide = await contactSheets(sheets, earlier)
  console.log(`${stories.length} summaries in ${sheets}. Too wide for 400 px: ${wide.join(', ') || 'none'}`)
  if (wide.length > 0) process.exitCode = 1
} else await forTheReadme()
