import type { Context, Toolkit } from '../runner/context.ts'
import type { builtInShells } from '../runner/input-kinds.ts'
import { ActionError } from '../shared/errors.ts'

/** How a script is run: what a `run:` step makes of its `shell:`. */
export interface Shell {
  /** The program's full path. */
  readonly file: string
  /** Its arguments, of which one holds `{0}` in place of the script's path. */
  readonly template: string
  /** `.sh`, `.ps1`, … or nothing for a program that the runner does not know. */
  readonly extension: string
  /** What the runner puts around a script. */
  readonly before?: string
  readonly after?: string
}

/** What the runner knows of a shell. */
type Kind = Omit<Shell, 'file'>
type World = Pick<Context, 'platform' | 'env'> & Pick<Toolkit, 'which'>

// https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell
// https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/ScriptHandlerHelpers.cs
const powershell: Kind = {
  template: `-command ". '{0}'"`,
  extension: '.ps1',
  before: "$ErrorActionPreference = 'stop'",
  after: 'if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }',
}
const known: Readonly<Record<string, Kind>> = {
  bash: { template: '--noprofile --norc -e -o pipefail {0}', extension: '.sh' },
  sh: { template: '-e {0}', extension: '.sh' },
  pwsh: powershell,
  powershell,
  cmd: { template: '/D /E:ON /V:OFF /S /C "CALL "{0}""', extension: '.cmd', before: '@echo off' },
  python: { template: '{0}', extension: '.py' },
} satisfies Record<(typeof builtInShells)[number], Kind>

/**
 * Finds the shell that a `run:` step with this `shell:` would get.
 * @throws ActionError when the program is not on the PATH
 */
export async function chooseShell(shell: string | undefined, { platform, env, which }: World): Promise<Shell> {
  const candidates = (shell === undefined ? defaults(platform, env) : [shell]).map(programOf)
  for (const { name, template } of candidates) {
    const file = await which(name)
    if (file !== '') return { extension: '', ...known[name.toLowerCase()], template, file }
  }
  const names = candidates.map(({ name }) => name).join(' or ')
  throw new ActionError(`${names}: command not found`, {
    help: `Install ${names} before this step, or choose another \`shell\`.`,
  })
}

/** The program and its arguments: of a command, those that it gives; of a name alone, the runner's. */
function programOf(shell: string) {
  const [name = '', ...rest] = shell.split(' ')
  return { name, template: rest.join(' ').trimStart() || known[name.toLowerCase()]?.template || '' }
}

function defaults(platform: NodeJS.Platform, { GITHUB_WORKSPACE: workspace = '' }: NodeJS.ProcessEnv): string[] {
  if (platform === 'win32') return ['pwsh', 'powershell']
  // Where a job has a container: https://docs.github.com/actions/how-tos/write-workflows/choose-where-workflows-run/run-jobs-in-a-container
  if (workspace.startsWith('/__w/')) return ['sh']
  // Without `shell:`, bash gets the arguments of sh: no `pipefail`.
  return ['bash -e {0}', 'sh']
}
