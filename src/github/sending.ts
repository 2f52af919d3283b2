/** How a call is sent. */
export interface Sending {
  /** How often it is sent again at most. */
  readonly retries?: number
  /** `false`: it fails at a limit, instead of waiting. */
  readonly waitsForLimits?: boolean
  readonly signal?: AbortSignal
}

/** Of a write: its caller looks before it sends it again. */
export const sentOnce: Sending = { retries: 0 }

/** Of a call beside other work: whoever makes it decides what happens next. */
export const noRetry: Sending = { retries: 0, waitsForLimits: false }
