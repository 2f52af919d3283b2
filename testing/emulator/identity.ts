import { createHash } from 'node:crypto'
import type { Repository } from './model.ts'

/** What has a node id: its prefix, and its name in legacy ids. */
const kinds = { DE: '010:Deployment', DES: '016:DeploymentStatus', SC: '013:StatusContext', EN: '011:Environment' }

export function nodeId(
  kind: keyof typeof kinds,
  { id: repository, variant }: Pick<Repository, 'id' | 'variant'>,
  object: number,
): string {
  switch (variant.nodeIdForm(object)) {
    case 'current': {
      const bytes = Buffer.concat([Buffer.from([0x93, 0x00]), unsigned(repository), unsigned(object)])
      return `${kind}_${bytes.toString('base64url')}`
    }
    case 'legacy':
      return Buffer.from(`${kinds[kind]}${object}`).toString('base64')
    case 'unreadable':
      return `${kind}_${createHash('sha256').update(`${kind} ${repository} ${object}`).digest('hex').slice(0, 20)}`
  }
}

/** msgpack's shortest form of an integer: https://github.com/msgpack/msgpack/blob/master/spec.md#int-format-family */
function unsigned(value: number): Buffer {
  if (value < 0x80) return Buffer.from([value])
  const [type, size] =
    value <= 0xff ? [0xcc, 1] : value <= 0xffff ? [0xcd, 2] : value <= 0xffff_ffff ? [0xce, 4] : [0xcf, 8]
  const bytes = Buffer.alloc(9, type)
  bytes.writeBigUInt64BE(BigInt(value), 1)
  return Buffer.concat([bytes.subarray(0, 1), bytes.subarray(9 - size)])
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
