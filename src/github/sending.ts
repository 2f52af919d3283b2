/** How a call is sent. */
export interface Sending {
  /** How often it is sent again at most. */
  readonly retries?: number
  /** `false`: it fails at a limit, instead of waiting. */
  readonly waitsForLimits?: boolean
  readonly signal?: AbortSignal
  /** The deployment that it is about exists: GitHub does not find it yet, if it does not. */
  readonly exists?: boolean
}

/** Reads may show GitHub as it was a moment ago: no longer ago than this, it is taken. */
export const lagMs = 5_000

/** Of a look that is repeated: what fails is asked again by the next one. */
export const lookOnce: Sending = { retries: 1, exists: true }

/** Of a write: its caller looks before it sends it again. */
export const sentOnce: Sending = { retries: 0 }

/** Of a call beside other work: whoever makes it decides what happens next. */
export const noRetry: Sending = { retries: 0, waitsForLimits: false }

/** Of a read about a deployment that this step has just made, or was told of. */
export const ofExisting: Sending = { exists: true }
