import type { Event } from './event.ts'
import type { Plan } from './opening.ts'
import type { Session } from './session.ts'

/** What is true of a deploy however it ends. */
export function reportOf(
  { wanted, commit, notes, repository }: Plan,
  session: Session | undefined,
  { serverUrl }: Event,
) {
  return {
    environment: wanted.environment,
    ref: wanted.ref,
    sha: session?.deployment.sha ?? wanted.sha,
    because: commit.because,
    logUrl: notes.saved.logUrl,
    repositoryUrl: `${serverUrl}/${repository}`,
    deployment: session?.deployment,
    timeline: session?.timeline ?? [],
    recorded: false,
  }
}
