/**
 * Takes undici's place in the bundle (tsconfig.bundle.json). `@actions/core` and `@actions/github` load it for a `fetch` of their
 * own; this action gives octokit another one (src/github/http.ts), so undici would be loaded and never called.
 */

/** `@actions/github` makes one at its start where a proxy is set, and hands it to {@link fetch} alone. */
export class ProxyAgent {}

/** @throws Error always: a call on this way would not have the time limits, proxies and redirects of ours. */
export function fetch(): never {
  throw new Error('undici is not part of this bundle: calls go through src/github/http.ts')
}
