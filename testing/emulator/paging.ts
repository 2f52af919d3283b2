import type { Reply } from './answers.ts'
import type { Repository } from './model.ts'

interface Linked {
  readonly url: URL
  readonly repository: Pick<Repository, 'id'>
}

/** One page of a list, with the `link` header: https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api */
export function paged(reply: Reply, url: URL, repository: Pick<Repository, 'id'>): Reply {
  const { body } = reply
  if (!Array.isArray(body)) return reply
  const size = Math.min(100, Number(url.searchParams.get('per_page') || 30))
  const page = Math.max(1, Number(url.searchParams.get('page') || 1))
  const last = Math.max(1, Math.ceil(body.length / size))
  const linked = { url, repository }
  const links = [
    ...(page > 1 ? [link(linked, page - 1, 'prev')] : []),
    ...(page < last ? [link(linked, page + 1, 'next'), link(linked, last, 'last')] : []),
    ...(page > 1 ? [link(linked, 1, 'first')] : []),
  ]
  const headers = links.length > 0 ? { ...reply.headers, link: links.join(', ') } : { ...reply.headers }
  return { ...reply, headers, body: body.slice((page - 1) * size, page * size) }
}

/** GitHub's links name the repository by its id, so that they outlive its name. */
function link({ url, repository }: Linked, page: number, rel: string): string {
  const target = new URL(url)
  target.pathname = target.pathname.replace(/\/repos\/[^/]+\/[^/]+/, `/repositories/${repository.id}`)
  target.searchParams.set('page', String(page))
  return `<${target.href}>; rel="${rel}"`
}
