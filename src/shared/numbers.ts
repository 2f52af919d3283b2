import { randomUUID } from 'node:crypto'

/**
 * The numbers in a JSON text that would not stay what they are: JavaScript, and with it what is sent on, rounds what has too
 * many digits. Each with what it would become.
 */
export function changedNumbers(json: string): readonly { readonly written: string; readonly becomes: string }[] {
  return [...json.matchAll(/"(?:\\.|[^"\\])*"|-?\d[\d.eE+-]*/g)]
    .map(([token]) => token)
    .filter((token) => !token.startsWith('"') && decimal(token) !== decimal(String(Number(token))))
    .map((written) => ({ written, becomes: String(Number(written)) }))
}

/** One form for all ways to write the same number: its digits without zeros at the ends, and the power of ten. */
function decimal(number: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(number) ?? []
  const digits = (whole + fraction).replace(/^0+/, '')
  const significant = digits.replace(/0+$/, '')
  if (significant === '') return whole === '' ? number : '0'
  return `${sign}${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`
}

/** JSON of what GitHub's API client has read: its whole numbers of too many digits for JavaScript are of type bigint, and stay exact. */
export function exactJson(value: NonNullable<unknown>): string {
  const mark = randomUUID()
  const json = JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${mark}${part}` : part))
  return json.replace(new RegExp(`"${mark}(-?\\d+)"`, 'g'), '$1')
}
