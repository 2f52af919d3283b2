import type { Result } from './result.ts'

/** The step's outputs, as in action.yml; absent values are empty. */
export function outputsOf(result: Partial<Result>): Readonly<Record<string, string>> {
  const text = (value: string | number | boolean | undefined) => (value === undefined ? '' : String(value))
  return {
    'deployment-id': text(result.deployment?.id),
    'deployment-url': text(result.deployment?.url),
    'status-id': text(result.statusId),
    state: text(result.state),
    environment: text(result.environment),
    'environment-url': text(result.environmentUrl),
    'log-url': text(result.logUrl),
    ref: text(result.ref),
    sha: text(result.sha),
    recorded: text(result.recorded),
    'exit-code': text(result.commandExitCode),
  }
}
