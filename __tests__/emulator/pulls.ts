import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'
import { notFound, type Reply } from './answers.ts'
import type { Call } from './routes.ts'

/** https://docs.github.com/rest/pulls/pulls#get-a-pull-request */
export function getPull({ repository, parameters }: Call): Reply {
  const pull = repository.pulls.get(Number(parameters['pull_number']))
  if (!pull) return notFound('/pulls/pulls#get-a-pull-request')
  const recorded = recordedPull()
  const name = `${repository.owner}/${repository.name}`
  return {
    status: 200,
    body: {
      // The recorded one is older than this member.
      auto_merge: null,
      ...recorded,
      number: pull.number,
      head: {
        ...recorded.head,
        ref: pull.head.ref,
        sha: pull.head.sha,
        repo: { ...recorded.head.repo, full_name: pull.head.repository },
      },
      base: { ...recorded.base, ref: pull.base, repo: { ...recorded.base.repo, full_name: name } },
    },
  }
}

interface PullAnswer {
  readonly head: { readonly repo: object }
  readonly base: { readonly repo: object }
}

/** A real pull request, of which only what the emulator knows is replaced. */
function recordedPull(): PullAnswer {
  const events: { name: string; examples: { pull_request: PullAnswer }[] }[] = JSON.parse(
    readFileSync(join(root, 'node_modules/@octokit/webhooks-examples/api.github.com/index.json'), 'utf8'),
  )
  const example = events.find(({ name }) => name === 'pull_request')?.examples[0]
  if (!example) throw new Error('@octokit/webhooks-examples has no pull_request')
  return example.pull_request
}
