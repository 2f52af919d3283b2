import { notFound, type Reply } from './answers.ts'
import type { WorkflowRun } from './model.ts'
import { recorded } from './recorded.ts'
import type { Call } from './routes.ts'

const page = '/actions/workflow-runs'

/** The newest attempt of a run: https://docs.github.com/rest/actions/workflow-runs#get-a-workflow-run */
export function getRun(call: Call): Reply {
  const newest = attemptsOf(call).at(-1)
  return newest ? rendered(newest) : notFound(`${page}#get-a-workflow-run`)
}

/** https://docs.github.com/rest/actions/workflow-runs#get-a-workflow-run-attempt */
export function getRunAttempt(call: Call): Reply {
  const wanted = Number(call.parameters['attempt_number'])
  const found = attemptsOf(call).find(({ attempt }) => attempt === wanted)
  return found ? rendered(found) : notFound(`${page}#get-a-workflow-run-attempt`)
}

function attemptsOf({ repository, parameters }: Call): readonly WorkflowRun[] {
  return repository.runs.get(Number(parameters['run_id'])) ?? []
}

function rendered(run: WorkflowRun): Reply {
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
