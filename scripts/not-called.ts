/**
 * Takes the place of libraries in the bundle (tsconfig.bundle.json) that `@actions/core` loads for functions of its own that this
 * action never calls: `@actions/http-client`, and with it undici, and `@actions/exec`.
 */

class NotCalled {
  /** @throws Error always: a call on this way would not have the time limits, proxies and redirects of ours. */
  constructor() {
    throw new Error('this library is not part of the bundle: calls go through src/http/http.ts')
  }
}

export { NotCalled as BearerCredentialHandler, NotCalled as HttpClient, NotCalled as getExecOutput }
