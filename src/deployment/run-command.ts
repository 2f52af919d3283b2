import { readLateValues } from '../command/reported-values.ts'
import { passSignalsTo } from '../command/signals.ts'
import { startCommand } from '../command/start.ts'
import { payloadVariable } from '../command/variables.ts'
import { verify, withoutSecrets } from '../command/verify-url.ts'
import type { WantedDeployment } from '../github/deployments.ts'
import { actionOutputs } from '../results/outputs.ts'
import { inputNames, inputVariable } from '../runner/action-inputs.ts'
import type { Context } from '../runner/context.ts'
import type { DeployConfig } from '../runner/inputs.ts'
import { urlToVerify } from './late-values.ts'
import type { OpenDeployment } from './open-deployment.ts'
import type { Outcome } from './outcome.ts'
import type { Plan } from './plan.ts'
import { stateVariable } from './saved-state.ts'

/**
 * Runs the deploy command, and posts the intermediate statuses in parallel. The outcome is saved as soon as it is known; a
 * cancellation that came first stays the outcome.
 */
export async function runCommand(
  config: DeployConfig & { run: string },
  plan: Plan,
  opened: OpenDeployment | undefined,
  context: Context,
): Promise<Outcome> {
  const { wanted, state } = plan
  const { env, platform, clock } = context
  state.commandStarts()
  const starting = startCommand({
    script: config.run,
    shell: config.shell,
    workingDirectory: config.workingDirectory,
    env,
    ownVariables: [...inputNames(config.action).map(inputVariable), stateVariable],
    extraVariables: { ...deploymentVariables(wanted, opened), ...payloadVariable(wanted.payload, context) },
    ...{ platform, clock },
    which: async (name) => (await context.load()).which(name),
  })
  passSignalsTo(starting, context)
  void opened?.postProgress('pending')
  void opened?.postProgress('in_progress')
  const ended = await (await starting).done
  state.reported(readLateValues(context, actionOutputs[config.action]))
  const sha = opened?.deployment.sha ?? wanted.sha ?? ''
  return verified(config, plan, { ended, sha }, context)
}

/** With `verify-url`, the deploy is a success only when the URL gives the expected answer. */
async function verified(
  config: DeployConfig,
  { state }: Plan,
  { ended, sha }: { ended: Outcome; sha: string },
  { fetch, clock, cancellation, log }: Context,
): Promise<Outcome> {
  if (config.verifyUrl === undefined || state.hasEnded || ended.kind !== 'exit' || ended.code !== 0) return ended
  const { traces, late } = state.saved
  const given = urlToVerify(config.verifyUrl, late)
  const url = given && withCommit(given, sha)
  const over = new AbortController()
  cancellation.onSignal(() => over.abort())
  const expected = {
    contains: config.verifyContains && withCommit(config.verifyContains, sha),
    ...{ statuses: config.verifyStatus, headers: config.verifyHeaders ?? {} },
    timeoutMs: config.verifyTimeout,
  }
  const reason = url
    ? await verify({ url, ...expected }, { fetch, clock, signal: over.signal })
    : 'there is no environment-url to verify'
  const milliseconds = Date.now() - traces.at
  if (reason !== undefined) return { kind: 'unverified', reason, milliseconds }
  log.line(`${withoutSecrets(url ?? '')} gives the expected answer`)
  return { ...ended, milliseconds }
}

function withCommit(text: string, sha: string): string {
  return text.replaceAll('{sha}', sha).replaceAll('{short-sha}', sha.slice(0, 7))
}

function deploymentVariables(wanted: WantedDeployment, opened: OpenDeployment | undefined): Record<string, string> {
  const { ref, sha, environment, task } = wanted
  return {
    DEPLOYMENT_ID: String(opened?.deployment.id ?? ''),
    DEPLOYMENT_ENVIRONMENT: environment,
    DEPLOYMENT_SHA: opened?.deployment.sha ?? sha ?? '',
    DEPLOYMENT_REF: ref,
    DEPLOYMENT_TASK: task,
  }
}
