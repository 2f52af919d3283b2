import type { Result } from './result.ts'

/** The step's outputs, as in action.yml. */
export const outputNames = [
  'deployment-id',
  'deployment-url',
  'status-id',
  'state',
  'environment',
  'environment-url',
  'log-url',
  'ref',
  'sha',
  'previous-sha',
  'recorded',
  'skipped',
  'exit-code',
  'deactivated',
  'deleted',
  'environments-deleted',
  'left',
] as const

export type Outputs = Readonly<Partial<Record<(typeof outputNames)[number], string | number | boolean | undefined>>>

export function outputsOf(result: Result): Outputs {
  return {
    'deployment-id': result.deployment?.id,
    'deployment-url': result.deployment?.url,
    'status-id': result.statusId,
    state: result.status?.state,
    environment: result.environment,
    'environment-url': result.status?.environmentUrl,
    'log-url': result.logUrl,
    ref: result.ref,
    sha: result.sha,
    'previous-sha': result.previousSha,
    recorded: result.recorded,
    skipped: result.skip?.reason,
    'exit-code': result.commandExitCode,
  }
}

/** Every output as text; absent values are empty, so that no output keeps an earlier value. */
export function outputTexts(outputs: Outputs): Readonly<Record<string, string>> {
  return Object.fromEntries(outputNames.map((name) => [name, String(outputs[name] ?? '')]))
}
