import type { Repository } from './model.ts'

/** `DE_` and `DES_` ids: base64url of msgpack `[0, repository, object]`, as found by decoding real ones. */
export function nodeId(prefix: 'DE' | 'DES', repository: number, object: number): string {
  const bytes = Buffer.concat([Buffer.from([0x93, 0x00]), unsigned(repository), unsigned(object)])
  return `${prefix}_${bytes.toString('base64url')}`
}

/** msgpack's uint32, and uint64 for what does not fit: https://github.com/msgpack/msgpack/blob/master/spec.md */
function unsigned(value: number): Buffer {
  if (value > 0xffff_ffff) {
    const bytes = Buffer.alloc(9, 0xcf)
    bytes.writeBigUInt64BE(BigInt(value), 1)
    return bytes
  }
  const bytes = Buffer.alloc(5, 0xce)
  bytes.writeUInt32BE(value, 1)
  return bytes
}

/** The "simple user" of https://docs.github.com/rest/users */
export function simpleUser(login: string, baseUrl: string) {
  const bot = login.endsWith('[bot]')
  const url = `${baseUrl}/users/${encodeURIComponent(login)}`
  const id = login === 'github-actions[bot]' ? 41898282 : 583231
  return {
    login,
    id,
    node_id: Buffer.from(`${bot ? '03:Bot' : '04:User'}${id}`).toString('base64'),
    avatar_url: `https://avatars.githubusercontent.com/${bot ? 'in/15368' : `u/${id}`}?v=4`,
    gravatar_id: '',
    url,
    html_url: bot ? `https://github.com/apps/${login.replace('[bot]', '')}` : `https://github.com/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: bot ? 'Bot' : 'User',
    user_view_type: 'public',
    site_admin: false,
  }
}

export function repositoryUrl({ owner, name }: Pick<Repository, 'owner' | 'name'>, baseUrl: string): string {
  return `${baseUrl}/repos/${owner}/${name}`
}

/** GitHub's times have whole seconds. */
export function timestamp(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}
