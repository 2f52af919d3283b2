import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from '@jest/globals'
import type { GitHub } from '../emulator/github.ts'
import type { WorkflowOptions } from './workflow.ts'

const waiting = new Set<NodeJS.Timeout>()
const folders = new Set<string>()

afterEach(() => {
  for (const timer of waiting) clearInterval(timer)
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/**
 * Cancels the workflow once the deployment is `in_progress` and the job that deploys has begun (any job, if none is named). Its
 * scripts end then.
 */
export function cancelled(github: GitHub, deploying?: string): WorkflowOptions {
  const folder = mkdtempSync(join(tmpdir(), 'recipes-'))
  folders.add(folder)
  const file = join(folder, 'cancelled')
  const script = `until [ -e ${file} ]; do sleep 0.1; done; exit 1`
  return {
    files: { 'deploy.sh': script, 'upload.sh': script, 'migrate.sh': script },
    began(job, cancel) {
      if (job !== (deploying ?? job)) return
      // Another leg of a matrix, in a workflow that is cancelled already.
      if (existsSync(file)) return cancel()
      const timer = setInterval(() => {
        if (github.deployments().at(-1)?.state !== 'in_progress') return
        clearInterval(timer)
        cancel()
        writeFileSync(file, '')
      }, 20)
      waiting.add(timer)
    },
  }
}
