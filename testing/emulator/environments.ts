import { failure, forbidden, notFound, type Reply } from './answers.ts'
import type { Call } from './call.ts'
import { nodeId, repositoryUrl } from './identity.ts'
import type { Repository, Token } from './model.ts'

const page = '/deployments/environments'

/** https://docs.github.com/rest/deployments/environments#get-an-environment */
export function getEnvironment({ repository, parameters, baseUrl }: Call): Reply {
  const name = nameOf(repository, parameters['environment_name'])
  if (name === undefined) return notFound(`${page}#get-an-environment`)
  return { status: 200, body: renderEnvironment(repository, name, baseUrl) }
}

/** https://docs.github.com/rest/deployments/environments#list-environments */
export function listEnvironments({ repository, query, baseUrl }: Call): Reply {
  const names = [...repository.environments.keys()]
  const size = Number(query.get('per_page') ?? 30)
  const start = (Number(query.get('page') ?? 1) - 1) * size
  const environments = names.slice(start, start + size).map((name) => renderEnvironment(repository, name, baseUrl))
  return { status: 200, body: { total_count: names.length, environments } }
}

/** "Not case sensitive": https://docs.github.com/actions/reference/workflows-and-actions/deployments-and-environments */
function nameOf({ environments }: Repository, wanted = ''): string | undefined {
  return [...environments.keys()].find((name) => name.toLowerCase() === wanted.toLowerCase())
}

function renderEnvironment(repository: Repository, name: string, baseUrl: string) {
  const id = repository.environments.get(name) ?? 0
  const at = '2026-01-01T00:00:00Z'
  return {
    ...{ id, node_id: nodeId('EN', repository, id), name },
    // Not encoded, though it is in requests.
    url: `${repositoryUrl(repository, baseUrl)}/environments/${name}`,
    html_url: `https://github.com/${repository.owner}/${repository.name}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
    ...{
      created_at: at,
      updated_at: at,
      can_admins_bypass: true,
      protection_rules: [],
      deployment_branch_policy: null,
    },
  }
}

/** https://docs.github.com/rest/deployments/environments#create-or-update-an-environment */
export function putEnvironment({ repository, parameters, nextId, token, baseUrl }: Call): Reply {
  const here = `${page}#create-or-update-an-environment`
  const refusal = onlyAdministrators(token, here)
  if (refusal) return refusal
  const wanted = parameters['environment_name'] ?? ''
  const name = nameOf(repository, wanted) ?? wanted
  if (!repository.environments.has(name)) repository.environments.set(name, nextId())
  return { status: 200, body: renderEnvironment(repository, name, baseUrl) }
}

/** Only administrators may: https://docs.github.com/rest/deployments/environments#delete-an-environment */
export function deleteEnvironment({ repository, parameters, token }: Call): Reply {
  const here = `${page}#delete-an-environment`
  const refusal = onlyAdministrators(token, here)
  if (refusal) return refusal
  const name = nameOf(repository, parameters['environment_name'])
  if (name === undefined) return notFound(here)
  repository.environments.delete(name)
  return { status: 204 }
}

/** What one is told who is none; tokens of users and of apps are refused with different words. */
function onlyAdministrators({ permissions, kind, admin }: Token, page: string): Reply | undefined {
  const granted = permissions['administration'] === 'write'
  if (kind === 'personal') return admin ? undefined : failure(403, 'Must have admin rights to Repository.', page)
  return granted ? undefined : forbidden(kind, 'administration=write', page)
}
