import { passSignalsTo } from './cancellation.ts'
import { startCommand } from './command.ts'
import type { Context } from './context.ts'
import type { WantedDeployment } from './deployments.ts'
import type { DeployConfig } from './inputs.ts'
import { readLateValues } from './late-values.ts'
import type { Plan } from './opening.ts'
import type { Outcome } from './outcome.ts'
import type { Session } from './session.ts'

/**
 * Runs the deploy command to its end, with the statuses on the way posted beside it. The outcome is saved the moment it is
 * known; a cancellation that came first stays the outcome.
 */
export async function runCommand(
  config: DeployConfig & { run: string },
  { wanted, notes }: Plan,
  session: Session | undefined,
  context: Context,
): Promise<Outcome> {
  const { env, platform, cancellation, log } = context
  const command = startCommand({
    script: config.run,
    shell: config.shell,
    workingDirectory: config.workingDirectory,
    env,
    extraEnv: deploymentVariables(wanted, session),
    platform,
  })
  passSignalsTo(command, cancellation)
  void session?.report('pending')
  void session?.report('in_progress')
  const ended = await command.done
  const outcome = notes.saved.outcome ?? ended
  notes.add({ outcome, ...readLateValues(env, log) })
  return outcome
}

function deploymentVariables(wanted: WantedDeployment, session: Session | undefined): Record<string, string> {
  const { ref, sha, environment, task, payload } = wanted
  return {
    DEPLOYMENT_ID: String(session?.deployment.id ?? ''),
    DEPLOYMENT_ENVIRONMENT: environment,
    DEPLOYMENT_SHA: session?.deployment.sha ?? sha ?? '',
    DEPLOYMENT_REF: ref,
    DEPLOYMENT_TASK: task,
    DEPLOYMENT_PAYLOAD: typeof payload === 'string' ? payload : JSON.stringify(payload),
  }
}
