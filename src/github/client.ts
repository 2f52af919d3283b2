import { getOctokit } from '@actions/github'
import { userAgent } from '../shared/identity.ts'
import { type Network, send } from './sending.ts'

export type Octokit = ReturnType<typeof getOctokit>

export interface ConnectOptions extends Network {
  readonly token: string
  readonly apiUrl: string
}

/**
 * octokit, which knows GitHub's endpoints. Its calls are sent by {@link send}: what octokit itself makes of an odd answer depends on
 * the answer.
 */
export function connect({ token, apiUrl, ...network }: ConnectOptions): Octokit {
  const octokit = getOctokit(token, { baseUrl: apiUrl, userAgent })
  const firstAsked = new Map<unknown, number>()
  octokit.hook.wrap('request', async (_, options) => {
    const { deployment_id: deployment } = options
    const since = firstAsked.get(deployment) ?? network.clock.now()
    firstAsked.set(deployment, since)
    const { headers, ...request } = octokit.request.endpoint.parse(options)
    const { shape, ...sending } = options.request ?? {}
    const authorized = { ...request, headers: { ...headers, authorization: `token ${token}` } }
    return {
      status: 200,
      url: request.url,
      headers: {},
      data: await send(authorized, shape?.(), sending, network, since),
    }
  })
  return octokit
}
