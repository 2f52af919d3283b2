import { createGitHub, type GitHub, type GitHubOptions } from './emulator/github.ts'
import { sha } from './quick.ts'
import { mainSha } from './runner/events.ts'

/** An environment with commits that are older and newer than the one that is deployed. */

export const environment = 'staging'
export const newer = sha('b')
export const older = sha('a')

/** `older` ← main ← `newer`, and a side branch from `older`; `active` is what was deployed last. */
export function gitHubWith(active: string | undefined, task = 'deploy', options: GitHubOptions = {}): GitHub {
  const github = createGitHub(options)
  github.addCommit(older)
  github.addCommit(mainSha, { parents: [older] })
  github.addCommit(newer, { parents: [mainSha] })
  github.addCommit(sha('c'), { parents: [older] })
  if (active) github.addDeployment({ environment, task, sha: active, ref: active, statuses: ['success'] })
  return github
}
