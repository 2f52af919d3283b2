import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Deployment } from '../github/deployments.ts'
import { fits, isSameJob, markOf } from '../github/mark.ts'
import type { Event } from '../runner/event.ts'

type Variables = Readonly<Record<string, string | undefined>>

/**
 * Leaves a note for later steps that this job has made a deployment: a string payload has no mark. The folder is the job's
 * own. A note that cannot be written is missed later, and that is said then.
 */
export function noteMade(env: Variables, event: Event, id: number): void {
  const folder = folderIn(env)
  if (folder === undefined) return
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, String(id)), ownJob(event))
  } catch {
    // See above.
  }
}

/** Whether this job made the deployment of `repository`, or was started by it: only then its own status tells how it went. */
export function isMadeHere(env: Variables, event: Event, repository: string, deployment: Deployment): boolean {
  const { id, payload, environment, sha } = deployment
  if (event.name === 'deployment' && event.payload.deployment?.id === id) return true
  const mark = markOf(payload)
  const { runId: run, runAttempt: attempt, job } = event
  const own = mark && { ...mark, repository: event.repository, run, attempt, job }
  return (own && fits(mark, { repository, environment, sha }) && isSameJob(mark, own)) || isNoted(env, event, id)
}

function isNoted(env: Variables, event: Event, id: number): boolean {
  const folder = folderIn(env)
  try {
    return folder !== undefined && readFileSync(join(folder, String(id)), 'utf8') === ownJob(event)
  } catch {
    return false
  }
}

/** RUNNER_TEMP is emptied at the beginning and end of each job, but a runner of one's own may keep it. */
function ownJob({ repository, runId, runAttempt, job }: Event): string {
  return JSON.stringify([repository, runId, runAttempt, job])
}

function folderIn(env: Variables): string | undefined {
  const temp = env['RUNNER_TEMP']
  return temp ? join(temp, 'deploy-status-action') : undefined
}
