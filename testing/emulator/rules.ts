import { failure, notFound, type Reply } from './answers.ts'
import type { Call } from './call.ts'

/** What a private repository on the free plan is told: it can have no rules. */
const paidOnly = 'Upgrade to GitHub Pro or make this repository public to enable this feature.'

/** The rules that are in force for a branch, which need not exist: https://docs.github.com/rest/repos/rules#get-rules-for-a-branch */
export function getBranchRules({ repository, parameters }: Call): Reply {
  const page = '/repos/rules#get-rules-for-a-branch'
  if (repository.variant.rules === 'missing') return notFound(page)
  if (repository.variant.rules === 'paid') return failure(403, paidOnly, page)
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
