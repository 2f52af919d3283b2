import { notFound, type Reply } from './answers.ts'
import { recorded } from './recorded.ts'
import type { Call } from './routes.ts'

/** The newest attempt of a run: https://docs.github.com/rest/actions/workflow-runs#get-a-workflow-run */
export function getRun({ repository, parameters }: Call): Reply {
  const run = repository.runs.get(Number(parameters['run_id']))
  if (!run) return notFound('/actions/workflow-runs#get-a-workflow-run')
  return {
    status: 200,
    body: {
      ...recorded('workflow_run', 'workflow_run'),
      // The recorded one is older than these members.
      ...{ display_title: 'Deploy', path: '.github/workflows/deploy.yml' },
      ...{ id: run.id, run_attempt: run.attempt, status: run.status, conclusion: run.conclusion },
    },
  }
}
