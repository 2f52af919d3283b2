import type { Token } from '../model.ts'

type Type =
  | 'ARGUMENT_LIMIT'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'UNPROCESSABLE'
  | 'EXCESSIVE_PAGINATION'
  | 'MISSING_PAGINATION_BOUNDARIES'

/** GitHub's own kinds of errors: https://docs.github.com/graphql/guides/forming-calls-with-graphql */
export class Refusal extends Error {
  /** What stands before the path in GitHub's error. */
  readonly kind: { readonly type: Type; readonly extensions?: object }

  constructor(type: Type, message: string, extensions?: object) {
    super(message)
    this.kind = extensions ? { type, extensions } : { type }
  }
}

/** What the schema has and the emulator has not. */
export class NotEmulated extends Error {}

/** @throws {Refusal} unless the token may do this with deployments. */
export function needDeployments({ permissions, kind }: Token, access: 'read' | 'write'): void {
  if (permissions['deployments'] === 'write' || permissions['deployments'] === access) return
  refuse(kind)
}

/** To read, as in a private repository: a public one can be read by all. @throws {Refusal} */
export function needToRead({ permissions, kind }: Token, what: 'contents' | 'pull_requests'): void {
  if (permissions[what] === undefined) refuse(kind)
}

function refuse(kind: Token['kind']): never {
  const by = kind === 'personal' ? 'personal access token' : 'integration'
  throw new Refusal('FORBIDDEN', `Resource not accessible by ${by}`, { saml_failure: false })
}
