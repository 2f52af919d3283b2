import * as z from 'zod/mini'
import type { Api } from '../api/api.ts'
import { ApiError } from '../api/api-error.ts'
import { ask } from '../api/ask.ts'
import { noRetry } from '../api/sending.ts'

const rules = z.array(
  z.object({
    type: z.string(),
    parameters: z.nullish(z.object({ required_deployment_environments: z.optional(z.array(z.string())) })),
  }),
)

/**
 * The environments that must have a successful deployment before a change can reach the branch, by its rules; none where the
 * repository's plan has no rules. Older branch protections are not among them.
 * https://docs.github.com/rest/repos/rules#get-rules-for-a-branch
 * @throws ApiError
 */
export async function requiredEnvironments(api: Api, branch: string): Promise<string[]> {
  const purpose = { doing: `list the rules of ${branch}`, permission: 'metadata: read', sending: noRetry }
  try {
    const route = 'GET /repos/{owner}/{repo}/rules/branches/{branch}'
    const listed = await ask(api, purpose, rules, route, { branch, per_page: 100 })
    const required = listed.filter(({ type }) => type === 'required_deployments')
    return required.flatMap(({ parameters }) => parameters?.required_deployment_environments ?? [])
  } catch (error) {
    if (error instanceof ApiError && hasNoRules(error)) return []
    throw error
  }
}

/** "Upgrade to GitHub Pro or make this repository public to enable this feature." */
function hasNoRules({ failure: { status, message } }: ApiError): boolean {
  return status === 403 && /^Upgrade to .* to enable this feature/.test(message)
}
