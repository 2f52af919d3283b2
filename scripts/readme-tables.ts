import { parse } from 'yaml'
import { type ApiErrorKind, apiErrorKinds } from '../src/github/error-kinds.ts'

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
  const withInputs = replaced(readme, 'inputs', inputTables(shown))
  const described = Object.entries(outputs).map(([name, { description }]) => [code(name), oneLine(description)])
  return replaced(withInputs, 'outputs', table(['Output', 'Meaning'], described))
}

/** docs/errors.md with its table as the code has it now. @throws Error when it has no place for it */
export function withErrorTable(text: string): string {
  return replaced(text, 'errors', table(['Error', 'Why', 'What to do'], errorKinds.map(errorRow)))
}

/** The inputs of an action that has many, by what a reader is looking for. */
const groups: readonly (readonly [title: string, inputs: RegExp])[] = [
  [
    'What is deployed',
    /^(environment|run|shell|working-directory|ref|task|description|payload|environment-url|log-url|deployment-id)$/,
  ],
  ['How it ends', /^(auto-inactive|superseded|cancelled-state|status-context|sweep)$/],
  ['Guards', /^(if-|require)/],
  ['Verification', /^verify-/],
  ['The kind of environment', /-environment$/],
  ['GitHub’s API', /^/],
]

type Entry = readonly [string, Input]

/** One table, or one for each group where there are many inputs. */
function inputTables(inputs: readonly Entry[]): string {
  if (inputs.length < 25) return inputTable(inputs)
  const groupOf = ([name]: Entry) => groups.findIndex(([, pattern]) => pattern.test(name))
  return groups
    .map(([title], index) => `**${title}**\n\n${inputTable(inputs.filter((input) => groupOf(input) === index))}`)
    .join('\n\n')
}

function inputTable(inputs: readonly Entry[]): string {
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

/** The text with other rows between the marks of this name. @throws Error where it has none */
export function replaced(text: string, name: string, rows: string): string {
  const pattern = new RegExp(`(${marker(name)})[^]*?(<!-- /${name} -->)`)
  if (!pattern.test(text)) throw new Error(`the README has no place for ${name}: <!-- ${name} --> … <!-- /${name} -->`)
  return text.replace(pattern, (_, before: string, after: string) => `${before}${rows}\n${after}`)
}
