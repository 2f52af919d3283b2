import { notFound, type Reply } from './answers.ts'
import type { Call } from './call.ts'
import { recorded } from './recorded.ts'

/** https://docs.github.com/rest/pulls/pulls#get-a-pull-request */
export function getPull({ repository, parameters }: Call): Reply {
  const pull = repository.pulls.get(Number(parameters['pull_number']))
  if (!pull) return notFound('/pulls/pulls#get-a-pull-request')
  const example = recorded('pull_request', 'pull_request')
  const [head, base] = [Object(example['head']), Object(example['base'])]
  const name = `${repository.owner}/${repository.name}`
  return {
    status: 200,
    body: {
      // The recorded one is older than this member.
      auto_merge: null,
      ...example,
      number: pull.number,
      head: {
        ...head,
        ref: pull.head.ref,
        sha: pull.head.sha,
        repo: { ...head.repo, full_name: pull.head.repository },
      },
      base: { ...base, ref: pull.base, repo: { ...base.repo, full_name: name } },
    },
  }
}
