import { NetworkError } from './failure.ts'

/** The time limit of one call, redirects and body included. Its caller can also end it earlier. */
export interface Deadline {
  /** Fires then, so that sockets are let go. */
  readonly signal: AbortSignal
  /** Rejects then by itself: not every stage of a connection listens to a signal. @throws NetworkError */
  orEarlier<T>(work: Promise<T>): Promise<T>
  /** What a call waits for now, for the error that says so. */
  waitsFor(what: string): void
  clear(): void
}

export function startDeadline(timeoutMs: number, given?: AbortSignal): Deadline {
  const controller = new AbortController()
  let end = (_: NetworkError) => {}
  const ended = new Promise<never>((_, reject) => {
    end = (error) => {
      // In this order, so that the reason is ours, and not the socket's.
      reject(error)
      controller.abort()
    }
  })
  ended.catch(() => {})
  let awaited = 'a connection'
  const timer = setTimeout(
    () => end(new NetworkError(`no answer within ${timeoutMs / 1000} s, waiting for ${awaited}`)),
    timeoutMs,
  )
  const giveUp = () => end(new NetworkError('given up'))
  if (given?.aborted) giveUp()
  given?.addEventListener('abort', giveUp)
  return {
    signal: controller.signal,
    orEarlier: (work) => {
      work.catch(() => {})
      return Promise.race([ended, work])
    },
    waitsFor(what) {
      awaited = what
    },
    clear() {
      clearTimeout(timer)
      given?.removeEventListener('abort', giveUp)
    },
  }
}
