import { notFound, type Reply } from './answers.ts'
import type { Call } from './call.ts'
import { timestamp } from './identity.ts'
import type { WorkflowRun } from './model.ts'
import { recorded } from './recorded.ts'

const page = '/actions/workflow-runs'

/** The newest attempt of a run: https://docs.github.com/rest/actions/workflow-runs#get-a-workflow-run */
export function getRun(call: Call): Reply {
  const newest = attemptsOf(call).at(-1)
  return newest ? rendered(newest) : notFound(`${page}#get-a-workflow-run`)
}

/** The newest attempts, newest first: https://docs.github.com/rest/actions/workflow-runs#list-workflow-runs-for-a-repository */
export function listRuns({ repository, query }: Call): Reply {
  const all = [...repository.runs.values()].flatMap((attempts) => attempts.slice(-1)).sort((a, b) => b.id - a.id)
  const shown = all.slice(0, Number(query.get('per_page') ?? 30))
  return { status: 200, body: { total_count: all.length, workflow_runs: shown.map((run) => rendered(run).body) } }
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
      updated_at: timestamp(run.updatedAt ?? new Date(0)),
    },
  }
}
