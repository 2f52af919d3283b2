import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildSchema,
  execute as carryOut,
  type DocumentNode,
  GraphQLError,
  type GraphQLOutputType,
  GraphQLScalarType,
  type GraphQLSchema,
  isObjectType,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { root } from '../../root.ts'
import { type Cost, costOf } from './cost.ts'

let parsed: GraphQLSchema | undefined

/** GitHub's own schema. */
function schema(): GraphQLSchema {
  parsed ??= build()
  return parsed
}

function build(): GraphQLSchema {
  const path = join(root, 'node_modules/@octokit/graphql-schema/schema.graphql')
  const built = buildSchema(readFileSync(path, 'utf8'), { assumeValid: true })
  const deployment = built.getType('Deployment')
  const id = isObjectType(deployment) ? deployment.getFields()['databaseId'] : undefined
  if (id) id.type = wideInt
  return built
}

/** GitHub returns numbers above 2^31 as an Int, which is more than GraphQL's Int may hold. */
const wideInt: GraphQLOutputType = new GraphQLScalarType({ name: 'Int', serialize: (value) => value })

/** Gives the value of a field of `parent`. */
type Resolve = (parent: Readonly<Record<string, unknown>>, args: unknown, fieldName: string) => unknown

/** Carries out a request. Each error has with it what `resolve` threw, if it comes from there. */
export async function execute(source: string, variables: Record<string, unknown>, root: object, resolve: Resolve) {
  const { document, mistakes } = check(source)
  if (!document) return { data: undefined, errors: mistakes?.map(described) }
  const { data, errors } = await carryOut({
    ...{ schema: schema(), document, variableValues: variables, rootValue: root },
    fieldResolver(parent, args, _, { fieldName }) {
      try {
        const value = resolve(parent, args, fieldName)
        // The items of a list may fail each by itself.
        return Array.isArray(value) ? value.map(withThrown) : value
      } catch (thrown) {
        throw new Thrown(thrown)
      }
    },
  })
  return { data, errors: errors?.map(described) }
}

/** What it costs; a request that is not carried out at all costs the least. */
export function cost(source: string, variables: Record<string, unknown>): Cost {
  const { document } = check(source)
  return document ? costOf(document, variables) : { nodes: 0, points: 1 }
}

function withThrown(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'then' in item
    ? Promise.resolve(item).catch((thrown: unknown) => {
        throw new Thrown(thrown)
      })
    : item
}

function described({ message, path, locations, originalError }: GraphQLError) {
  return { message, path, locations, thrown: originalError instanceof Thrown ? originalError.cause : undefined }
}

interface Checked {
  readonly document?: DocumentNode
  readonly mistakes?: readonly GraphQLError[]
}

/** Queries by their text: the same few are asked again and again. */
const checked = new Map<string, Checked>()

function check(source: string): Checked {
  const known = checked.get(source) ?? checkNew(source)
  checked.set(source, known)
  return known
}

function checkNew(source: string): Checked {
  try {
    const document = parse(source)
    const mistakes = validate(schema(), document)
    return mistakes.length > 0 ? { mistakes } : { document }
  } catch (error) {
    if (error instanceof GraphQLError) return { mistakes: [error] }
    throw error
  }
}

/** graphql keeps only what is an `Error` of its own realm, which an error of a test is not. */
class Thrown extends Error {
  constructor(thrown: unknown) {
    super(Object(thrown).message, { cause: thrown })
  }
}

/** For each field of the query that this GitHub does not have (`Type.field`), GitHub's error. */
export function missingFields(query: string, without: readonly string[]): object[] {
  if (without.length === 0) return []
  const types = new TypeInfo(schema())
  const path = ['query']
  const errors: object[] = []
  const document = parse(query)
  visit(
    document,
    visitWithTypeInfo(types, {
      OperationDefinition: ({ operation }) => void path.splice(0, 1, operation),
      Field: {
        enter({ name: { value: fieldName }, alias, loc }) {
          path.push(alias?.value ?? fieldName)
          const typeName = types.getParentType()?.name ?? ''
          if (!without.includes(`${typeName}.${fieldName}`)) return
          const { startToken } = loc ?? {}
          errors.push({
            path: [...path],
            extensions: { code: 'undefinedField', typeName, fieldName },
            locations: [{ line: startToken?.line, column: startToken?.column }],
            message: `Field '${fieldName}' doesn't exist on type '${typeName}'`,
          })
        },
        leave: () => void path.pop(),
      },
    }),
  )
  return errors
}
