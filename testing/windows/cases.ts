import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What is tried with each shell under a Windows Node: what the command does, and how the deploy must have ended. */

/** A shell, and how each thing is said in it. */
export interface Shell {
  readonly name: string
  /** The input `shell`; undefined: none is given. */
  readonly input: string | undefined
  /** Without it the shell cannot be tried. */
  readonly program: string
  readonly says: Script
}

interface Script {
  /** Writes a line to `$GITHUB_OUTPUT`. */
  output(line: string): string
  exit(code: number): string
  /** Prints a variable between brackets. */
  print(variable: string): string
  /** Prints `ready`, and goes on for 3 s. */
  readonly wait: string
}

const powershell: Script = {
  output: (line) => `"${line}" >> $env:GITHUB_OUTPUT`,
  exit: (code) => `exit ${code}`,
  print: (name) => `"[$env:${name}]"`,
  wait: "'ready'; Start-Sleep 3",
}
const cmd: Script = {
  output: (line) => `echo ${line}>>"%GITHUB_OUTPUT%"`,
  exit: (code) => `exit ${code}`,
  print: (name) => `echo [%${name}%]`,
  wait: 'echo ready\nping -n 4 127.0.0.1 >NUL',
}
const bash: Script = {
  output: (line) => `echo '${line}' >> "$GITHUB_OUTPUT"`,
  exit: (code) => `exit ${code}`,
  print: (name) => `echo "[$${name}]"`,
  wait: 'echo ready; sleep 3',
}
const python: Script = {
  output: (line) => `import os; open(os.environ["GITHUB_OUTPUT"], "a").write("${line}\\n")`,
  exit: (code) => `raise SystemExit(${code})`,
  print: (name) => `import os; print("[" + os.environ["${name}"] + "]", flush=True)`,
  wait: 'import time; print("ready", flush=True); time.sleep(3)',
}
const node: Script = {
  output: (line) => `require('node:fs').appendFileSync(process.env.GITHUB_OUTPUT, '${line}\\n')`,
  exit: (code) => `process.exit(${code})`,
  print: (name) => `console.log('[' + process.env.${name} + ']')`,
  wait: "console.log('ready'); setTimeout(() => {}, 3_000)",
}

export const shells: readonly Shell[] = [
  { name: 'the default', input: undefined, program: 'powershell', says: powershell },
  { name: 'pwsh', input: 'pwsh', program: 'pwsh', says: powershell },
  { name: 'powershell', input: 'powershell', program: 'powershell', says: powershell },
  { name: 'cmd', input: 'cmd', program: 'cmd', says: cmd },
  { name: 'bash', input: 'bash', program: 'bash', says: bash },
  { name: 'python', input: 'python', program: 'python', says: python },
  { name: 'a program in a folder with a blank', input: 'tool {0}', program: 'tool', says: node },
  { name: 'a batch file in a folder with a blank', input: 'shim {0}', program: 'shim', says: node },
  { name: 'an option with quotes and a blank', input: 'tool --title "a b" {0}', program: 'tool', says: node },
]

/** Makes `tool.exe`, a Node, and `shim.cmd`, which calls it, beside a file `shim` that is no program. @returns their folder */
export function installTools(folder: string): string {
  const tools = join(folder, 'Program Files', 'my tool')
  mkdirSync(tools, { recursive: true })
  copyFileSync(process.execPath, join(tools, 'tool.exe'))
  writeFileSync(join(tools, 'shim.cmd'), '@"%~dp0tool.exe" %*\r\n')
  writeFileSync(join(tools, 'shim'), '#!/bin/sh\necho this is not a program of Windows\nexit 9\n')
  return tools
}

export interface Case {
  readonly name: string
  script(says: Script): string
  readonly expected: {
    readonly exitCode?: number
    readonly state: string
    readonly environmentUrl?: string
    readonly printed?: string
    /** Whether the action is killed once the command is ready, so that only the post step can tell how it ended. */
    readonly killed?: boolean
  }
}

const url = 'https://staging.example'

export const cases: readonly Case[] = [
  {
    name: 'success, with a URL in $GITHUB_OUTPUT',
    script: ({ output }) => output(`environment-url=${url}`),
    expected: { exitCode: 0, state: 'success', environmentUrl: url },
  },
  { name: 'exit code 3', script: ({ exit }) => exit(3), expected: { exitCode: 3, state: 'failure' } },
  {
    name: 'a variable of the job',
    script: ({ print }) => print('STATE_BUCKET'),
    expected: { exitCode: 0, state: 'success', printed: '[my bucket]' },
  },
  {
    name: 'a killed action, and its post step',
    script: ({ wait }) => wait,
    expected: { state: 'error', killed: true },
  },
]
