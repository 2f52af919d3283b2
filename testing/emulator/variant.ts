/**
 * - `current`: a prefix, and base64url of msgpack `[0, repository, object]`, as found by decoding real ones
 * - `legacy`: base64 of `010:Deployment123`, as Enterprise Server still has it
 * - `unreadable`: one that says nothing, as GitHub's documentation allows
 */
export type NodeIdForm = 'current' | 'legacy' | 'unreadable'

/** How this GitHub differs from the one that most tests meet. */
export interface Variant {
  /** Whether a success makes earlier production deployments inactive: contested, so no test may depend on it. */
  readonly inactivatesProduction: boolean
  /** `paid`: a private repository on the free plan is refused (403). `missing`: an old server does not know them (404). */
  readonly rules: 'readable' | 'paid' | 'missing'
  /** `missing`: 404. `forbidden`: 403, as some companies' servers have it. */
  readonly graphql: 'there' | 'missing' | 'forbidden'
  /** Fields that this GitHub's GraphQL does not have, as `Type.field`, such as `Mutation.deleteDeployment`. */
  readonly graphqlWithout: readonly string[]
  /**
   * For which ids GraphQL gives `databaseId`: `all`, those below 2^32 (`uint32`), or `none`. It was seen for ids above 2^31;
   * for those above 2^32 nobody outside knows.
   */
  readonly databaseIds: 'all' | 'uint32' | 'none'
  /** Reads show everything as it was so long ago; what is younger is not found (404). */
  readonly lagMs: number
  /** The form of a deployment's node id. They are opaque: the form may change, also from one deployment to the next. */
  nodeIdForm(id: number): NodeIdForm
}

export const usual: Variant = {
  inactivatesProduction: false,
  rules: 'readable',
  graphql: 'there',
  graphqlWithout: [],
  databaseIds: 'uint32',
  lagMs: 0,
  nodeIdForm: () => 'current',
}
