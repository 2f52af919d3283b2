/** Patterns of environment names, in which `*` stands for anything. */

/**
 * Whether the patterns name an environment: one of them matches, and none of those that begin with `!`. Upper and lower case
 * are the same, as they are to GitHub: https://docs.github.com/actions/how-tos/deploy/configure-and-manage-deployments/manage-environments
 */
export function isNamed(patterns: readonly string[], environment: string): boolean {
  const name = environment.toLowerCase()
  const has = (some: readonly string[]) => some.some((pattern) => matches(pattern.toLowerCase(), name))
  const excluding = patterns.filter((pattern) => pattern.startsWith('!'))
  return (
    has(patterns.filter((pattern) => !pattern.startsWith('!'))) && !has(excluding.map((one) => one.slice(1).trim()))
  )
}

/** Whether a name is the pattern, `*` standing for any characters, also none. Takes time in proportion to both at most. */
export function matches(pattern: string, name: string): boolean {
  const [first = '', ...others] = pattern.split('*')
  const last = others.pop()
  if (last === undefined) return name === first
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false
  let from = first.length
  for (const part of others) {
    const at = name.indexOf(part, from)
    if (at < 0 || at + part.length > name.length - last.length) return false
    from = at + part.length
  }
  return true
}

/** The names that patterns consist of. Undefined: only all environments can be asked for. */
export function namesIn(patterns: readonly string[]): string[] | undefined {
  const named = patterns.filter((pattern) => !pattern.startsWith('!'))
  return named.some(hasGlob) ? undefined : named
}

/** Those that are names. */
export function plainNames(patterns: readonly string[]): string[] {
  return patterns.filter((pattern) => !pattern.startsWith('!') && !hasGlob(pattern))
}

function hasGlob(pattern: string): boolean {
  return pattern.includes('*')
}
