import { parse } from 'yaml'
import { type ApiErrorKind, apiErrorKinds } from '../src/github/error-guide.ts'

/** The READMEs' tables, made from what they describe. */

interface ActionYml {
  readonly inputs: Readonly<Record<string, Input>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

interface Input {
  readonly description: string
  readonly required?: boolean
  readonly default?: string
}

/**
 * An action's README with its tables as action.yml and the code have them now.
 * @throws Error when it has no place for the inputs or the outputs
 */
export function withTables(readme: string, actionYml: string): string {
  const { inputs, outputs }: ActionYml = parse(actionYml)
  const shown = Object.entries(inputs).filter(([, { description }]) => !description.startsWith('Internal; '))
  const withInputs = replaced(readme, 'inputs', inputTable(shown))
  const described = Object.entries(outputs).map(([name, { description }]) => [code(name), oneLine(description)])
  const text = replaced(withInputs, 'outputs', table(['Output', 'Meaning'], described))
  return text.includes(marker('errors')) ? replaced(text, 'errors', errorTable()) : text
}

function inputTable(inputs: readonly (readonly [string, Input])[]): string {
  return table(
    ['Input', 'Required', 'Default', 'Meaning'],
    inputs.map(([name, input]) => {
      const [, meaning = '', said = ''] = /^(.*?)(?: Default: (.*)\.)?$/.exec(oneLine(input.description)) ?? []
      return [code(name), requirement(input), defaultOf(name, input) ?? said, meaning]
    }),
  )
}

function requirement({ required, description }: Input): string {
  if (required) return 'yes'
  return /\bRequired,? /.test(oneLine(description)) ? 'in some cases' : ''
}

/** What is shown for defaults that say nothing to a reader. */
const readable: ReadonlyMap<string, string> = new Map([
  ['run', ''],
  ['deployment-id', 'that of the `deployment` event, if there is one'],
])

function defaultOf(name: string, { default: value }: Input): string | undefined {
  if (value === undefined) return undefined
  return readable.get(name) ?? code(value)
}

const errorKinds = Object.keys(apiErrorKinds).filter((kind): kind is ApiErrorKind => Object.hasOwn(apiErrorKinds, kind))

const exampleCall = { doing: '', permission: 'deployments: write', repository: 'the repository' }
const exampleFailure = { status: 403, message: '', details: [], headers: {} }

function errorTable(): string {
  return table(['Error', 'Why', 'What to do'], errorKinds.map(errorRow))
}

function errorRow(kind: ApiErrorKind): string[] {
  const { title, cause, fix } = apiErrorKinds[kind]
  return [`**${title}**`, cause, kind === 'rate-limit' ? limitFix : paragraphs(fix(exampleCall, exampleFailure))]
}

const limitFix =
  'Run the job again when the limit is lifted; the message says when. Short limits are waited for, up to 3 minutes in all. The token of a GitHub App has a limit of its own.'

/** A block of YAML among the paragraphs stays a block. */
function paragraphs(text: string): string {
  return text
    .trim()
    .split('\n\n')
    .map((part) => (/^ {2}/m.test(part) ? `<pre>${part.replaceAll('\n', '<br>')}</pre>` : part))
    .join(' ')
}

function oneLine(text: string): string {
  return text.trim().replaceAll('\n', ' ')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function code(text: string): string {
  return `\`${text}\``
}

function marker(name: string): string {
  return `<!-- ${name} -->\n`
}

function replaced(text: string, name: string, rows: string): string {
  const pattern = new RegExp(`(${marker(name)})[^]*?(<!-- /${name} -->)`)
  if (!pattern.test(text)) throw new Error(`the README has no place for ${name}: <!-- ${name} --> … <!-- /${name} -->`)
  return text.replace(pattern, (_, before: string, after: string) => `${before}${rows}\n${after}`)
}
