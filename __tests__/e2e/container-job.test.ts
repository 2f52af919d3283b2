import { describe, expect, test } from '@jest/globals'
import { holdAt, notesOf, play, scenarios, statesOf } from '../../testing/containers/scenarios.ts'
import { createGate } from '../../testing/gate.ts'
import { everything } from '../../testing/tier.ts'
import { createWorld } from '../../testing/world.ts'

/** A job with a `container:`, whose processes are those of this machine; `npm run test:containers` plays the same with Docker. */

const create = 'POST /repos/{owner}/{repo}/deployments'
const status = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'
const environment = 'staging'

async function createContainerWorld(event = 'push') {
  const { github, job } = await createWorld()
  return { github, deploying: job({ container: true, event }) }
}

const chosen = scenarios.filter(({ isSlow }) => everything || !isSlow)

test.each(chosen.map((scenario) => [scenario.name, scenario] as const))(
  'stopped, %s: there is one end, traps run, and nothing is left running',
  async (_, scenario) => {
    const { github, deploying } = await createContainerWorld(scenario.event)
    expect(await play(scenario, github, deploying)).toBe('')
  },
)

/** Where main cannot be seen, as in another container: each step in a process namespace of its own. */
describe('main cannot be seen', () => {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const asRoot = isRoot ? test : test.skip
  if (!isRoot) console.warn('Not run, because only root can make process namespaces: main in another container')
  const through = 'exec unshare --pid --fork --mount-proc "$@"'

  asRoot('and post comes first: main runs on, and posts no end', async () => {
    const { github, deploying } = await createContainerWorld()
    const { run, open } = createGate()
    const running = deploying.start({ environment, run: `echo ready; ${run}; echo ended > notes` }, { through })
    await running.waitFor('ready')
    deploying.cancel()
    await running.done
    await (await deploying.startPost()).done
    open()
    await running.gone
    expect(notesOf(deploying)).toBe('ended\n')
    await deploying.end()
    expect(statesOf(github)).toEqual(['pending', 'in_progress', 'error'])
  })

  asRoot('and post comes first, while the record is created: the command is not started', async () => {
    const { github, deploying } = await createContainerWorld()
    const answer = holdAt(github, create, 1, 'carriedOut')
    const running = deploying.start({ environment, run: 'echo ran > notes' }, { through })
    await answer.reached
    deploying.cancel()
    await running.done
    await (await deploying.startPost()).done
    answer.release()
    await running.gone
    expect(notesOf(deploying)).toBe('')
    await deploying.end()
    expect(statesOf(github)).toEqual(['error'])
  })

  asRoot('and is about to post the end: its success stands, and is the only end', async () => {
    const { github, deploying } = await createContainerWorld()
    const final = holdAt(github, status, 3, 'arrived')
    const running = deploying.start({ environment, run: 'echo ran > notes' }, { through })
    await final.reached
    deploying.cancel()
    await running.done
    const post = await deploying.startPost()
    await post.waitFor('cannot see whether')
    final.release()
    await post.done
    await deploying.end()
    expect(statesOf(github)).toEqual(['pending', 'in_progress', 'success'])
  })
})

test('a folder for temporary files that may not be written to is not needed', async () => {
  const { github, deploying } = await createContainerWorld()
  const env = { RUNNER_TEMP: '/dev/null/not-a-folder' }
  const step = await deploying.step({ environment, run: 'true' }, { env })
  await deploying.end()
  expect(step).toMatchObject({ exitCode: 0, annotations: [] })
  expect(statesOf(github)).toEqual(['pending', 'in_progress', 'success'])
})
