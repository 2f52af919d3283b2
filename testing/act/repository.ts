import { parse, stringify } from 'yaml'

/** A workflow as act can play it, from files of its own repository alone. */

interface Step {
  uses?: string
  with?: Record<string, unknown>
}

interface Workflow {
  readonly jobs?: Readonly<Record<string, { uses?: string; steps?: Step[] }>>
  readonly runs?: { steps?: Step[] }
}

export interface Own {
  readonly text: string
  /** By path: actions in place of other people's. */
  readonly standIns: Readonly<Record<string, string>>
}

/**
 * Uses the actions from the workflow's own repository, and stand-ins for those of others, which print their inputs. act has the
 * repository's files only after a checkout, and always checks out what is there, whatever `ref` says; GitHub needs no checkout
 * to use an action by its name.
 */
export function asItsOwn(text: string): Own {
  const workflow: Workflow = parse(text)
  const standIns: Record<string, string> = {}
  for (const job of Object.values(workflow.jobs ?? {})) {
    if (!job.steps) continue
    if (!job.steps[0]?.uses?.startsWith('actions/checkout@')) job.steps.unshift({ uses: 'actions/checkout@v7' })
  }
  const steps = [...Object.values(workflow.jobs ?? {}), workflow.runs ?? {}].flatMap((its) => its.steps ?? [])
  for (const step of steps) {
    const [name = '', version] = (step.uses ?? '').split('@')
    if (version === undefined) continue
    if (name === 'actions/checkout') {
      delete step.with?.['ref']
    } else if (name.startsWith('org/deploy-status-action')) {
      step.uses = `.${name.slice('org/deploy-status-action'.length) || '/'}`
    } else {
      step.uses = `./.github/stand-ins/${name}`
      standIns[`.github/stand-ins/${name}/action.yml`] = standIn(name, Object.keys(step.with ?? {}))
    }
  }
  return { text: stringify(workflow, { lineWidth: 0 }), standIns }
}

function standIn(name: string, inputs: readonly string[]): string {
  const print = `echo "stand-in for ${name}: $(echo "$INPUTS" | tr -d '\\n')"`
  return stringify({
    name,
    description: 'Prints its inputs',
    inputs: Object.fromEntries(inputs.map((input) => [input, { description: 'Printed' }])),
    runs: { using: 'composite', steps: [{ run: print, shell: 'bash', env: { INPUTS: '${{ toJSON(inputs) }}' } }] },
  })
}
