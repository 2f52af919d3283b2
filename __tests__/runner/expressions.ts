import { data, Evaluator, Lexer, Parser } from '@actions/expressions'

/** Contexts by name: `github`, `job`, `steps`, … */
export type Contexts = Readonly<Record<string, unknown>>

/** Fills in every `${{ }}` of a value, with GitHub's own expression evaluator. */
export function evaluate(template: string, contexts: Contexts): string {
  return template.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => evaluateExpression(expression, contexts))
}

function evaluateExpression(expression: string, contexts: Contexts): string {
  const tree = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), []).parse()
  const values = new data.Dictionary(
    ...Object.entries(contexts).map(([key, value]) => ({
      key,
      value: JSON.parse(JSON.stringify(value), data.reviver),
    })),
  )
  return new Evaluator(tree, values).evaluate().coerceString()
}
