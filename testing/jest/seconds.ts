/** How long the slowest test files take, by folder and name, as jest says: those that are not here take less than five seconds. */
export const seconds: Readonly<Record<string, number>> = {
  'e2e/finished': 94,
}
