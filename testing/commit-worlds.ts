import { buildHistory, type History, type HistoryBuilder } from './histories.ts'

/** Repositories as they are, with the deploys of half a year. */

const days = 175
const hours = 24 * days

/** Main with so many commits, one deploy each few of them. @param merges of 100 commits, how many are merges of a branch */
export function deploysOfMain(commits: number, deploys: number, merges = 0): History {
  const builder = buildHistory()
  let main = builder.commits(builder.commit([]), 300, 1)
  builder.deploy(main)
  const each = hours / commits
  const every = commits / deploys
  for (let made = 0, deployed = 0; made < commits; made++) {
    const isMerge = (made * merges) % 100 >= 100 - merges
    main = isMerge ? mergeOf(builder, main, each) : builder.commits(main, 1, each)
    if (isMerge) made++
    if (made + 1 < every * (deployed + 1)) continue
    builder.deploy(main)
    deployed++
  }
  return builder.build(main)
}

/** A branch with one commit, which was cut a while ago. */
function mergeOf(builder: HistoryBuilder, main: string, each: number): string {
  builder.pass(each)
  const branch = builder.commit([main])
  builder.pass(each)
  return builder.commit([main, branch])
}

/** Staging gets the head of each pull request; main gets it squashed. */
export function squashedBranches(count: number): History {
  const builder = buildHistory()
  let main = builder.commits(builder.commit([]), 300, 1)
  builder.deploy(main, { environment: 'staging' })
  const heads: string[] = []
  for (let made = 0; made < count; made++) {
    const from = main
    const branch = builder.commits(from, 1 + (made % 3), hours / count / 6)
    builder.deploy(branch, { environment: 'staging' })
    heads.push(branch)
    main = builder.commits(main, 1, hours / count / 2)
  }
  return builder.build(main, [main, ...heads])
}

/** Staging gets branches of 25 commits, cut up to 30 days before, which are merged then. */
export function longBranches(count: number, length = 25): History {
  const builder = buildHistory()
  const mains = [builder.commits(builder.commit([]), 300, 2)]
  const main = () => mains.at(-1) ?? ''
  builder.deploy(main(), { environment: 'staging' })
  const each = hours / count
  const open: string[] = []
  for (let made = 0; made < count; made++) {
    // As many are open at a time as fit into up to 30 days.
    const most = 1 + ((made * 7) % Math.floor((30 * 24) / each))
    open.push(main())
    for (let step = 0; step < length; step++) {
      builder.pass(each / length)
      for (const [at, tip] of open.entries()) if ((step + at) % open.length === 0) open[at] = builder.commit([tip])
    }
    while (open.length > most) {
      const head = open.shift() ?? ''
      builder.deploy(head, { environment: 'staging' })
      mains.push(builder.commit([main(), head]))
    }
  }
  return builder.build(main())
}

/** Each release has a branch of its own, with cherry-picks. */
export function releaseBranches(count: number, picks = 4): History {
  const builder = buildHistory()
  let main = builder.commits(builder.commit([]), 300, 1)
  builder.deploy(main)
  const tips: string[] = []
  for (let made = 0; made < count; made++) {
    main = builder.commits(main, 60, hours / count / 120)
    let branch = main
    builder.deploy(branch)
    for (let picked = 0; picked < picks; picked++) {
      main = builder.commits(main, 10, hours / count / 20 / picks)
      branch = builder.commit([branch])
      builder.deploy(branch)
    }
    tips.push(branch)
  }
  return builder.build(main, [main, ...tips])
}

/** Sixty deploys of main, some of whose commits were force-pushed away. */
export function forcePushed(): History {
  const builder = buildHistory()
  let main = builder.commits(builder.commit([]), 300, 1)
  for (let made = 0; made < 60; made++) {
    const before = main
    main = builder.commits(main, 3, 20)
    builder.deploy(main)
    if (made % 12 === 6) main = builder.commits(before, 2, 5)
  }
  return builder.build(main, [main])
}

/** So many tasks, each with deploys of its own. */
export function monorepo(commits: number, deploys: number, tasks: number): History {
  const builder = buildHistory()
  let main = builder.commits(builder.commit([]), 300, 1)
  for (let task = 0; task < tasks; task++) builder.deploy(main, { task: `task-${task}` })
  for (let made = 0, deployed = 0; made < commits; made++) {
    main = builder.commits(main, 1, hours / commits)
    for (; deployed < (deploys * (made + 1)) / commits; deployed++)
      builder.deploy(main, { task: `task-${(deployed * 7) % tasks}` })
  }
  return builder.build(main)
}

/** Deploys of main, and then one of a branch that was cut long ago. @param own how many commits are on it */
export function oldBranch(commits: number, own: number): History {
  const builder = buildHistory()
  const cut = builder.commits(builder.commit([]), 300, 1)
  const branch = builder.commits(cut, own, 0.5)
  let main = builder.commits(cut, commits, (400 * 24) / commits)
  for (let made = 0; made < 50; made++) {
    builder.deploy(main)
    main = builder.commits(main, 3, 8)
  }
  const fix = builder.commit([branch])
  builder.deploy(fix)
  main = builder.commits(main, 3, 8)
  builder.deploy(main)
  return builder.build(main, [main, fix])
}
