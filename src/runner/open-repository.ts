import { type Api, openApi } from '../github/api.ts'
import type { Context } from './context.ts'
import { type Event, isOwn, isReadOnlyRun } from './event.ts'

/** Opens the API of the repository that a step is about, with what its workflow tells of it. */
export function openRepository(
  config: { readonly token: string; readonly apiUrl: string; readonly repository?: string | undefined },
  event: Event,
  context: Context,
): Promise<Api> {
  const { token, apiUrl, repository = event.repository } = config
  const repositoryId = isOwn(config, event) ? event.repositoryId : undefined
  return openApi({ token, apiUrl, repository, repositoryId }, isReadOnlyRun(event), context)
}
