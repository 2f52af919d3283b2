import { type Connection, openApi } from '../src/api/api.ts'
import { createLimits } from '../src/api/limits.ts'
import { createLog } from '../src/shared/log.ts'
import { fetchFrom } from './emulator/fetch.ts'
import { emulatedToken, type GitHub } from './emulator/github.ts'
import { createVirtualClock } from './virtual-clock.ts'

/** The API of an emulated GitHub within this process, in which waiting takes no time, and what is said of it. */
export async function openQuickApi(
  github: Pick<GitHub, 'handle'>,
  repository = 'octo/app',
  { clock = createVirtualClock(), fetch = fetchFrom(github, clock) }: Partial<Pick<Connection, 'fetch' | 'clock'>> = {},
) {
  const [annotations, lines]: [string[], string[]] = [[], []]
  const log = createLog()
  log.open({
    print: (line) => void lines.push(line),
    annotate: (level, message) => void annotations.push(`${level}: ${message}`),
  })
  const api = openApi(
    { token: emulatedToken, apiUrl: 'https://api.github.com', repository },
    {},
    { env: {}, fetch, clock, limits: createLimits(log.line, clock) },
  )
  return { api, log, annotations, lines }
}
