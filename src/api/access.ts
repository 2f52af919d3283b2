/** Whose token makes the calls of a step, and what for: an advice must fit. */
export interface Access {
  /** Whose run it is, if the workflow's token may only read for that. */
  readonly readOnly?: 'fork' | 'dependabot' | undefined
  /** The step was given another token than the workflow's own. */
  readonly isGiven?: boolean
  /** What the step needs, all in all, as under `permissions:`. */
  readonly grants?: readonly string[]
  /** The input `ref`. */
  readonly ref?: string | undefined
  /** The token was accepted before. */
  readonly wasAccepted?: boolean
}

/** For an error message: what the call was about. */
export interface Call extends Access {
  /** Completes "GitHub did not …". */
  readonly doing: string
  /** What the workflow has to grant for it, as under `permissions:`. */
  readonly permission: string
  readonly repository: string
  /** The deployment that it is about, if an input may name a wrong one. */
  readonly deploymentId?: number | undefined
  /** Calls go through a proxy. */
  readonly proxy?: boolean
  /** The name of the server's software, where it is not GitHub's. */
  readonly forge?: string | undefined
}

/** All that the step needs. `permissions:` knows no `metadata`, which every token may read, and a key may stand there once only. */
export function permissionsBlock({ permission, grants = ['contents: read'] }: Call): string {
  const access = new Map<string, string>()
  for (const one of [...grants, permission].filter((name) => name !== 'metadata: read')) {
    const [scope = '', level = ''] = one.split(': ')
    if (access.get(scope) !== 'write') access.set(scope, level)
  }
  return ['permissions:', ...Array.from(access, ([scope, level]) => `${scope}: ${level}`)].join('\n  ')
}

/** As it is called in the settings of a token or an App: `Deployments: write`. */
export function setting({ permission }: Call): string {
  return `"${permission.charAt(0).toUpperCase()}${permission.slice(1)}"`
}
