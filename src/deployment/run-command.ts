import { payloadVariable } from '../command/command-variables.ts'
import { passSignalsTo } from '../command/pass-signals.ts'
import { readLateValues } from '../command/reported-values.ts'
import { startCommand } from '../command/start-command.ts'
import { verify, withoutSecrets } from '../command/verify-url.ts'
import { actionOutputs } from '../results/outputs.ts'
import { inputNames, inputVariable } from '../runner/action-inputs.ts'
import type { DeployConfig } from '../runner/inputs.ts'
import { stateVariable } from '../shared/identity.ts'
import type { OpenDeployment } from './deployment.ts'
import { isSuccess, type Outcome } from './outcome.ts'
import type { Plan } from './plan.ts'

/** Runs the deploy command, and checks what it deployed (`verify-url`). Cancelled meanwhile, the state has that outcome. */
export async function runCommand(
  config: DeployConfig & { run: string },
  plan: Plan,
  deployment: OpenDeployment | undefined,
): Promise<Outcome> {
  const { wanted, state, context } = plan
  const { log } = context
  const sha = deployment?.record.sha ?? wanted.sha ?? ''
  log.hold()
  // The command may end without a line break: start a new line.
  log.line('')
  const own = [...inputNames(config.action).map(inputVariable), stateVariable]
  const extra = { ...deploymentVariables(plan, sha, deployment), ...payloadVariable(wanted.payload, context) }
  const starting = startCommand(config, { own, extra }, context)
  passSignalsTo(starting, context)
  const ended = await starting.then(({ done }) => done).finally(log.release)
  state.update(readLateValues(context, actionOutputs[config.action]))
  state.rewrite()
  return isSuccess(ended) && !state.saved.outcome ? verified(config, plan, ended, sha) : ended
}

/** With `verify-url`, the deploy is a success only when the URL gives the expected answer. */
async function verified(config: DeployConfig, { state, context }: Plan, ended: Outcome, sha: string): Promise<Outcome> {
  const { verifyUrl, verifyContains, verifyStatus: statuses, verifyHeaders: headers = {}, verifyTimeout } = config
  if (verifyUrl === undefined) return ended
  const { fetch, clock, cancellation, log } = context
  const { environmentUrl, request } = state.saved
  const given = verifyUrl === 'environment-url' ? environmentUrl : verifyUrl
  const url = given && withCommit(given, sha)
  const isReported = verifyUrl === 'environment-url' && hostOf(given) !== hostOf(config.environmentUrl)
  const over = new AbortController()
  cancellation.onSignal(() => over.abort())
  const expected = { ...{ statuses, headers }, contains: verifyContains && withCommit(verifyContains, sha) }
  const reason = !url
    ? 'there is no environment-url to verify'
    : isReported && config.verifyHeaders
      ? `${withoutSecrets(url)} is on a host that the workflow does not name: \`verify-headers\` are not sent there`
      : await verify({ url, ...expected, timeoutMs: verifyTimeout }, { fetch, clock, signal: over.signal })
  const milliseconds = Date.now() - request.at
  if (reason !== undefined) return { kind: 'unverified', reason, milliseconds }
  log.line(`${withoutSecrets(url ?? '')} gives the expected answer`)
  return { kind: 'exit', code: 0, milliseconds }
}

function hostOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : new URL(url).host
}

function withCommit(text: string, sha: string): string {
  return text.replaceAll('{sha}', sha).replaceAll('{short-sha}', sha.slice(0, 7))
}

function deploymentVariables({ wanted }: Plan, sha: string, deployment: OpenDeployment | undefined) {
  const { environment, task } = wanted
  return {
    DEPLOYMENT_ID: String(deployment?.record.id ?? ''),
    DEPLOYMENT_ENVIRONMENT: environment,
    DEPLOYMENT_SHA: sha,
    DEPLOYMENT_REF: deployment?.record.ref ?? wanted.ref,
    DEPLOYMENT_TASK: task,
  }
}
