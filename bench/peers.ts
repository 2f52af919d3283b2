import { join } from 'node:path'
import { root } from '../testing/root.ts'
import { type Contestant, oneStep, twoSteps } from './runs.ts'

export const ours = oneStep('this action', root)

export const floor = oneStep('the floor: bare `node:http`', join(root, 'bench/floor'))

const environment = 'bench'
const token = '${{ github.token }}'
const server = { 'github-base-url': '${{ github.api_url }}' }

/** How actions of other authors are used for the same deploy, by the names of their authors. */
const known: Readonly<Record<string, (paths: readonly string[]) => Contestant>> = {
  bobheadxi: ([actionPath = '']) =>
    twoSteps(
      'bobheadxi/deployments',
      { actionPath, inputs: { step: 'start', token, env: environment } },
      (outputs) => ({
        actionPath,
        inputs: {
          ...{ step: 'finish', token, env: environment, status: 'success' },
          deployment_id: outputs['deployment_id'] ?? '',
        },
      }),
    ),
  chrnorm: ([action = '', status = '']) =>
    twoSteps(
      'chrnorm/deployment-action + deployment-status',
      { actionPath: action, inputs: { token, environment, 'initial-status': 'in_progress', ...server } },
      (outputs) => ({
        actionPath: status,
        inputs: { token, state: 'success', 'deployment-id': outputs['deployment_id'] ?? '', ...server },
      }),
    ),
}

/** `NAME=PATH`, or `NAME=PATH,PATH` where it takes two actions. @throws Error for a name that is not known */
export function peer(argument: string): Contestant {
  const [name = '', paths = ''] = argument.split('=')
  const make = known[name]
  if (!make) throw new Error(`--peer ${argument}: known are ${Object.keys(known).join(', ')}`)
  return make(paths.split(','))
}
