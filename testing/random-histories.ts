import fc from 'fast-check'
import { buildHistory, type History } from './histories.ts'

/** Histories as people make them: branches, merges, squashes, cherry-picks, rebases, imports, and deploys of all that. */

const kinds = [
  ...['commits', 'commits', 'branch', 'branch', 'merge', 'update', 'squash', 'pick', 'octopus', 'rebase', 'import'],
  ...['deploy', 'deploy', 'deploy', 'deploy', 'back', 'older'],
] as const

export interface Move {
  readonly kind: (typeof kinds)[number]
  /** Which branch, or how far back. */
  readonly which: number
  readonly count: number
  readonly hours: number
  /** How wrong the clock is. */
  readonly off: number
  readonly where: { readonly environment: string; readonly task: string }
}

const aMove: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom(...kinds),
  which: fc.nat({ max: 40 }),
  count: fc.integer({ min: 1, max: 25 }),
  hours: fc.integer({ min: 0, max: 60 }),
  off: fc.integer({ min: -11, max: 11 }),
  where: fc.record({ environment: fc.constantFrom('production', 'staging'), task: fc.constantFrom('deploy', 'web') }),
})

export const someMoves: fc.Arbitrary<Move[]> = fc.array(aMove, { minLength: 5, maxLength: 80 })

export function historyOf(moves: readonly Move[]): History {
  const builder = buildHistory()
  let main = builder.commits(builder.commit([]), 20, 5)
  let branches: string[] = []
  const rewritten = new Set<string>()
  const deployed: string[] = []
  const parents = new Map<string, string>()
  function commit(on: readonly string[], off: number): string {
    const sha = builder.commit(on, off)
    parents.set(sha, on[0] ?? '')
    return sha
  }
  /** One after another, with the clock in the wrong for some. */
  function work(tip: string, { count, hours, off }: Move): string {
    let now = tip
    for (let made = 0; made < count; made++) {
      builder.pass(hours / 10)
      now = commit([now], made % 3 === 0 ? off : 0)
    }
    return now
  }
  /** On main, so many first parents before its tip. */
  function back(count: number): string {
    let sha = main
    for (let step = 0; step < count; step++) sha = parents.get(sha) || sha
    return sha
  }
  function deploy(sha: string, { where }: Move): void {
    builder.deploy(sha, where)
    deployed.push(sha)
  }
  for (const move of moves) {
    const { kind, which, off } = move
    builder.pass(move.hours)
    const at = which % (branches.length || 1)
    const branch = branches[at]
    const setBranch = (tip: string) => void branches.splice(at, branch === undefined ? 0 : 1, tip)
    const isOnMain = which % 3 === 0 || branch === undefined
    switch (kind) {
      case 'commits':
        if (isOnMain) main = work(main, move)
        else setBranch(work(branch, move))
        break
      case 'branch':
        branches.push(work(back(which), move))
        break
      case 'merge':
        if (branch !== undefined) main = commit([main, branch], off)
        break
      case 'update':
        if (branch !== undefined) setBranch(commit([branch, main], off))
        break
      case 'squash':
        main = commit([main], off)
        if (which % 2 === 0) branches = branches.filter((one) => one !== branch)
        break
      case 'pick':
        if (branch !== undefined) setBranch(commit([branch], off))
        break
      case 'octopus': {
        const tips = Array.from({ length: 2 + (which % 11) }, () => commit([back(which % 5)], off))
        main = commit([main, ...tips], 0)
        break
      }
      case 'rebase':
        if (branch === undefined) break
        rewritten.add(branch)
        setBranch(work(main, move))
        break
      case 'import': {
        let old = builder.commit([], -8000)
        for (let made = 0; made < move.count; made++) old = builder.commit([old], -7990 + made)
        main = commit([main, old], off)
        break
      }
      case 'deploy':
        deploy(isOnMain ? main : branch, move)
        break
      case 'back':
        deploy(deployed.at(-1 - (which % (deployed.length || 1))) ?? main, move)
        break
      case 'older':
        deploy(back(which), move)
    }
  }
  return builder.build(main, [main, ...branches, ...deployed.filter((sha) => !rewritten.has(sha))])
}
