import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WantedDeployment } from '../github/deployments.ts'
import type { Context } from '../runner/context.ts'
import { exactJson, roundedNumbers } from '../shared/numbers.ts'
import type { Variables } from '../shared/variables.ts'

type Payload = WantedDeployment['payload']

/**
 * How much text a variable may hold: Linux starts no program with one of 128 KiB, Windows with one of 32,767 characters.
 * https://man7.org/linux/man-pages/man2/execve.2.html
 * https://learn.microsoft.com/windows/win32/procthread/environment-variables
 */
const mostBytes = { win32: 30_000, others: 100_000 }

/**
 * The variable by which the command finds the deployment's payload: `DEPLOYMENT_PAYLOAD` is the payload itself. What no variable
 * can hold is put into a file, `DEPLOYMENT_PAYLOAD_FILE`, and a warning says so.
 */
export function payloadVariables(
  payload: Payload,
  { env, platform, log }: Pick<Context, 'env' | 'platform' | 'log'>,
): Variables {
  const text = typeof payload === 'string' ? payload : exactJson(payload)
  const fits = Buffer.byteLength(text) <= (platform === 'win32' ? mostBytes.win32 : mostBytes.others)
  if (fits && !text.includes('\0')) return { DEPLOYMENT_PAYLOAD: text }
  const file = join(env['RUNNER_TEMP'] || tmpdir(), `payload-${randomUUID()}`)
  writeFileSync(file, text)
  const why = fits ? 'has a null character' : `is too large (${Buffer.byteLength(text)} bytes)`
  log.warning(
    `The payload ${why} for an environment variable: DEPLOYMENT_PAYLOAD is not set, and the command finds it in the file that DEPLOYMENT_PAYLOAD_FILE names.`,
  )
  return { DEPLOYMENT_PAYLOAD_FILE: file }
}

/**
 * Warns of numbers in the payload of a deployment that others have made: an input with such numbers is refused, but an event's
 * are rounded when it is read.
 */
export function warnOfRounding(payload: Payload, log: Context['log']): void {
  const [number] = typeof payload === 'string' ? [] : roundedNumbers(payload)
  if (number === undefined) return
  log.warning(
    `The payload of this deployment has a number with too many digits: the command reads ${number}, and on GitHub it may be another. Where deployments are made, write it as a string.`,
  )
}
