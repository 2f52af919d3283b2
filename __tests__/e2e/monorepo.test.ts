import { expect, test } from '@jest/globals'
import { createGitHub, type GitHub } from '../../testing/emulator/github.ts'
import { createGate } from '../../testing/gate.ts'
import { play, sha } from '../../testing/quick.ts'
import { mainSha } from '../../testing/runner/events.ts'

/** An environment with many tasks and a long history: what a deploy asks and does depends on its own task alone. */

const environment = 'production'

/** So many deployments, each replaced by the next of its task, the last one of each active. */
function addHistory(github: GitHub, tasks: readonly string[], records: number): void {
  for (let number = 0; number < records; number++) {
    const statuses = number + tasks.length < records ? ['success', 'inactive'] : ['success']
    github.addDeployment({ environment, task: tasks[number % tasks.length] ?? '', sha: mainSha, statuses })
  }
}

const otherTasks = Array.from({ length: 19 }, (_, number) => `deploy:part-${number}`)

const isRead = (route: string) => route.startsWith('GET ') || route === 'POST /graphql'

/** A deploy of the task `deploy`, and the calls that it makes. Its command ends once all that is read beside it is read: the rules come last. */
async function deployTo(github: GitHub) {
  const asked = github.requests.length
  const gate = createGate()
  let atEnd = 0
  github.fail({
    ...{ on: 'GET /repos/{owner}/{repo}/rules/branches/{branch}', kind: 'pass' },
    carriedOut() {
      // This one is logged when it is answered.
      atEnd = github.requests.length + 1
      gate.open()
    },
  })
  const played = await play(github, { environment, run: gate.run })
  const routes = github.requests.slice(asked).map(({ route }) => route)
  const beside = routes.slice(0, atEnd - asked).filter(isRead).length
  const reads = routes.filter(isRead).length
  return { ...played, routes, writes: routes.length - reads, beside, atTheEnd: reads - beside }
}

/** The create call, three statuses, and one that makes the old deployment inactive. */
const mostWrites = 5
/** Four reads beside the command, and two beside the final status. */
const [mostBeside, mostAtTheEnd] = [4, 2]

function activeOf(github: GitHub, task: string) {
  return github.deployments().filter((one) => one.task === task && one.state === 'success')
}

test('a deploy of one of 20 tasks with 1,200 records makes as many calls as one of one task with 600', async () => {
  const monorepo = createGitHub()
  addHistory(monorepo, ['deploy', ...otherTasks], 1_200)
  const many = await deployTo(monorepo)
  const single = createGitHub()
  addHistory(single, ['deploy'], 600)
  const one = await deployTo(single)
  expect(many.routes.toSorted()).toEqual(one.routes.toSorted())
  expect(many.writes).toBe(mostWrites)
  expect(many.beside).toBeLessThanOrEqual(mostBeside)
  expect(many.atTheEnd).toBeLessThanOrEqual(mostAtTheEnd)
  for (const github of [monorepo, single]) expect(activeOf(github, 'deploy')).toHaveLength(1)
  for (const task of otherTasks) expect(activeOf(monorepo, task)).toHaveLength(1)
})

test('another open deployment of the task costs one read more, and one of another task none', async () => {
  let minutes = 0
  const github = createGitHub({ now: () => new Date(Date.now() + minutes * 60_000) })
  addHistory(github, ['deploy', ...otherTasks], 1_200)
  github.addDeployment({ environment, task: 'deploy:part-3', statuses: ['in_progress'] })
  expect((await deployTo(github)).atTheEnd).toBeLessThanOrEqual(mostAtTheEnd)
  // Of two successes within one second, a read more tells which was first.
  minutes++
  github.addDeployment({ environment, statuses: ['in_progress'] })
  const { beside, atTheEnd } = await deployTo(github)
  expect(beside).toBeLessThanOrEqual(mostBeside)
  expect(atTheEnd).toBeLessThanOrEqual(mostAtTheEnd + 1)
})

test('a task that 1,050 records of other tasks have buried has its old deployment replaced', async () => {
  const github = createGitHub()
  const { id } = github.addDeployment({ environment, sha: sha('b'), statuses: ['success'] })
  addHistory(github, otherTasks, 1_050)
  const { outputs, annotations, writes, beside, atTheEnd } = await deployTo(github)
  expect(outputs['previous-sha']).toBe(sha('b'))
  expect(activeOf(github, 'deploy').map((one) => one.id)).toEqual([Number(outputs['deployment-id'])])
  expect(github.deployments().find((one) => one.id === id)?.state).toBe('inactive')
  expect(annotations).toEqual([])
  expect([writes, beside <= mostBeside, atTheEnd <= mostAtTheEnd]).toEqual([mostWrites, true, true])
})
