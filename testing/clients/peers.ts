import type { GitHub } from '../emulator/github.ts'
import { held } from '../emulator/views.ts'
import type { Inputs } from '../runner/job-options.ts'
import { startJob } from '../runner/runner.ts'

/** Actions of other authors, as they publish them, and what GitHub holds in the end where they work as their authors mean. */

interface Peer {
  readonly title: string
  play(step: (inputs: Inputs) => Promise<Readonly<Record<string, string>>>): Promise<void>
  /** As `held` shows it. */
  readonly holds: readonly string[]
}

const token = '${{ github.token }}'
const server = { 'github-base-url': '${{ github.api_url }}' }

const peers: Readonly<Record<string, Peer>> = {
  bobheadxi: {
    title: 'bobheadxi/deployments',
    async play(step) {
      for (const status of ['failure', 'success', 'success']) {
        const { deployment_id = '' } = await step({ step: 'start', token, env: 'staging' })
        await step({ step: 'finish', token, env: 'staging', status, deployment_id, override: 'true' })
      }
      const preview = { token, env: 'preview' }
      const { deployment_id = '' } = await step({ step: 'start', ...preview })
      await step({ step: 'finish', ...preview, status: 'success', deployment_id })
      await step({ step: 'deactivate-env', ...preview })
    },
    holds: [
      // `finish` makes all deployments of the environment inactive first, its own too.
      'staging/deploy: in_progress inactive failure inactive',
      'staging/deploy: in_progress inactive success inactive',
      'staging/deploy: in_progress inactive success',
      'preview/deploy: in_progress inactive success inactive',
    ],
  },
  chrnorm: {
    title: 'chrnorm/deployment-action',
    async play(step) {
      await step({ token, ...server, environment: 'staging', 'initial-status': 'in_progress', task: 'web' })
      await step({ token, ...server, environment: 'staging', 'initial-status': 'success' })
    },
    holds: ['staging/web: in_progress', 'staging/deploy: success'],
  },
}

/** Plays the peer whose built action is in the folder. @returns what is wrong, and how much was right */
export async function playPeer(argument: string, github: GitHub, apiUrl: string) {
  const [name = '', actionPath = ''] = argument.split('=')
  const peer = peers[name]
  if (!peer) throw new Error(`--peer ${argument}: known are ${Object.keys(peers).join(', ')}`)
  const wrong: string[] = []
  await peer.play(async (inputs) => {
    const job = startJob({ apiUrl, actionPath })
    const { exitCode, outputs, raw } = await job.step(inputs)
    await job.end()
    if (exitCode !== 0) wrong.push(raw)
    return outputs
  })
  const actual = held(github)
  for (const [index, line] of actual.entries()) {
    if (peer.holds[index] !== line) wrong.push(`${line}, not ${peer.holds[index] ?? 'there at all'}`)
  }
  return { name: peer.title, passed: actual.length - wrong.length, wrong }
}
