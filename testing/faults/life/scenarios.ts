import { failure } from '../../emulator/answers.ts'
import { type Fault, replies } from '../../emulator/faults.ts'
import { type Life, lives } from './lives.ts'
import { type LifeScenario, playLife } from './play.ts'

const soon = () => new Date(Date.now() + 20_000)

interface Trouble {
  /** Asking again helps. */
  readonly passes: boolean
  make(): Pick<Fault, 'kind' | 'reply'>
}

const passing = (make: Trouble['make']): Trouble => ({ passes: true, make })

const troubles: Readonly<Record<string, Trouble>> = {
  'reset-before': passing(() => ({ kind: 'reset-before' })),
  'reset-after': passing(() => ({ kind: 'reset-after' })),
  'reset-in-body': passing(() => ({ kind: 'reset-in-body' })),
  'hang-before': passing(() => ({ kind: 'hang-before' })),
  'hang-after': passing(() => ({ kind: 'hang-after' })),
  502: passing(() => ({ kind: 'answer', reply: replies.serverError(502) })),
  '502-after': passing(() => ({ kind: 'answer-after', reply: replies.serverError(502) })),
  empty: passing(() => ({ kind: 'empty' })),
  truncated: passing(() => ({ kind: 'truncate' })),
  '403-secondary-limit': passing(() => ({ kind: 'answer', reply: replies.secondaryLimit(403) })),
  '403-refused': { passes: false, make: () => ({ kind: 'answer', reply: refusal }) },
  404: { passes: false, make: () => ({ kind: 'answer', reply: replies.notFound() }) },
}

const graphqlTroubles: typeof troubles = {
  'graphql-rate-limited': passing(() => ({ kind: 'answer', reply: replies.graphqlRateLimited(soon()) })),
  'graphql-rate-limit': passing(() => ({ kind: 'answer', reply: replies.graphqlRateLimit(soon()) })),
}

const refusal = failure(403, 'Resource not accessible by integration')

interface Call {
  readonly on: string
  readonly nth: number
  readonly isMains: boolean
}

/** Every call that the life makes when nothing goes wrong. */
async function callsOf(life: Life): Promise<Call[]> {
  const { github, mainCalls, calls } = await playLife({
    id: life.name,
    life,
    faults: () => [],
    lasting: 'once',
    passes: true,
  })
  const seen = new Map<string, number>()
  return github.requests.slice(0, calls).map(({ route }, at) => {
    const nth = (seen.get(route) ?? 0) + 1
    seen.set(route, nth)
    return { on: route, nth, isMains: at < mainCalls }
  })
}

/** Faults at every call, once, until the step has ended, and for ever; and kills before and after every call. */
export async function lifeScenarios(): Promise<LifeScenario[]> {
  const all = await Promise.all(lives.map(async (life) => ({ life, calls: await callsOf(life) })))
  return all.flatMap(({ life, calls }) => [
    { id: `${life.name}/nothing`, life, faults: () => [], lasting: 'once' as const, passes: true },
    ...calls.flatMap((call, at) => [...faultsAt(life, call, at), ...(call.isMains ? killsAt(life, call) : [])]),
  ])
}

/** Lives that differ from another one in an input, or that make many calls. */
const variants: readonly string[] = ['update-own-job', 'update-warn', 'existing-with-command', 'sweep']

/** Every trouble once. What lasts, and the variants, meet every nth of them, and another part of them at each call. */
function faultsAt(life: Life, { on, nth }: Call, at: number): LifeScenario[] {
  const kinds = Object.entries(on === 'POST /graphql' ? { ...troubles, ...graphqlTroubles } : troubles).filter(
    // Of a deletion, and of a run, 404 says that it is gone.
    ([name]) => name !== '404' || !/^DELETE|runs/.test(on),
  )
  const everyNth = { once: variants.includes(life.name) ? 4 : 1, main: 6, forever: 12 } as const
  return (['once', 'main', 'forever'] as const).flatMap((lasting) =>
    kinds
      .filter((_, kind) => (kind + at) % everyNth[lasting] === 0)
      .map(([name, { passes, make }]) => ({
        ...{ id: `${life.name}/${on} ${nth}/${lasting}/${name}`, life, lasting, passes },
        faults: () => [{ on, nth, times: lasting === 'once' ? 1 : Number.POSITIVE_INFINITY, ...make() }],
      })),
  )
}

function killsAt(life: Life, { on, nth }: Call): LifeScenario[] {
  const hasPost = ['deploy', 'start'].includes(life.action)
  return (['arrived', 'carriedOut'] as const).flatMap((when) =>
    (hasPost ? [false, true] : [false]).map((lost) => ({
      ...{ id: `${life.name}/${on} ${nth}/${lost ? 'lost' : 'killed'}/${when}`, life, passes: false },
      ...{ lasting: 'main' as const, faults: () => [], kill: { on, nth, when, lost } },
    })),
  )
}
