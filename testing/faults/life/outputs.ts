import { check } from '../held.ts'
import type { Held, LifeStory } from './play.ts'
import { ownOf } from './wanted.ts'

/** Whether the outputs that a step has written are what GitHub holds. */

/** Of a step that makes a deployment, or reports on one. */
export function judgeOutputs(story: LifeStory): string[] {
  const { scenario, outputs, github, ids, main, post } = story
  const { life } = scenario
  const own = github.deployments().find(({ id }) => String(id) === outputs['deployment-id'])
  const status = own?.statuses.find(({ id }) => String(id) === outputs['status-id'])
  const name = ownOf(scenario)
  const states = name === undefined ? undefined : story.ended.states[name]
  const isTold = [main, post].some((played) => (played?.annotations.length ?? 0) > 0)
  const isRecorded = outputs['recorded'] === 'true'
  const given = (key: string) => (outputs[key] ?? '') !== ''
  const live = Object.entries(life.seeds).find(([seed]) => seed === 'live')?.[1]
  return [
    ...check(given('deployment-id') && !own, `there is no deployment ${outputs['deployment-id']}`),
    ...check(given('deployment-id') && name === 'own' && own?.id !== ids['own'], 'the deployment-id is another one’s'),
    ...check(given('sha') && own !== undefined && outputs['sha'] !== own.sha, 'the sha is another one'),
    ...check(
      given('environment') && own !== undefined && outputs['environment'] !== own.environment,
      'another environment',
    ),
    ...check(given('status-id') && !status, `there is no status ${outputs['status-id']}`),
    ...check(status !== undefined && status.state !== outputs['state'], `the status is ${status?.state}`),
    ...check(status !== undefined && status.environmentUrl !== outputs['environment-url'], 'the URL is another one'),
    ...check(given('previous-sha') && outputs['previous-sha'] !== live?.sha, 'previous-sha was not live'),
    ...check(isRecorded && !given('deployment-id'), 'recorded, but without an id'),
    ...check(
      isRecorded && Array.isArray(states) && !states.includes(outputs['state'] ?? '') && !isTold,
      `called ${outputs['state']}, but GitHub holds ${states}`,
    ),
    ...check(outputs['recorded'] === 'false' && !isTold, 'not recorded, and nobody is told'),
    ...check(main !== undefined && !['true', 'false'].includes(outputs['recorded'] ?? ''), 'recorded is not said'),
  ]
}

/** Of a clean-up: exactly, unless GitHub has not said what it has done, which is an error then. */
export function judgeCleanUpOutputs(story: LifeStory): string[] {
  const { scenario, outputs, main, ended, ids } = story
  const { life, kill } = scenario
  const isDoubtful = main?.annotations.some((text) => /Not everything could be|did not list/.test(text)) ?? false
  const isExact = kill ? kill.when === 'arrived' : !isDoubtful
  const list = (key: string): readonly string[] => namesOf(outputs[key], ids)
  const [deactivated, deleted, left] = [list('deactivated'), list('deleted'), list('left')]
  const environments: readonly string[] = JSON.parse(outputs['environments-deleted'] || '[]')
  const gone = names(ended, (states) => states === 'gone')
  const inactive = names(ended, (states) => states === 'gone' || states.at(-1) === 'inactive').filter(
    (name) => life.seeds[name]?.statuses?.at(-1) === 'success',
  )
  const goneEnvironments = (life.environmentsDeleted ?? []).filter((name) => !ended.environments.includes(name))
  const isUndone = life.action === 'delete' ? gone : inactive
  return [
    ...compare('deactivated', deactivated, inactive, isExact),
    ...compare('deleted', deleted, gone, isExact),
    ...compare('environments-deleted', environments, goneEnvironments, isExact),
    ...check(
      isExact && left.some((name) => isUndone.includes(name)),
      `left names ${left}, of which ${isUndone} are done`,
    ),
    ...check(
      main?.exitCode === 0 &&
        left.length > 0 &&
        !main.annotations.some((text) => /under way|Not everything/.test(text)),
      `green and silent, but left: ${left}`,
    ),
  ]
}

function compare(output: string, said: readonly string[], held: readonly string[], isExact: boolean): string[] {
  const wrong = said.filter((name) => !held.includes(name))
  const unsaid = held.filter((name) => !said.includes(name))
  return [
    ...check(wrong.length > 0, `${output} names ${wrong}, which GitHub holds otherwise`),
    ...check(isExact && unsaid.length > 0, `${output} does not name ${unsaid}`),
    ...check(new Set(said).size < said.length, `${output} names one twice: ${said}`),
  ]
}

function names(held: Held, is: (states: readonly string[] | 'gone') => boolean): string[] {
  return Object.entries(held.states).flatMap(([name, states]) => (is(states) ? [name] : []))
}

function namesOf(json: string | undefined, ids: Readonly<Record<string, number>>): string[] {
  const all: readonly number[] = JSON.parse(json || '[]')
  return all.map((id) => Object.entries(ids).find(([, one]) => one === id)?.[0] ?? `unknown ${id}`)
}
