import { counted, shorten } from '../shared/text.ts'
import type { EnvironmentReport, Report } from './report-schema.ts'
import { day, nameOf, shownOf, span } from './shown.ts'

const [width, rowHeight, barLeft, barWidth] = [400, 18, 84, 130] as const

/** So many characters fit, also of a wide font. */
const lineLength = 48

/** Deployments, failures and lead time by week as a picture, for a README or a page, in light and dark. */
export function reportSvg(report: Report): string {
  const { repository, period } = report
  const { busy, quiet, more } = shownOf(report)
  const blocks: string[] = []
  let top = 64
  for (const one of busy) {
    blocks.push(block(one, top))
    top += 30 + one.weeks.length * rowHeight
  }
  const others = quiet.length + more
  if (others > 0) blocks.push(label(8, top + 14, `${others} more, with few deployments or older ones`))
  const time = `${day(period.from)} to ${day(period.to)}`
  const title = `Deployments of ${repository}, ${time}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top + (others > 0 ? 26 : 8)}" width="${width}" role="img" aria-label="${escaped(title)}">
<style>
text { font: 12px system-ui, sans-serif; fill: #1f2328 }
.name { font-weight: 600 }
.end { text-anchor: end }
.deployed { fill: #0969da }
.failed { fill: #cf222e }
rect.part { opacity: 0.5 }
text.part { fill: #59636e }
.ground { fill: #ffffff }
@media (prefers-color-scheme: dark) { text { fill: #f0f6fc } text.part { fill: #9198a1 } .deployed { fill: #4493f8 } .failed { fill: #f85149 } .ground { fill: #0d1117 } }
</style>
<title>${escaped(title)}</title>
<rect class="ground" width="100%" height="100%"/>
${label(8, 18, `Deployments of ${shorten(repository, lineLength - 15)}`)}
${label(8, 36, time)}
${bar('deployed', 8, 45, 10)}${label(23, 54, 'deployed')}${bar('failed', barLeft, 45, 10)}${label(barLeft + 15, 54, 'failed')}${bar('deployed part', 142, 45, 10)}${label(157, 54, 'part of a week', 'part')}${label(width - 8, 54, 'median lead time', 'end')}
${blocks.join('\n')}
</svg>
`
}

function block(one: EnvironmentReport, top: number): string {
  const most = Math.max(1, ...one.weeks.map(({ deployments, failed }) => deployments + failed))
  const count = `: ${counted(one.deployments.n, 'deployment')}`
  const rows = one.weeks.map(({ start, incomplete, deployments, failed, leadTime }, index) => {
    const y = top + 26 + index * rowHeight
    const [good, bad] = [deployments, failed].map((some) => Math.round((some / most) * barWidth))
    const part = incomplete ? 'part' : ''
    const end = barLeft + (good ?? 0) + (bad ?? 0)
    return [
      label(8, y + 10, start, part),
      bar(`deployed ${part}`, barLeft, y, good),
      bar(`failed ${part}`, barLeft + (good ?? 0), y, bad),
      label(end + 6, y + 10, failed > 0 ? `${deployments}, ${failed} failed` : `${deployments}`, part),
      leadTime === null ? '' : label(width - 8, y + 10, span(leadTime), 'end'),
    ].join('')
  })
  return [label(8, top + 14, `${shorten(nameOf(one), lineLength - count.length)}${count}`, 'name'), ...rows].join('\n')
}

function bar(kind: string, x: number, y: number, length = 0): string {
  return length > 0 ? `<rect class="${kind}" x="${x}" y="${y}" width="${length}" height="12" rx="2"/>` : ''
}

function label(x: number, y: number, text: string, kind = ''): string {
  return `<text${kind && ` class="${kind}"`} x="${x}" y="${y}">${escaped(text)}</text>`
}

function escaped(text: string): string {
  return text.replace(/[^\P{C}]/gu, ' ').replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
