import { counted, shorten } from '../shared/text.ts'
import type { EnvironmentReport, Report } from './report.ts'
import { shownOf } from './shown.ts'

const [width, rowHeight, barLeft, barWidth] = [400, 18, 84, 270] as const

/** So many characters fit, also of a wide font. */
const lineLength = 48

/** Deployments by week as a picture, for a README or a page: a bar and a number for each week, in light and dark. */
export function reportSvg(report: Report): string {
  const { repository, period } = report
  const blocks: string[] = []
  let top = 44
  for (const one of shownOf(report).shown) {
    blocks.push(block(one, top))
    top += 30 + one.deploys.weeks.length * rowHeight
  }
  const time = `${period.from.slice(0, 10)} to ${period.to.slice(0, 10)}`
  const title = `Deployments of ${repository}, ${time}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top + 8}" width="${width}" role="img" aria-label="${escaped(title)}">
<style>
text { font: 12px system-ui, sans-serif; fill: #1f2328 }
.name { font-weight: 600 }
rect { fill: #0969da }
.ground { fill: #ffffff }
@media (prefers-color-scheme: dark) { text { fill: #f0f6fc } rect { fill: #4493f8 } .ground { fill: #0d1117 } }
</style>
<title>${escaped(title)}</title>
<rect class="ground" width="100%" height="100%"/>
<text x="8" y="18">${escaped(`Deployments of ${shorten(repository, lineLength - 15)}`)}</text>
<text x="8" y="36">${time}</text>
${blocks.join('\n')}
</svg>
`
}

function block({ environment, task, deploys }: EnvironmentReport, top: number): string {
  const most = Math.max(1, ...deploys.weeks.map((week) => week.deploys))
  const count = `: ${counted(deploys.n, 'deployment')}`
  const named = `${environment}${task === 'deploy' ? '' : ` (${task})`}`
  const name = `${shorten(named, lineLength - count.length)}${count}`
  const rows = deploys.weeks.map((week, index) => {
    const y = top + 26 + index * rowHeight
    const length = Math.round((week.deploys / most) * barWidth)
    const bar = `<rect x="${barLeft}" y="${y}" width="${length}" height="12" rx="2"/>`
    const number = `<text x="${barLeft + length + 6}" y="${y + 10}">${week.deploys}</text>`
    return `<text x="8" y="${y + 10}">${week.start}</text>${bar}${number}`
  })
  return [`<text class="name" x="8" y="${top + 14}">${escaped(name)}</text>`, ...rows].join('\n')
}

function escaped(text: string): string {
  return text.replace(/[^\P{C}]/gu, ' ').replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
