import { dateOf } from '../history.ts'
import { timestamp } from '../identity.ts'
import type { GraphqlCall } from './call.ts'
import { commitNode } from './commits.ts'
import { connection, type PageArguments } from './connection.ts'
import { NotEmulated, needToRead } from './refusal.ts'

export interface RefsArguments extends PageArguments {
  readonly refPrefix: string
  readonly orderBy?: { readonly field: string; readonly direction: string } | null
}

/** Tags, those of the newest commits first. */
export function tagRefs(call: GraphqlCall, { refPrefix, orderBy, ...page }: RefsArguments) {
  const { repository, token } = call
  needToRead(token, 'contents')
  if (refPrefix !== 'refs/tags/' || orderBy?.field !== 'TAG_COMMIT_DATE' || orderBy.direction !== 'DESC')
    throw new NotEmulated('refs other than tags by the dates of their commits')
  const at = (sha: string) => dateOf(repository, sha).getTime()
  const tags = [...repository.refs].filter(([ref]) => ref.startsWith(refPrefix)).sort(([, a], [, b]) => at(b) - at(a))
  return connection('refs', tags, page, ([ref, sha]) => {
    const name = ref.slice(refPrefix.length)
    const target = () => Object(commitNode(call, sha))
    const taggedAt = repository.tagged.get(name)
    const tagger = taggedAt && { name: 'Mona Lisa', date: timestamp(taggedAt) }
    // A tag with a message is an object of its own.
    const tag = { __typename: 'Tag', id: `T_${name}`, oid: `tag of ${name}`, tagger, target }
    return { id: `REF_${name}`, name, prefix: refPrefix, target: () => (tagger ? tag : target()) }
  })
}
