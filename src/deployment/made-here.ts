import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Listed } from '../github/deployments.ts'
import { isSameJob, type Mark } from '../github/mark.ts'
import type { Event } from '../runner/event.ts'

type Variables = Readonly<Record<string, string | undefined>>

/** This job. Jobs of two calls of a reusable workflow have one name, as those of a matrix: their check runs differ. */
export type OwnJob = Event & { readonly checkRun: string | undefined }

/**
 * Writes a note for later steps that this job made a deployment, since a string payload has no mark. The folder belongs to the
 * job. Without the note, a later `update` step reports that the result is not known.
 */
export function writeMadeHereNote(env: Variables, job: OwnJob, id: number): void {
  const folder = folderIn(env)
  if (folder === undefined) return
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, String(id)), textOf(job))
  } catch {
    // See above.
  }
}

/** Whether this job made the deployment. */
export function isMadeHere(env: Variables, own: OwnJob, { id, mark }: Listed): boolean {
  return (mark && isOf(mark, own)) || hasNote(env, own, id)
}

function isOf(
  mark: Mark,
  { repository, runId: run, runAttempt: attempt, job, checkRun = mark.checkRun }: OwnJob,
): boolean {
  return isSameJob(mark, { ...mark, repository, run, attempt, job }) && checkRun === (mark.checkRun ?? checkRun)
}

function hasNote(env: Variables, own: OwnJob, id: number): boolean {
  const folder = folderIn(env)
  try {
    return folder !== undefined && readFileSync(join(folder, String(id)), 'utf8') === textOf(own)
  } catch {
    return false
  }
}

/** RUNNER_TEMP is emptied at the beginning and end of each job, but a self-hosted runner may keep it. */
function textOf({ repository, runId, runAttempt, job, checkRun = '' }: OwnJob): string {
  return JSON.stringify([repository, runId, runAttempt, job, checkRun])
}

function folderIn(env: Variables): string | undefined {
  const temp = env['RUNNER_TEMP']
  return temp ? join(temp, 'deploy-status-action') : undefined
}
