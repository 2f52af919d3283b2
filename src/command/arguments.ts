import { ActionError } from '../shared/errors.ts'

/**
 * The arguments that a shell's template gives for a script, split as .NET splits them for the runner on Linux and macOS. The
 * path is put in after the split, so that blanks in it split nothing.
 * @throws ActionError when the template has braces that .NET would refuse
 */
export function unixArguments(template: string, scriptPath: string): string[] {
  return splitArguments(template).map((word) => format(word, scriptPath))
}

/**
 * The line of arguments for a script, for Windows, where a program splits its line itself. A path with blanks is quoted,
 * unless the template does it.
 * @throws ActionError as for {@link unixArguments}
 */
export function windowsArguments(template: string, scriptPath: string): string {
  const quoted = / /.test(scriptPath) ? template.replace(/(?<!["'{])\{0\}/g, '"{0}"') : template
  return format(quoted, scriptPath)
}

/**
 * Splits a line into arguments by the rules of .NET: blanks and tabs separate, double quotes group, and `""` between quotes is
 * a quote. Backslashes stand for themselves, except before a quote: there two are one, and `\"` is a quote.
 * https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments
 */
export function splitArguments(line: string): string[] {
  const words: string[] = []
  let word: string | undefined
  let quoted = false
  let closedBefore = false
  for (const [part] of line.matchAll(/(?:\\\\)+(?=\\?")|\\"|\\|[^\\]/g)) {
    const closes = part === '"' && quoted
    if (part === '"') {
      word = (word ?? '') + (closedBefore ? '"' : '')
      quoted = !quoted
    } else if (!quoted && /[ \t]/.test(part)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else {
      word = (word ?? '') + literal(part)
    }
    closedBefore = closes
  }
  return word === undefined ? words : [...words, word]
}

function literal(part: string): string {
  if (part === '\\"') return '"'
  return part.startsWith('\\\\') ? part.slice(part.length / 2) : part
}

/** As .NET's `string.Format` with one value: doubled braces are braces, and other braces than those of `{0}` an error. */
function format(template: string, value: string): string {
  return template.replace(/\{\{|\}\}|\{0\}|[{}]/g, (part) => {
    if (part === '{0}') return value
    if (part.length === 2) return part.slice(1)
    throw new ActionError('Invalid shell option. Its braces cannot be read: write {{ and }} for braces of your own')
  })
}
