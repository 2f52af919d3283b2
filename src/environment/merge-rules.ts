import type { Snapshot } from './snapshot.ts'

/** What the rules of the branch that this change goes to say of a deployment: https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/available-rules-for-rulesets */

/** Whether a change can reach the branch only after a successful deployment to this environment. */
export function isRequired(environment: string, { required }: Pick<Snapshot, 'required'>): boolean {
  return required?.includes(environment) === true
}

/** A required environment that this one was probably meant to be: GitHub takes them for two. */
export function nearMiss(environment: string, { required = [] }: Pick<Snapshot, 'required'>): string | undefined {
  if (required.includes(environment)) return undefined
  return required.find((name) => plain(name) === plain(environment))
}

/** For the job summary; undefined where no rule requires a deployment. */
export function mergeRule(
  environment: string,
  state: string | undefined,
  { branch, required = [] }: Pick<Snapshot, 'branch' | 'required'>,
): string | undefined {
  if (branch === undefined || required.length === 0) return undefined
  const rule = `${branch} requires a successful deployment to ${required.join(', ')}`
  if (!required.includes(environment)) return `${rule}: this is another environment`
  return `${rule}: ${state === 'success' ? 'this is one' : 'this is none yet'}`
}

/** Without what is easily overlooked: case and blanks. */
function plain(name: string): string {
  return name.replace(/\s+/g, '').toLowerCase()
}
