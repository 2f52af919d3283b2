import type { ActionError } from '../shared/errors.ts'
import { commitPage, environmentPage } from '../shared/links.ts'
import { markdown, markdownLink } from '../shared/text.ts'
import { helpMarkdown, sections } from './summary.ts'

/** What a clean-up did to a deployment, or would do. */
export interface CleanedDeployment {
  readonly id: number
  readonly environment: string
  readonly sha: string
  /** `deleted`, `made inactive`, `left alone: …` */
  readonly done: string
}

export interface CleanUpSummary {
  readonly action: 'deactivate' | 'delete'
  readonly dryRun: boolean
  /** As asked for. */
  readonly environment: readonly string[]
  /** In sentences. */
  readonly progress: string
  readonly deployments: readonly CleanedDeployment[]
  /** The environments that were deleted, or would be. */
  readonly environments: readonly string[]
  readonly failures: readonly { readonly error: ActionError }[]
  readonly repositoryUrl: string
}

/** A summary may not be larger than 1 MiB, and nobody reads more. */
const mostShown = 50

/** The job summary of a clean-up: what was done, then each deployment by name, then what could not be done. */
export function summarizeCleanUp(cleanUp: CleanUpSummary): string {
  const { action, dryRun, environment, progress, environments, failures } = cleanUp
  const title = `${action === 'delete' ? 'Delete' : 'Deactivate'} deployments to ${environment.join(', ')}`
  const gone = environments.map(markdown).join(', ')
  return sections([
    `### ${failures.length > 0 ? '❌' : '🧹'} ${markdown(title)}${dryRun ? ' (dry run: nothing was changed)' : ''}`,
    `${progress}.`,
    gone && `${dryRun ? 'Environments that would be deleted' : 'Environments deleted'}: ${gone}.`,
    ...failures.slice(0, 10).map(({ error }) => `- ${markdown(error.message)}`),
    failures[0]?.error.help && helpMarkdown(failures[0].error.help),
    deploymentList(cleanUp),
  ])
}

/** A list, since a table of four columns does not fit a narrow page. */
function deploymentList({ deployments, repositoryUrl }: CleanUpSummary): string {
  const lines = deployments.slice(0, mostShown).map(({ id, environment, sha, done }) => {
    const page = markdownLink(environment, environmentPage(repositoryUrl, environment))
    const commit = markdownLink(sha.slice(0, 7), commitPage(repositoryUrl, sha))
    return `- ${id} · ${page} · ${commit} · ${markdown(done)}`
  })
  const more = deployments.length - lines.length
  return [...lines, ...(more > 0 ? [`- and ${more.toLocaleString('en-US')} more`] : [])].join('\n')
}
