import type { Reply } from './answers.ts'
import type { Call } from './routes.ts'

/** The rules that are in force for a branch, which need not exist: https://docs.github.com/rest/repos/rules#get-rules-for-a-branch */
export function getBranchRules({ repository, parameters }: Call): Reply {
  const environments = repository.requiredDeployments.get(parameters['branch'] ?? '') ?? []
  const source = { ruleset_source_type: 'Repository', ruleset_source: `${repository.owner}/${repository.name}` }
  const others = [{ type: 'deletion', ...source, ruleset_id: 23568184 }]
  const rule = {
    type: 'required_deployments',
    parameters: { required_deployment_environments: environments },
    ...source,
    ruleset_id: 23568185,
  }
  return { status: 200, body: environments.length > 0 ? [...others, rule] : others }
}
