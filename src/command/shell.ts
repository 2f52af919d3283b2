import type { builtInShells } from '../runner/input-kinds.ts'
import { ActionError } from '../shared/errors.ts'
import type { Variables } from '../shared/variables.ts'
import { findProgram } from './find-program.ts'

/** How a script is run: what a `run:` step makes of its `shell:`. */
export interface Shell {
  /** The program's full path. */
  readonly file: string
  /** Its arguments, of which one holds `{0}` in place of the script's path. */
  readonly template: string
  /** `.sh`, `.ps1`, … or nothing for a program that the runner does not know. */
  readonly extension: string
  /** What the runner puts around a script for this shell. */
  fixUp(script: string): string
}

// https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell
// https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/ScriptHandlerHelpers.cs
const known: Readonly<Record<string, { template: string; extension: string }>> = {
  bash: { template: '--noprofile --norc -e -o pipefail {0}', extension: '.sh' },
  sh: { template: '-e {0}', extension: '.sh' },
  pwsh: { template: `-command ". '{0}'"`, extension: '.ps1' },
  powershell: { template: `-command ". '{0}'"`, extension: '.ps1' },
  cmd: { template: '/D /E:ON /V:OFF /S /C "CALL "{0}""', extension: '.cmd' },
  python: { template: '{0}', extension: '.py' },
} satisfies Record<(typeof builtInShells)[number], unknown>

/**
 * Finds the shell that a `run:` step with this `shell:` would get.
 * @throws ActionError when the program is not on the PATH, or a template has no `{0}`
 */
export function chooseShell(shell: string | undefined, env: Variables, platform: NodeJS.Platform): Shell {
  if (shell === undefined) return defaultShell(env, platform)
  const [name = '', ...rest] = shell.split(' ')
  const template = rest.join(' ').trimStart() || known[name.toLowerCase()]?.template || ''
  if (!template.includes('{0}')) {
    throw new ActionError(
      "Invalid shell option. Shell must be a valid built-in (bash, sh, cmd, powershell, pwsh) or a format string containing '{0}'",
    )
  }
  const file = findProgram(name, env, platform)
  if (file) return describe(name, file, template, platform)
  throw notFound(name)
}

function defaultShell(env: Variables, platform: NodeJS.Platform): Shell {
  const names = platform === 'win32' ? (['pwsh', 'powershell'] as const) : (['bash', 'sh'] as const)
  for (const name of names) {
    const file = findProgram(name, env, platform)
    // Without `shell:`, bash gets the arguments of sh: no `pipefail`.
    const template = known[platform === 'win32' ? name : 'sh']?.template ?? ''
    if (file) return describe(name, file, template, platform)
  }
  throw notFound(names.join(' or '))
}

function notFound(name: string): ActionError {
  return new ActionError(`${name}: command not found`, {
    help: `Install ${name} before this step, or choose another \`shell\`.`,
  })
}

function describe(name: string, file: string, template: string, platform: NodeJS.Platform): Shell {
  const newline = platform === 'win32' ? '\r\n' : '\n'
  return {
    file,
    template,
    extension: known[name.toLowerCase()]?.extension ?? '',
    fixUp: (script) => {
      const lines = fixUpLines(name, script).join('\n')
      return platform === 'win32' ? lines.replace(/\r?\n/g, newline) : lines
    },
  }
}

function fixUpLines(name: string, script: string): string[] {
  if (name === 'cmd') return ['@echo off', script]
  if (name !== 'pwsh' && name !== 'powershell') return [script]
  const exit = 'if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }'
  return ["$ErrorActionPreference = 'stop'", script, exit]
}
