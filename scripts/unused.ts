import { type NodePath, parseSync, traverse } from '@babel/core'

type Binding = NodePath['scope']['bindings'][string]
interface Range {
  readonly start: number
  readonly end: number
}

/**
 * A bundle without what nothing in it uses. ncc marks that, and leaves it in: most of zod, which would be read at each start. All
 * else stays as it is, letter for letter.
 */
export function withoutUnused(code: string): string {
  for (let [before, after] = ['', code]; ; ) {
    if (after === before) return after
    before = after
    after = cut(before, unused(before))
  }
}

function unused(code: string): Range[] {
  const ranges = new Map<number, Range>()
  const program = parseSync(code, { sourceType: 'module', configFile: false, babelrc: false })
  if (!program) throw new Error('the bundle cannot be parsed')
  traverse(program, {
    Scopable({ scope }) {
      for (const binding of Object.values(scope.bindings)) {
        if (binding.referenced || !binding.constant) continue
        const range = declarationOf(binding)
        if (range) ranges.set(range.start, range)
      }
    },
  })
  return [...ranges.values()]
}

/** With the comment that explains it; undefined: it may do something. */
function declarationOf({ path, identifier }: Binding): Range | undefined {
  const { node, scope, parentPath } = path
  const isVariable = path.isVariableDeclarator() && path.node.id === identifier
  if (isVariable && parentPath?.isVariableDeclaration() && parentPath.parentPath.isBlock()) {
    const { init } = path.node
    const isPure = !init || isLeftOut(init) || scope.isPure(init, true)
    return isPure && parentPath.node.declarations.length === 1 ? rangeOf(parentPath.node) : undefined
  }
  const isDeclaration = path.isFunctionDeclaration() || (path.isClassDeclaration() && scope.isPure(node, true))
  return isDeclaration && path.node.id === identifier ? rangeOf(node) : undefined
}

/** What webpack found to be without use: `null && (…)`. */
function isLeftOut(init: object): boolean {
  return 'operator' in init && init.operator === '&&' && 'left' in init && Object(init.left).type === 'NullLiteral'
}

/** The bundler's own comments stay: they name modules. */
const ofBundler = /CONCATENATED MODULE|EXTERNAL MODULE|harmony|^\*\*/

function rangeOf({ start, end, leadingComments }: NodePath['node']): Range | undefined {
  if (typeof start !== 'number' || typeof end !== 'number') return undefined
  const comments = leadingComments ?? []
  const [first] = comments.slice(comments.findLastIndex(({ value }) => ofBundler.test(value)) + 1)
  return { start: first?.start ?? start, end }
}

/** What is inside another range goes with it. */
function cut(code: string, ranges: readonly Range[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue
    parts.push(code.slice(at, start))
    at = code[end] === '\n' ? end + 1 : end
  }
  return [...parts, code.slice(at)].join('')
}
