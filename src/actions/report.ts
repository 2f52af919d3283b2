import { reportMarkdown } from '../figures/markdown.ts'
import { readMaterial } from '../figures/read.ts'
import { reportOf } from '../figures/report.ts'
import { reportSvg } from '../figures/svg.ts'
import { defaultBranch } from '../github/commits.ts'
import type { StepResult } from '../results/step-result.ts'
import type { Context } from '../runner/context.ts'
import type { Event } from '../runner/event.ts'
import type { ReportConfig } from '../runner/inputs.ts'
import { openRepository } from '../runner/open-repository.ts'
import { writeWorkspaceFile } from '../runner/workspace-file.ts'

/** Calls of a report, however much there is to read. */
const mostCalls = 40

/** Reads deployments, and says what their statuses tell of the delivery. Changes nothing. @throws ApiError when they cannot be read */
export async function report(config: ReportConfig, event: Event, context: Context): Promise<StepResult> {
  const { repository = event.repository, environment, task, period: length } = config
  const api = await openRepository(config, event, context)
  const left = () => mostCalls - api.calls()
  const branch = await defaultBranch(api)
  // What happens later is not in the report. GitHub's times have whole seconds.
  const to = Math.floor(api.serverTime.now() / 1000) * 1000
  const period = { from: to - length, to }
  const material = await readMaterial({ api, defaultBranch: branch, left }, { environment, task, period })
  const made = reportOf(material, repository)
  const markdown = reportMarkdown(made, event.serverUrl)
  for (const problem of made.problems) context.log.warning(problem)
  for (const one of made.environments) {
    context.log.line(
      `${one.environment} (${one.task}): ${one.deploys.n} deployments, ${one.failed.count} failed, ${one.rollBacks.count} roll-backs`,
    )
  }
  context.log.line(`Made in ${api.calls()} calls`)
  if (config.svg !== undefined) writeWorkspaceFile(context.env, config.svg, reportSvg(made))
  return { exitCode: 0, outputs: { json: JSON.stringify(made), markdown }, summary: markdown }
}
