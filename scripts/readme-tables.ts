import { parse } from 'yaml'
import type { Call } from '../src/api/access.ts'
import { type ApiErrorKind, apiErrorKinds } from '../src/api/error-kinds.ts'
import type { Failure } from '../src/http/failure.ts'

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
 * An action's README with its tables as action.yml and the code have them now. Where there are many inputs, the tables have the first
 * sentence of each description, and lead to {@link withDetails}.
 * @throws Error when it has no place for the inputs or the outputs
 */
export function withTables(readme: string, actionYml: string): string {
  const { shown, outputs, isLong } = read(actionYml)
  const inputTables = isLong ? groupedTables(shown) : inputTable(shown, oneLine)
  const meaning = isLong ? firstSentence : oneLine
  return replaced(replaced(readme, 'inputs', inputTables), 'outputs', outputTable(outputs, meaning))
}

/** docs/inputs.md: every input and output of the root action, with all there is to know. @throws Error when it has no place for them */
export function withDetails(text: string, actionYml: string): string {
  const { shown, outputs } = read(actionYml)
  const details = groups.map(([title, names]) => `## ${title}\n\n${inGroup(shown, names).map(detail).join('\n\n')}`)
  return replaced(replaced(text, 'inputs', details.join('\n\n')), 'outputs', outputTable(outputs, oneLine))
}

function read(actionYml: string) {
  const { inputs, outputs }: ActionYml = parse(actionYml)
  const shown = Object.entries(inputs).filter(([, { description }]) => !description.startsWith('Internal; '))
  return { shown, outputs, isLong: shown.length >= 25 }
}

/** docs/errors.md with the errors that the code has now. @throws Error when it has no place for them */
export function withErrors(text: string): string {
  return replaced(text, 'errors', errorKinds.map(errorSection).join('\n\n'))
}

/** The inputs of an action that has many, by what a reader is looking for; each is in the first group that names it. */
const groups: readonly (readonly [title: string, inputs: RegExp])[] = [
  [
    'What is deployed',
    /^(environment|run|shell|working-directory|ref|ref-as|task|description|payload|environment-url|log-url|deployment-id|.*-environment)$/,
  ],
  ['How it ends', /^(auto-inactive|superseded|cancelled-state|status-context|sweep)$/],
  ['Guards', /^(if-|require)/],
  ['Verification', /^verify-/],
  ['GitHub’s API', /^/],
]

type Entry = readonly [string, Input]

function inGroup(inputs: readonly Entry[], names: RegExp): Entry[] {
  return inputs.filter(([name]) => groups.find(([, pattern]) => pattern.test(name))?.[1] === names)
}

/** One table for each group. */
function groupedTables(inputs: readonly Entry[]): string {
  return groups
    .map(([title, names]) => `**${title}**\n\n${inputTable(inGroup(inputs, names), firstSentence, 'docs/inputs.md')}`)
    .join('\n\n')
}

/** `details` is the page that has a heading for each input. Two columns fit a phone. */
function inputTable(inputs: readonly Entry[], shorten: (text: string) => string, details?: string): string {
  return table(
    ['Input', 'Meaning'],
    inputs.map((input) => {
      const [name] = input
      const { meaning, fallback } = parts(input)
      const shown = details ? withoutDetails(fallback) : fallback
      const link = details ? `[${code(name)}](${details}#${name})` : code(name)
      const said = shown ? [shorten(meaning), `Default: ${shown}.`] : [requirement(input[1]), shorten(meaning)]
      return [link, said.join(' ').trim()]
    }),
  )
}

function detail(input: Entry): string {
  const { meaning, fallback } = parts(input)
  return [`### ${code(input[0])}`, meaning, ...(fallback ? [`Default: ${fallback}.`] : [])].join('\n\n')
}

function outputTable(outputs: ActionYml['outputs'], shorten: (text: string) => string): string {
  const rows = Object.entries(outputs).map(([name, { description }]) => [code(name), shorten(description)])
  return table(['Output', 'Meaning'], rows)
}

/** A description without its default, and the default. */
function parts([name, input]: Entry): { meaning: string; fallback: string } {
  const [, meaning = '', said = ''] = /^(.*?)(?: Default: (.*)\.)?$/.exec(oneLine(input.description)) ?? []
  return { meaning, fallback: defaultOf(name, input) ?? said }
}

function firstSentence(text: string): string {
  return /^.*?\.(?= [A-Z`]|$)/.exec(oneLine(text))?.[0] ?? oneLine(text)
}

/** What stands after a comma or in brackets is for the page that says everything. */
function withoutDetails(fallback: string): string {
  return fallback.startsWith('`') ? fallback : fallback.replace(/(,| \().*$/, '')
}

function requirement({ required, description }: Input): string {
  if (required) return '**Required.**'
  return /\bRequired, except /.test(oneLine(description)) ? '**Required** in most cases.' : ''
}

/** What is shown for defaults that say nothing to a reader. */
const readable: ReadonlyMap<string, string> = new Map([
  ['run', ''],
  ['deployment-id', 'from a `deployment` event'],
])

function defaultOf(name: string, { default: value }: Input): string | undefined {
  if (value === undefined) return undefined
  return readable.get(name) ?? code(value)
}

const errorKinds = Object.keys(apiErrorKinds).filter((kind): kind is ApiErrorKind => Object.hasOwn(apiErrorKinds, kind))

const exampleCall = { doing: '', permission: 'deployments: write', repository: 'the repository', ref: 'main' }
const exampleFailure = { status: 403, message: '', details: [], headers: {} }

/** What an advice may depend on. */
const variants: readonly [Partial<Call>, Partial<Failure>][] = [
  [{}, {}],
  [{ readOnly: 'dependabot' }, {}],
  [{}, { message: 'by personal access token' }],
  [{ isGiven: true }, {}],
  [{ wasAccepted: true }, {}],
  [{ deploymentId: 42 }, {}],
  [{ ref: undefined }, {}],
]

function errorSection(kind: ApiErrorKind): string {
  const { title, cause, fix } = apiErrorKinds[kind]
  const fixes = variants.map(([call, failure]) =>
    paragraphs(fix({ ...exampleCall, ...call }, { ...exampleFailure, ...failure })),
  )
  return [`## ${title}`, cause, ...(kind === 'rate-limit' ? [limitFix] : new Set(fixes))].join('\n\n')
}

const limitFix =
  'Run the job again when the limit is lifted; the message says when. Short limits are waited for, up to 3 minutes in all. The token of a GitHub App has a limit of its own.'

/** A block of YAML among the paragraphs stays a block. */
function paragraphs(text: string): string {
  return text
    .trim()
    .split('\n\n')
    .map((part) => (/^ {2}/m.test(part) ? `\`\`\`yaml\n${part}\n\`\`\`` : part))
    .join('\n\n')
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
