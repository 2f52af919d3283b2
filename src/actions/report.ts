import { makeReport } from '../figures/make-report.ts'
import { reportMarkdown } from '../figures/markdown.ts'
import { readMaterial } from '../figures/read.ts'
import { nameOf } from '../figures/shown.ts'
import { reportSvg } from '../figures/svg.ts'
import type { Outputs } from '../results/outputs.ts'
import type { StepResult } from '../results/step-result.ts'
import type { Context } from '../runner/context.ts'
import type { Event } from '../runner/event.ts'
import { writeWorkspaceFile } from '../runner/files.ts'
import type { ReportConfig } from '../runner/inputs.ts'
import { openRepository } from '../runner/open-repository.ts'
import { fitsVariable } from '../shared/text.ts'

/** Reads deployments, and says what their statuses tell of the delivery. Changes nothing. @throws ApiError when they cannot be read */
export async function report(config: ReportConfig, event: Event, context: Context): Promise<StepResult> {
  const { repository = event.repository, svg, jsonFile } = config
  const { log, env } = context
  const api = openRepository(config, event, context)
  const made = makeReport(await readMaterial(api, config), repository)
  for (const problem of made.problems) log.warning(problem)
  for (const one of made.environments) {
    log.line(
      `${nameOf(one)}: ${one.deployments.n} deployments, ${one.failed.count} failed, ${one.rollBacks.count} roll-backs`,
    )
  }
  log.line(`Made in ${api.calls()} calls`)
  const [json, markdown] = [JSON.stringify(made), reportMarkdown(made, event.serverUrl)]
  if (svg !== undefined) writeWorkspaceFile(env, svg, reportSvg(made))
  if (jsonFile !== undefined) writeWorkspaceFile(env, jsonFile, json)
  return { exitCode: 0, outputs: outputsOf(json, markdown, config, context), summary: markdown }
}

function outputsOf(json: string, markdown: string, { jsonFile }: ReportConfig, { log }: Context): Outputs {
  if (!fitsVariable(markdown))
    log.warning('The output `markdown` is too long for a variable of a step: it is in the job summary')
  if (fitsVariable(json)) return { json, markdown }
  if (jsonFile === undefined) {
    log.warning(
      'The output `json` is too long for a variable of a step',
      'Give the input `json-file`, and read the file',
    )
    return { json, markdown }
  }
  log.warning(
    `The report is too long for a variable of a step: it is in ${jsonFile} alone, and the output \`json\` is empty`,
  )
  return { json: '', markdown }
}
