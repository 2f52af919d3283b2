import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode, type ValueNode } from 'graphql'

/** What a query costs: https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api */
export interface Cost {
  /** How many nodes it may have in its answer. */
  readonly nodes: number
  /** What it takes from the limit of an hour. */
  readonly points: number
}

type Variables = Readonly<Record<string, unknown>>

/** Each connection counts as if it were full, and as often as it may be asked for. */
export function costOf({ definitions }: DocumentNode, variables: Variables): Cost {
  let nodes = 0
  let requests = 0
  const count = (within: SelectionSetNode | undefined, times: number): void => {
    for (const selection of within?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('the cost of named fragments is not emulated')
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        count(selection.selectionSet, times)
        continue
      }
      const size = sizeOf(selection, variables)
      if (size !== undefined) {
        nodes += times * size
        requests += times
      }
      count(selection.selectionSet, times * (size ?? lengthOf(selection, variables)))
    }
  }
  for (const definition of definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) count(definition.selectionSet, 1)
  return { nodes, points: Math.max(1, Math.round(requests / 100)) }
}

/** Of a page of a connection. */
function sizeOf(field: FieldNode, variables: Variables): number | undefined {
  const size = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last')
  return size && Number(given(size.value, variables))
}

/** `nodes(ids:)` is asked for so many. */
function lengthOf(field: FieldNode, variables: Variables): number {
  const ids = field.arguments?.find(({ name }) => name.value === 'ids')
  const list = ids && given(ids.value, variables)
  return Array.isArray(list) ? list.length : 1
}

function given(value: ValueNode, variables: Variables): unknown {
  if (value.kind === Kind.VARIABLE) return variables[value.name.value]
  if (value.kind === Kind.LIST) return value.values
  return value.kind === Kind.INT ? value.value : undefined
}
