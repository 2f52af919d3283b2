import { parse } from 'yaml'
import { type ApiErrorKind, apiErrorKinds } from '../src/github/error-guide.ts'

/** The README's tables, made from what they describe. */

interface ActionYml {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

/** The README with its tables as action.yml and the code have them now. @throws Error when the README lacks a marker */
export function withTables(readme: string, actionYml: string): string {
  const { inputs, outputs }: ActionYml = parse(actionYml)
  const tables = {
    inputs: table(
      ['Input', 'Meaning'],
      Object.entries(inputs).map(([name, input]) => [code(name), described(input)]),
    ),
    outputs: table(
      ['Output', 'Meaning'],
      Object.entries(outputs).map(([name, output]) => [code(name), described(output)]),
    ),
    errors: table(['Error', 'Why', 'What to do'], errorKinds.map(errorRow)),
  }
  return Object.entries(tables).reduce((text, [name, rows]) => replaced(text, name, rows), readme)
}

const errorKinds = Object.keys(apiErrorKinds).filter((kind): kind is ApiErrorKind => kind in apiErrorKinds)

const exampleCall = { doing: '', permission: 'deployments: write', repository: 'the repository' }
const exampleFailure = { status: 403, message: '', details: [], headers: {} }

function errorRow(kind: ApiErrorKind): string[] {
  const { title, cause, fix } = apiErrorKinds[kind]
  return [`**${title}**`, cause, kind === 'rate-limit' ? limitFix : paragraphs(fix(exampleCall, exampleFailure))]
}

const limitFix =
  'Run the job again when the limit is lifted; the message says when. Short limits are waited for, up to 3 minutes in all. The token of a GitHub App has a limit of its own.'

function described(entry: { readonly description: string; readonly default?: string }): string {
  const text = entry.description.trim().replaceAll('\n', ' ')
  const told = entry.default === undefined || /Default: |Not for you/.test(text)
  return told ? text : `${text} Default: ${code(entry.default)}.`
}

/** A block of YAML among the paragraphs stays a block. */
function paragraphs(text: string): string {
  return text
    .trim()
    .split('\n\n')
    .map((part) => (/^ {2}/m.test(part) ? `<pre>${part.replaceAll('\n', '<br>')}</pre>` : part))
    .join(' ')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function code(text: string): string {
  return `\`${text}\``
}

function replaced(text: string, name: string, table: string): string {
  const pattern = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`)
  if (!pattern.test(text)) throw new Error(`README.md has no place for ${name}: <!-- ${name} --> … <!-- /${name} -->`)
  return text.replace(pattern, (_, before: string, after: string) => `${before}${table}\n${after}`)
}
