/** The message of a thrown value. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** A fault of this action itself, for whoever mends it: with where it is. */
export function faultText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/**
 * A failure of this action's own work, with a message for people.
 * `message` says what happened; `help` is the next thing to do, ready to paste where that is possible.
 */
export class ActionError extends Error {
  override readonly name = 'ActionError'
  readonly help: string | undefined

  constructor(message: string, options: { help?: string | undefined; cause?: unknown } = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined)
    this.help = options.help
  }
}
