import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import { root } from '../root.ts'

/** Checks requests and answers against GitHub's own OpenAPI description, so that neither the action nor the emulator drifts from it. */

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: object
}

interface Operation {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly content?: Content; readonly $ref?: string }>>
}

type Content = Readonly<Record<string, { readonly schema: object }>>

const description: {
  paths: Record<string, Record<string, Operation>>
  definitions: Record<string, Parameter & { content?: Content }>
} = JSON.parse(readFileSync(join(root, 'testing/emulator/openapi.json'), 'utf8'))

/** Statuses that GitHub sends though the description leaves them out for some operations: recorded, or documented for the whole API. */
const anywhere = ['400', '401', '403', '404', '409', '422', '429', '500', '502', '503']

const schemas = '#/components/schemas/'
const ajv = new Ajv({ strict: false, coerceTypes: false, allErrors: true })
formats.default(ajv)
// GitHub sends "" for a URL that was not given.
ajv.addFormat('uri', (text: string) => text === '' || URL.canParse(text.replace(/\{.*$/, '')))
for (const [name, definition] of Object.entries(description.definitions)) {
  if (name.startsWith(schemas)) ajv.addSchema(withNamedReferences(definition), name.replace(schemas, ''))
}

const compiled = new Map<object, ValidateFunction>()

/** What is wrong with a request to `route`, as sentences: also what GitHub ignores, because ours are mistakes. */
export function requestProblems(route: string, query: URLSearchParams, body: unknown): string[] {
  const operation = operationOf(route)
  const bodySchema = operation.requestBody?.content['application/json']?.schema
  const parameters = (operation.parameters ?? []).map(resolveParameter).filter((parameter) => parameter.in === 'query')
  const known = new Set(parameters.map(({ name }) => name))
  return [
    ...[...query.keys()].filter((name) => !known.has(name)).map((name) => `query parameter ${name} is not known`),
    ...parameters.flatMap((parameter) => queryProblems(parameter, query.get(parameter.name))),
    ...(bodySchema ? problems(bodySchema, body, 'body') : []),
    ...(bodySchema ? strangers(bodySchema, body) : []),
  ]
}

/** What GitHub says of a body that does not fit, in its words; empty if it fits. */
export function invalidRequest(route: string, body: unknown): string[] {
  const schema = operationOf(route).requestBody?.content['application/json']?.schema
  if (!schema) return []
  const given = body ?? {}
  const validate = validatorOf(schema)
  return validate(given) ? [] : (validate.errors ?? []).map((error) => inGitHubsWords(error, given))
}

function inGitHubsWords({ keyword, params, instancePath, message }: ErrorObject, body: unknown): string {
  if (keyword === 'required') return `"${params['missingProperty']}" wasn't supplied.`
  const value = instancePath
    .split('/')
    .slice(1)
    .reduce((inside, name) => Object(inside)[name], body)
  const shown = value === null ? 'nil' : JSON.stringify(value)
  if (keyword === 'enum') return `${shown} is not a member of ${JSON.stringify(params['allowedValues'])}.`
  if (keyword === 'type') return `For 'properties${instancePath}', ${shown} is not ${article(String(params['type']))}.`
  return `For 'properties${instancePath}', ${shown} ${message}.`
}

function article(type: string): string {
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`
}

/** What is wrong with an answer of `route`. */
export function responseProblems(route: string, status: number, body: unknown): string[] {
  const { responses } = operationOf(route)
  const described = responses[status]
  if (!described) return anywhere.includes(String(status)) ? [] : [`status ${status} is not described`]
  const { content } = described.$ref ? (description.definitions[described.$ref] ?? {}) : described
  const schema = content?.['application/json']?.schema
  return schema ? problems(schema, body, 'answer') : []
}

/** Whether GitHub's description, as extracted, has this route. */
export function isDescribed(route: string): boolean {
  const [method = '', path = ''] = route.split(' ')
  return description.paths[path]?.[method.toLowerCase()] !== undefined
}

function operationOf(route: string): Operation {
  const [method = '', path = ''] = route.split(' ')
  const operation = description.paths[path]?.[method.toLowerCase()]
  if (!operation) throw new Error(`${route} is not in openapi.json: add it to scripts/extract-openapi.ts`)
  return operation
}

function problems(schema: object, value: unknown, what: string): string[] {
  const validate = validatorOf(schema)
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${what}${instancePath} ${message}`)
}

function validatorOf(schema: object): ValidateFunction {
  const validate = compiled.get(schema) ?? ajv.compile(withNamedReferences(schema))
  compiled.set(schema, validate)
  return validate
}

/** GitHub ignores members that it does not know; ours are mistakes. */
function strangers(schema: object, body: unknown): string[] {
  if (!('properties' in schema) || typeof body !== 'object' || body === null) return []
  const known = Object.keys(schema.properties ?? {})
  return Object.keys(body).flatMap((name) => (known.includes(name) ? [] : [`body has ${name}, which is not known`]))
}

function queryProblems({ name, required, schema }: Parameter, value: string | null): string[] {
  if (value === null || value === '') return required ? [`query parameter ${name} is missing`] : []
  const isNumber = 'type' in schema && schema.type === 'integer'
  return problems(schema, isNumber ? Number(value) : value, `query parameter ${name}`)
}

function resolveParameter(parameter: Parameter | { readonly $ref: string }): Parameter {
  if (!('$ref' in parameter)) return parameter
  const resolved = description.definitions[parameter.$ref]
  if (!resolved) throw new Error(`${parameter.$ref} is not in openapi.json`)
  return resolved
}

/** A reference with `#` would be looked for inside the schema that has it; without, it is the name of a registered one. */
function withNamedReferences(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll(`"$ref":"${schemas}`, '"$ref":"'), (_, value) => orNull(value))
}

/** OpenAPI 3.0's `nullable` beside alternatives, in the words of JSON Schema. */
function orNull(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('nullable' in value) || 'type' in value) return value
  const { nullable, ...schema } = value
  return nullable ? { anyOf: [schema, { type: 'null' }] } : schema
}
