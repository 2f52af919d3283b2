import { markdown } from '../shared/text.ts'

/** The job summary of a clean-up. */
export function summarizeCleanUp(
  { action, environment, dryRun }: { action: string; environment: readonly string[]; dryRun: boolean },
  progress: string,
  environments: readonly string[],
  failures: readonly Error[],
): string {
  const title = `${action === 'delete' ? 'Delete' : 'Deactivate'} deployments to ${environment.join(', ')}`
  return [
    `### ${failures.length > 0 ? '❌' : '🧹'} ${markdown(title)}${dryRun ? ' (dry run)' : ''}`,
    '',
    `${progress}.`,
    ...(environments.length > 0 ? ['', `Environments deleted: ${environments.map(markdown).join(', ')}.`] : []),
    ...failures.slice(0, 10).map(({ message }) => `\n- ${markdown(message)}`),
    '',
  ].join('\n')
}
