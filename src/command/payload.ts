import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Context } from '../runner/context.ts'
import type { Variables } from '../shared/variables.ts'

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
  payload: unknown,
  { env, platform, log }: Pick<Context, 'env' | 'platform' | 'log'>,
): Variables {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload)
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
