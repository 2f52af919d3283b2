import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { chooseShell } from '../../../src/command/shell.ts'
import { ActionError } from '../../../src/shared/errors.ts'

const folder = mkdtempSync(join(tmpdir(), 'shells-'))
for (const name of ['bash', 'sh', 'pwsh', 'powershell', 'cmd', 'python', 'perl']) {
  writeFileSync(join(folder, name), '')
  chmodSync(join(folder, name), 0o755)
}
afterAll(() => rmSync(folder, { recursive: true }))

const env = { PATH: folder }

test.each([
  ['bash', '--noprofile --norc -e -o pipefail {0}', '.sh'],
  ['sh', '-e {0}', '.sh'],
  ['pwsh', `-command ". '{0}'"`, '.ps1'],
  ['powershell', `-command ". '{0}'"`, '.ps1'],
  ['cmd', '/D /E:ON /V:OFF /S /C "CALL "{0}""', '.cmd'],
  ['python', '{0}', '.py'],
  ['perl {0}', '{0}', ''],
  ['bash --norc {0}', '--norc {0}', '.sh'],
])('shell: %s', (shell, template, extension) => {
  expect(chooseShell(shell, env, 'linux')).toMatchObject({
    file: join(folder, shell.split(' ')[0] ?? ''),
    template,
    extension,
  })
})

describe('without a shell', () => {
  test('bash runs with -e alone', () => {
    expect(chooseShell(undefined, env, 'linux')).toMatchObject({
      file: join(folder, 'bash'),
      template: '-e {0}',
      extension: '.sh',
    })
  })

  test('sh where there is no bash', () => {
    const bare = mkdtempSync(join(tmpdir(), 'bare-'))
    writeFileSync(join(bare, 'sh'), '', { mode: 0o755 })
    expect(chooseShell(undefined, { PATH: bare }, 'darwin').file).toBe(join(bare, 'sh'))
    rmSync(bare, { recursive: true })
  })

  test('pwsh on Windows, with its error preference and exit code', () => {
    writeFileSync(join(folder, 'pwsh.exe'), '')
    const shell = chooseShell(undefined, env, 'win32')
    expect(shell).toMatchObject({ file: join(folder, 'pwsh.exe'), extension: '.ps1' })
    expect(shell.fixUp('a\nb')).toBe(
      "$ErrorActionPreference = 'stop'\r\na\r\nb\r\nif ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }",
    )
  })
})

test('cmd does not echo its script', () => {
  expect(chooseShell('cmd', env, 'linux').fixUp('dir')).toBe('@echo off\ndir')
})

test.each([
  ['zsh', 'zsh {0}', env],
  ['bash or sh', undefined, {}],
])('a shell that is not there is named, with what to do: %s', (name, shell, variables) => {
  expect(() => chooseShell(shell, variables, 'linux')).toThrow(
    new ActionError(`${name}: command not found`, {
      help: `Install ${name} before this step, or choose another \`shell\`.`,
    }),
  )
})

test('a template without {0} is refused with the words of the runner', () => {
  expect(() => chooseShell('perl -w', env, 'linux')).toThrow(/^Invalid shell option\. Shell must be a valid built-in/)
  expect(() => chooseShell('perl', env, 'linux')).toThrow("or a format string containing '{0}'")
})
