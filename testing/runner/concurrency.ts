import type { GitHub } from '../emulator/github.ts'
import { importOnce } from '../once.ts'
import { cancelled } from './cancelled.ts'
import { evaluate } from './expressions.ts'
import { githubContext, playWorkflow, type WorkflowOptions } from './workflow.ts'

const { parseYaml } = await importOnce<typeof import('../yaml.ts')>('./yaml.js')

/**
 * What GitHub does with runs of one workflow that come at the same time:
 * https://docs.github.com/actions/how-tos/write-workflows/choose-when-workflows-run/control-workflow-concurrency
 */

interface Concurrency {
  readonly group: string
  readonly cancelsInProgress: boolean
  readonly queues: boolean
}

function concurrencyOf(text: string, options: WorkflowOptions): Concurrency {
  const { concurrency = {} } = Object(parseYaml(text))
  return {
    // Upper and lower case are the same.
    group: evaluate(String(concurrency.group), {
      github: githubContext(options),
      inputs: options.inputs ?? {},
    }).toLowerCase(),
    cancelsInProgress: concurrency['cancel-in-progress'] === true,
    queues: concurrency.queue === 'max',
  }
}

/** Whether a run that waits for its group is thrown out when another comes. No `if:` of a job has been looked at by then. */
export function throwsOut(text: string, waiting: WorkflowOptions, coming: WorkflowOptions): boolean {
  const { group, queues } = concurrencyOf(text, coming)
  return !queues && concurrencyOf(text, waiting).group === group
}

/** Plays two runs, the second of which comes while the first is in progress: beside it, behind it, or in its place. */
export async function playAtOnce(
  text: string,
  github: GitHub,
  [first, second]: readonly [WorkflowOptions, WorkflowOptions],
): Promise<void> {
  const { group, cancelsInProgress } = concurrencyOf(text, second)
  if (concurrencyOf(text, first).group !== group) {
    await Promise.all([playWorkflow(text, first), playWorkflow(text, second)])
    return
  }
  const ending = cancelled(github)
  const files = { ...first.files, ...ending.files }
  await playWorkflow(text, cancelsInProgress ? { ...first, ...ending, files } : first)
  await playWorkflow(text, second)
}
