import { createHash } from 'node:crypto'
import type { Reply } from './answers.ts'
import type { Incoming } from './request.ts'

/**
 * An answer with its `etag`, or 304 where the client has it already:
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#use-conditional-requests-if-appropriate
 */
export function conditional({ method, headers }: Pick<Incoming, 'method' | 'headers'>, reply: Reply): Reply {
  if (reply.status !== 200 && reply.status !== 201) return reply
  const digest = createHash('sha256').update(JSON.stringify(reply.body)).digest('hex')
  const isRead = method === 'GET' || method === 'HEAD'
  const tagged = { ...reply, headers: { ...reply.headers, etag: isRead ? `W/"${digest}"` : `"${digest}"` } }
  return isRead && isKnown(headers, digest, reply.headers?.['last-modified'])
    ? { status: 304, headers: { ...tagged.headers, etag: `"${digest}"` } }
    : tagged
}

/** `If-None-Match` goes before `If-Modified-Since`; weak and strong tags are compared alike, as HTTP has it for reads. */
function isKnown(headers: Incoming['headers'], digest: string, lastModified: string | undefined): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined) return tags.includes(`"${digest}"`)
  const since = headers['if-modified-since']
  return since !== undefined && lastModified !== undefined && Date.parse(lastModified) <= Date.parse(since)
}
