import { createHmac, timingSafeEqual } from 'node:crypto'

/** The command can reach what is saved, but not the token: so the post step knows what main has written. */

export function sealed(token: string, json: string): string {
  return json + sealOf(token, json)
}

/** What was sealed with this token; undefined: anything else. */
export function unsealed(token: string, text: string): string | undefined {
  const [, json = '', seal = ''] = /^(.*)([0-9a-f]{64})$/s.exec(text) ?? []
  return seal !== '' && timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(token, json))) ? json : undefined
}

function sealOf(token: string, json: string): string {
  return createHmac('sha256', token).update(json).digest('hex')
}
