import { environmentPage } from '../shared/links.ts'
import type { Result } from './result.ts'

const made = ['deployment-id', 'deployment-url', 'deployment-page-url'] as const
const deployed = ['log-url', 'ref', 'sha', 'previous-sha', 'compare-url', 'rollback', 'recorded'] as const

/** The outputs of each action, as in its action.yml. */
export const actionOutputs = {
  deploy: [...made, 'status-id', 'state', 'environment', 'environment-url', ...deployed, 'skipped', 'exit-code'],
  start: [...made, 'state', 'environment', ...deployed, 'skipped'],
  update: [...made, 'status-id', 'state', 'environment', 'environment-url', ...deployed],
  deactivate: ['deactivated', 'left', 'recorded'],
  delete: ['deactivated', 'deleted', 'environments-deleted', 'left', 'recorded'],
  find: [
    'found',
    'deployment-id',
    'environment',
    'environment-url',
    'log-url',
    'sha',
    'ref',
    'task',
    'state',
    'creator',
    'actor',
    'payload',
    'deployed-at',
    'json',
    'changes',
    'pulls',
  ],
  report: ['json', 'markdown'],
} as const

type Action = keyof typeof actionOutputs
type OutputName = (typeof actionOutputs)[Action][number]
export type Outputs = Readonly<Partial<Record<OutputName, string | number | boolean | null | undefined>>>

export function outputsOf(result: Result): Outputs {
  return {
    'deployment-id': result.deployment?.id,
    'deployment-url': result.deployment?.url,
    'deployment-page-url': result.deployment && environmentPage(result.repositoryUrl, result.environment),
    'status-id': result.statusId,
    state: result.status?.state,
    environment: result.environment,
    'environment-url': result.status?.environmentUrl,
    'log-url': result.logUrl,
    ref: result.ref,
    sha: result.sha,
    'previous-sha': result.previousSha,
    'compare-url': result.compareUrl,
    rollback: result.rollback,
    recorded: result.recorded,
    skipped: result.skip?.reason,
    'exit-code': result.commandExitCode,
  }
}

/** Every output of the action as text, and no other; absent values are empty, so that none keeps an earlier value. */
export function outputTexts(action: Action, outputs: Outputs): Readonly<Record<string, string>> {
  return Object.fromEntries(actionOutputs[action].map((name) => [name, String(outputs[name] ?? '')]))
}
