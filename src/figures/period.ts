/** From, inclusive, and to, exclusive: milliseconds since 1970. */
export interface Period {
  readonly from: number
  readonly to: number
}

/** Whether a record was made, or a status was posted, in a period. */
export function isIn(one: { readonly createdAt: Date } | undefined, { from, to }: Period): boolean {
  const at = one?.createdAt.getTime()
  return at !== undefined && at >= from && at < to
}

const dayMs = 86_400_000
export const weekMs = 7 * dayMs

/** The weeks that the period touches, Monday to Sunday, by UTC. */
export function weeksOf({ from, to }: Period): Period[] {
  const day = Math.floor(from / dayMs)
  // 1970 began on a Thursday.
  const monday = (day - ((day + 3) % 7)) * dayMs
  return Array.from({ length: Math.ceil((to - monday) / weekMs) }, (_, week) => {
    const start = monday + week * weekMs
    return { from: start, to: start + weekMs }
  })
}
