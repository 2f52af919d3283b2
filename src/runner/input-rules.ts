import { type ActionName, defaultOf, kebab } from './action-inputs.ts'
import { type Event, isOtherServer } from './event.ts'

/** The inputs that are given, as they came, by their names in camel case; '' is one whose emptiness action.yml distinguishes from its absence. */
export type Given = ReadonlyMap<string, string>

/** Inputs that do nothing without another one. */
const needed = Object.entries({
  shell: 'run',
  workingDirectory: 'run',
  verifyUrl: 'run',
  verifyContains: 'verifyUrl',
  verifyStatus: 'verifyUrl',
  verifyHeaders: 'verifyUrl',
  verifyTimeout: 'verifyUrl',
  jobs: 'needs',
})

/** Inputs that an existing deployment has decided already. */
const onlyForNew = [
  ...['environment', 'ref', 'refAs', 'task', 'payload', 'requiredContexts', 'autoMerge'],
  ...['transientEnvironment', 'productionEnvironment'],
]

const decided = 'is only for a new deployment, and this step is about an existing one'

const idAdvice =
  'give the output `deployment-id` of the step that started the deployment. If that is in another job, that job has to pass it on by `outputs:`, and this one has to name it in `needs:`'

const skipAdvice =
  'Give the command by `run`, or use the action `start`, with `if: ${{ !steps.<id>.outputs.skipped }}` on the steps after it'

/** Whether an input is given, with another value than its default. */
export function isGiven(action: ActionName, given: Given, key: string): boolean {
  return !!given.get(key) && given.get(key) !== defaultOf(action, key)
}

/** Rules about several inputs: problems with inputs that are missing, or do not go together. */
export function contradictions(
  action: ActionName,
  given: Given,
  env: NodeJS.ProcessEnv,
  { name, payload }: Pick<Event, 'name' | 'payload'>,
): string[] {
  const has = (key: string) => isGiven(action, given, key)
  const deploys = action === 'deploy'
  const id = given.get('deploymentId')
  const onEvent = name === 'deployment'
  const isEvents = onEvent && id === String(payload.deployment?.id)
  const isNamed = has('deploymentId') && !isEvents
  const existing = isNamed || (isEvents && !has('ref') && !has('repository'))
  // An id that an earlier step could not give does not stop the deploy.
  const mayLackId = given.get('onApiError') === 'warn'
  const emptyId = `\`deployment-id\` is empty: ${onEvent ? 'leave it out to report on the deployment that started this run, or ' : ''}${idAdvice}`
  const broken = (rules: readonly (readonly [boolean, string])[]) => rules.flatMap(([is, what]) => (is ? [what] : []))

  return [
    ...broken(needed.map(([key, other]) => [has(key) && !given.has(other), onlyFor(kebab(key), kebab(other))])),
    ...otherServer(given, env),
    ...broken([
      [has('verifyHeaders') && given.get('verifyUrl') === 'environment-url' && !has('environmentUrl'), noHost],
      [has('ref') && has('refAs'), twoRefs],
      [action === 'update' && !mayLackId && id === '', emptyId],
      [action === 'update' && !mayLackId && id === undefined, `\`deployment-id\` is required: ${idAdvice}`],
      [deploys && id === '' && (has('environment') ? onEvent : !mayLackId), emptyId],
      [deploys && id !== '' && !has('environment') && !existing, '`environment` is required'],
    ]),
    // With an environment of its own, a step makes a deployment, whatever started the run.
    ...onlyForNew
      .filter((key) => deploys && has(key) && (isNamed || (existing && !has('environment'))))
      .map((key) => `\`${kebab(key)}\` ${decided}`),
    ...['ifStale', 'ifDeployed']
      .filter((key) => deploys && !given.has('run') && given.get(key) === 'skip')
      .map((key) => `\`${kebab(key)}: skip\` needs \`run\`: without it the job would go on and deploy. ${skipAdvice}`),
  ]
}

const twoRefs = '`ref-as` is only for the ref of the event, and `ref` gives another one: leave one of them out'

const noHost =
  '`verify-headers` go only to a host that the workflow names: write `environment-url` too, or another `verify-url`'

const ofThatServer =
  'is needed with the `api-url` of another server, which never gets the one of the workflow: give one of that server'

/** Another server than the workflow's: it never gets the workflow's token, and nothing in clear text. */
export function otherServer(given: Given, env: NodeJS.ProcessEnv): string[] {
  const apiUrl = given.get('apiUrl') ?? ''
  if (!isOtherServer(apiUrl, env)) return []
  const { protocol, hostname } = new URL(apiUrl)
  const isSafe = protocol === 'https:' || /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname)
  const isWorkflows = given.get('token') === given.get('workflowToken')
  return [
    ...(isSafe ? [] : ['`api-url` must start with `https://`: the token would be sent in clear text']),
    ...(isWorkflows ? [`\`token\` ${ofThatServer}`] : []),
  ]
}

function onlyFor(input: string, other: string): string {
  const what = other === 'run' ? 'the command given by `run`' : `\`${other}\``
  return `\`${input}\` is only for ${what}, and there is no \`${other}\``
}
