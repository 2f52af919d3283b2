import { data, Evaluator, Lexer, Parser } from '@actions/expressions'

/** Contexts by name: `github`, `job`, `steps`, … */
export type Contexts = Readonly<Record<string, unknown>>

/** Fills in every `${{ }}` of a value, with GitHub's own expression evaluator. */
export function evaluate(template: string, contexts: Contexts): string {
  return template.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => coerced(expression, contexts).coerceString())
}

/** An `if:`. Without a status function in it, it also asks for success so far. */
export function evaluateCondition(condition: string | undefined, contexts: Contexts, status: string): boolean {
  const expression = (condition ?? '').replace(/^\$\{\{|\}\}$/g, '').trim() || 'success()'
  const asksForStatus = /\b(always|success|failure|cancelled)\(\)/.test(expression)
  if (!asksForStatus && status !== 'success') return false
  return !['false', '', '0', 'null'].includes(coerced(expression, contexts, status).coerceString())
}

function coerced(expression: string, contexts: Contexts, status = 'success'): data.ExpressionData {
  const functions = statusFunctions(status)
  const tree = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), functions).parse()
  const values = new data.Dictionary(
    ...Object.entries(contexts).map(([key, value]) => ({
      key,
      value: JSON.parse(JSON.stringify(value), data.reviver),
    })),
  )
  return new Evaluator(tree, values, new Map(functions.map((one) => [one.name, one]))).evaluate()
}

/** https://docs.github.com/actions/reference/workflows-and-actions/expressions#status-check-functions */
function statusFunctions(status: string) {
  const is = (name: string, holds: boolean) => {
    return { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(holds) }
  }
  return [is('always', true), ...['success', 'failure', 'cancelled'].map((name) => is(name, name === status))]
}
