import { fetchFrom } from './fetch.ts'
import { emulatedToken, type GitHub } from './github.ts'

export interface Answered {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: whatever GitHub answers
  readonly body: any
}

/** Bare calls to a GitHub in the same process, for tests of the emulator itself. */
export function callerOf(github: Pick<GitHub, 'handle'>) {
  const fetch = fetchFrom(github)
  return async (method: string, path: string, body?: unknown, token = emulatedToken): Promise<Answered> => {
    const answer = await fetch(`https://api.github.com${path}`, {
      method,
      headers: token ? { authorization: `Bearer ${token}` } : {},
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : undefined }
  }
}
