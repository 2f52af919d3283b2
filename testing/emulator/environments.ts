import { failure, forbidden, notFound, type Reply } from './answers.ts'
import { repositoryUrl } from './identity.ts'
import type { Call } from './routes.ts'

const page = '/deployments/environments'

/** https://docs.github.com/rest/deployments/environments#get-an-environment */
export function getEnvironment({ repository, parameters, baseUrl }: Call): Reply {
  const name = parameters['environment_name'] ?? ''
  const id = repository.environments.get(name)
  if (id === undefined) return notFound(`${page}#get-an-environment`)
  const at = '2026-01-01T00:00:00Z'
  return {
    status: 200,
    body: {
      ...{ id, node_id: `EN_${id}`, name },
      // Not encoded, though it is in requests.
      url: `${repositoryUrl(repository, baseUrl)}/environments/${name}`,
      html_url: `https://github.com/${repository.owner}/${repository.name}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
      ...{ created_at: at, updated_at: at, protection_rules: [], deployment_branch_policy: null },
    },
  }
}

/** Only administrators may: https://docs.github.com/rest/deployments/environments#delete-an-environment */
export function deleteEnvironment({ repository, parameters, token }: Call): Reply {
  const here = `${page}#delete-an-environment`
  const granted = token.permissions['administration'] === 'write'
  if (token.kind === 'personal' && !token.admin) return failure(403, 'Must have admin rights to Repository.', here)
  if (token.kind !== 'personal' && !granted) return forbidden(token.kind, 'administration=write', here)
  return repository.environments.delete(parameters['environment_name'] ?? '') ? { status: 204 } : notFound(here)
}
