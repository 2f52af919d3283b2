import type { Deployment } from '../github/deployments.ts'
import type { Mark } from '../github/mark.ts'

/** A deployment that this action made. */
export type OwnDeployment = Deployment & { readonly mark: Mark }

/** Those that this action made, oldest first. A copied payload has the mark of another deployment: only the oldest has its own. */
export function ownDeployments(deployments: readonly Deployment[]): OwnDeployment[] {
  const seen = new Set<string>()
  return deployments.toReversed().filter((one): one is OwnDeployment => {
    const isOwn = one.mark !== undefined && !seen.has(one.mark.nonce)
    if (one.mark) seen.add(one.mark.nonce)
    return isOwn
  })
}
