import type { Access } from '../api/access.ts'
import { type Api, openApi } from '../api/api.ts'
import type { Context } from './context.ts'
import { type Event, isOwn, readOnlyRun } from './event.ts'

/** What is needed of a step's inputs to make its calls, and to say what is wrong with them. */
interface Config {
  readonly action?: string
  readonly token: string
  readonly workflowToken?: string | undefined
  readonly apiUrl: string
  readonly repository?: string | undefined
  readonly ref?: string | undefined
  readonly statusContext?: string | undefined
  readonly deleteEnvironment?: boolean
  /** The token was accepted in the step before. */
  readonly wasAccepted?: boolean
}

/** The API of the repository that a step is about, with what its workflow tells of it. */
export function openRepository(config: Config, event: Event, context: Context): Api {
  const { token, apiUrl, repository = event.repository } = config
  const repositoryId = isOwn(config, event) ? event.repositoryId : undefined
  return openApi({ token, apiUrl, repository, repositoryId }, accessOf(config, event), context)
}

function accessOf(config: Config, event: Event): Access {
  const { action = '', token, workflowToken = token, statusContext, deleteEnvironment } = config
  const grants = [
    'contents: read',
    ['find', 'report'].includes(action) ? 'deployments: read' : 'deployments: write',
    ...(statusContext === undefined ? [] : ['statuses: write']),
    ...(event.name === 'issue_comment' ? ['pull-requests: read'] : []),
    ...(deleteEnvironment ? ['actions: read'] : []),
  ]
  const { ref, wasAccepted = false } = config
  return { readOnly: readOnlyRun(event), isGiven: token !== workflowToken, grants, ref, wasAccepted }
}
