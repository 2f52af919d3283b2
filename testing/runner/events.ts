import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'

/** An event as a runner gets it: the payload, and the variables that go with it. */
export interface EventFixture {
  readonly name: string
  readonly env: Readonly<Record<string, string>>
  readonly payload: Readonly<Record<string, unknown>>
}

const folder = join(root, 'testing/runner/events')

/** The tip of the default branch. */
export const mainSha = '6dcb09b5b57875f334f61aebed695e2e4193db5e'
/** The head of the pull request in the fixtures, and of its branch. */
export const headSha = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821'
/** The merge of that head into main, which GitHub makes for testing: `github.sha` on `pull_request`. */
export const testMergeSha = 'a10867b14bb761a232cd80139fbd4c0d33264240'

export const eventFixtureNames: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace(/\.json$/, ''))

export function readEventFixture(name: string): EventFixture {
  return { name, ...JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) }
}
