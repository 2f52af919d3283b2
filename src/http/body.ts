import type { IncomingMessage } from 'node:http'
import { pipeline, type Readable } from 'node:stream'
import { messageOf } from '../shared/errors.ts'
import { FailedCall, noAnswer } from './failure.ts'

/** How much of an answer's body is read. */
export interface BodyLimits {
  /** A larger one is an error. */
  readonly maxBytes: number
  /** Ends the reading as soon as it is true of the text so far. */
  enough?(textSoFar: string): boolean
}

/** The whole body as text, unpacked where the server packed it. @throws FailedCall when it breaks off or is too large */
export async function readText(response: IncomingMessage, { maxBytes, enough }: BodyLimits): Promise<string> {
  let bytes = 0
  let text = ''
  try {
    for await (const chunk of (await unpacked(response)).setEncoding('utf8')) {
      bytes += Buffer.byteLength(chunk)
      if (bytes > maxBytes) throw noAnswer(`the answer is larger than ${maxBytes / 2 ** 20} MiB`)
      text += chunk
      if (enough?.(text)) break
    }
  } catch (cause) {
    if (cause instanceof FailedCall) throw cause
    throw noAnswer(`the answer broke off (${messageOf(cause)})`, { cause })
  }
  return text.replace(/^\uFEFF/, '')
}

/** Nothing asks for it, but some servers and proxies compress all the same. The decoders are loaded only then. */
async function unpacked(response: IncomingMessage): Promise<Readable> {
  const encoding = response.headers['content-encoding']?.toLowerCase() ?? 'identity'
  if (encoding === 'identity') return response
  const { createBrotliDecompress, createUnzip } = await import('node:zlib')
  if (encoding === 'br') return pipeline(response, createBrotliDecompress(), () => {})
  if (/^(x-)?gzip$|^deflate$/.test(encoding)) return pipeline(response, createUnzip(), () => {})
  throw noAnswer(`the answer has the encoding ${encoding}, which was not requested`)
}
