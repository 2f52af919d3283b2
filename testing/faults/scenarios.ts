import type { Fault } from '../emulator/faults.ts'
import { type Column, columns, graphqlColumns } from './columns.ts'
import { type Deploy, deploys } from './deploys.ts'
import type { Holding, Write } from './held-writes.ts'
import { type Point, pointsOfMain, pointsOfPost, routes } from './points.ts'

/** Something that goes wrong with the API, at some point of some deploy, for some time. */
export interface Scenario {
  /** `deploy/phase/point/lasting/column`: enough to play it alone. */
  readonly id: string
  readonly deploy: Deploy
  readonly column: Pick<Column, 'name' | 'isRefusal'>
  /** The step in which it goes wrong. */
  readonly phase: Phase
  readonly lasting: Lasting
  /** What GitHub does wrong, from the beginning of that step. */
  faults(): readonly Fault[]
  /** Writes that GitHub carries out late. Main is killed while one without a time-out is under way. */
  readonly holdings: readonly Holding[]
}

export type Phase = 'main' | 'post'

/** `once`; until main has ended; or also in the post step. */
export type Lasting = 'once' | 'main' | 'forever'

function scenarioOf(deploy: Deploy, phase: Phase, point: Point, lasting: Lasting, column: Column): Scenario {
  const times = lasting === 'once' ? 1 : Number.POSITIVE_INFINITY
  return {
    id: `${deploy.name}/${phase}/${point.name}/${lasting}/${column.name}`,
    ...{ deploy, column, phase, lasting, holdings: [] },
    faults: () => [
      ...(point.after ? [point.after] : []),
      { ...point.where, times, ...column.make(Date.now() + (deploy.aheadMs ?? 0)) },
    ],
  }
}

function columnsAt({ where }: Point, deploy: Deploy): readonly Column[] {
  const all = where.on === routes.history ? [...columns, ...graphqlColumns] : columns
  return deploy.variant === 'timed' ? all.filter(({ isTimed }) => isTimed) : all
}

const inMain: readonly Scenario[] = deploys.flatMap((deploy) =>
  pointsOfMain(deploy).flatMap((point) =>
    (deploy.variant ? (['main'] as const) : (['once', 'main', 'forever'] as const)).flatMap((lasting) =>
      columnsAt(point, deploy).map((column) => scenarioOf(deploy, 'main', point, lasting, column)),
    ),
  ),
)

/** How main ends before a post step that has something to do: killed while a write is under way, or as usual. */
function endsOfMain({ family, commandExits, variant, aheadMs }: Deploy): readonly (Write | undefined)[] {
  const isExisting = family === 'existing'
  return [
    ...(isExisting ? [] : (['create'] as const)),
    ...(isExisting || aheadMs === undefined ? (['in_progress'] as const) : []),
    ...(commandExits === 0 && !variant ? (['final'] as const) : []),
    ...(commandExits === undefined && family !== 'start' ? [undefined] : []),
  ]
}

interface Settling {
  readonly deploy: Deploy
  readonly killedAt: Write | undefined
}

/** Where the post step has something to do. */
const settlings: readonly Settling[] = deploys
  .filter(({ name }) => !/fails|cancelled|warn/.test(name))
  .flatMap((deploy) => endsOfMain(deploy).map((killedAt) => ({ deploy, killedAt })))

const inPost: readonly Scenario[] = settlings.flatMap(({ deploy, killedAt }) =>
  pointsOfPost(deploy, killedAt).flatMap((point) =>
    columnsAt(point, deploy).map((column) => {
      const lasting = point.where.on === 'any' ? 'forever' : 'once'
      return killed(scenarioOf(deploy, 'post', point, lasting, column), killedAt)
    }),
  ),
)

function killed(scenario: Scenario, killedAt: Write | undefined): Scenario {
  if (killedAt === undefined) return scenario
  // A final status that came through would leave the post step nothing to do.
  const seconds = killedAt === 'final' ? Number.POSITIVE_INFINITY : 0
  const holdings = [{ write: killedAt, seconds }, ...scenario.holdings]
  return { ...scenario, id: `${scenario.id}/killed-at-${killedAt}`, holdings }
}

/** GitHub gives up after 10 s, this action waits for 12 s, and so long a write may come through. */
export const lateSeconds = [3, 8, 11] as const
const timeOut = 12

function late(deploy: Deploy, phase: Phase, holding: Holding): Scenario {
  const { write, seconds, timeOut } = holding
  const column = { name: `lands-after-${seconds}-s` }
  const how = timeOut === undefined ? 'killed' : 'timed-out'
  const id = `${deploy.name}/${phase}/${write}/${how}/${column.name}`
  return { id, deploy, column, phase, lasting: 'once', faults: () => [], holdings: [holding] }
}

/** The writes of main. */
function writesOf({ family, commandExits, inputs }: Deploy): readonly Write[] {
  const context = inputs['status-context'] !== undefined
  const ends = commandExits !== undefined
  return [
    ...(family === 'existing' ? [] : (['create'] as const)),
    ...(['pending', 'in_progress'] as const),
    ...(ends ? (['final'] as const) : []),
    ...(context ? (['commit-pending'] as const) : []),
    ...(context && ends ? (['commit-final'] as const) : []),
  ]
}

/** GitHub carries a write out while the post step looks: main was killed while it was under way, or has had no answer. */
const lateInMain = deploys.flatMap((deploy) =>
  writesOf(deploy).flatMap((write) =>
    lateSeconds.flatMap((seconds) => [
      late(deploy, 'main', { write, seconds }),
      late(deploy, 'main', { write, seconds, timeOut }),
    ]),
  ),
)

const lateInPost = settlings.flatMap(({ deploy, killedAt }) =>
  (['final', 'commit-final'] as const)
    .filter((write) => write === 'final' || deploy.inputs['status-context'] !== undefined)
    .flatMap((write) =>
      lateSeconds.map((seconds) => killed(late(deploy, 'post', { write, seconds, timeOut }), killedAt)),
    ),
)

export const scenarios: readonly Scenario[] = [...inMain, ...inPost, ...lateInMain, ...lateInPost]
