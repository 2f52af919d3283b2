import { describe, expect, test } from '@jest/globals'
import { chooseShell } from '../../../src/command/shell.ts'
import { ActionError } from '../../../src/shared/errors.ts'

/** A system with these programs on its PATH. */
function system(platform: NodeJS.Platform, ...programs: string[]) {
  return { platform, env: {}, which: async (name: string) => (programs.includes(name) ? `/programs/${name}` : '') }
}

const linux = system('linux', 'bash', 'sh', 'pwsh', 'powershell', 'cmd', 'python', 'perl')

test.each([
  ['bash', '--noprofile --norc -e -o pipefail {0}', '.sh'],
  ['sh', '-e {0}', '.sh'],
  ['pwsh', `-command ". '{0}'"`, '.ps1'],
  ['powershell', `-command ". '{0}'"`, '.ps1'],
  ['cmd', '/D /E:ON /V:OFF /S /C "CALL "{0}""', '.cmd'],
  ['python', '{0}', '.py'],
  ['perl {0}', '{0}', ''],
  ['bash --norc {0}', '--norc {0}', '.sh'],
])('shell: %s', async (shell, template, extension) => {
  expect(await chooseShell(shell, linux)).toMatchObject({
    file: `/programs/${shell.split(' ')[0]}`,
    template,
    extension,
  })
})

describe('without a shell', () => {
  test('bash runs with -e alone', async () => {
    expect(await chooseShell(undefined, linux)).toEqual({
      file: '/programs/bash',
      template: '-e {0}',
      extension: '.sh',
    })
  })

  test('sh in a job with a container, as in a `run:` step there', async () => {
    const env = { GITHUB_WORKSPACE: '/__w/app/app' }
    expect(await chooseShell(undefined, { ...linux, env })).toMatchObject({ file: '/programs/sh', template: '-e {0}' })
    expect(await chooseShell('bash', { ...linux, env })).toMatchObject({ file: '/programs/bash' })
  })

  test('sh where there is no bash', async () => {
    expect(await chooseShell(undefined, system('darwin', 'sh'))).toMatchObject({
      file: '/programs/sh',
      template: '-e {0}',
    })
  })

  test('pwsh on Windows, with its error preference and exit code; powershell where there is none', async () => {
    const pwsh = await chooseShell(undefined, system('win32', 'bash', 'powershell', 'pwsh'))
    expect(pwsh).toEqual({
      file: '/programs/pwsh',
      template: `-command ". '{0}'"`,
      extension: '.ps1',
      before: "$ErrorActionPreference = 'stop'",
      after: 'if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }',
    })
    const old = await chooseShell(undefined, system('win32', 'powershell'))
    expect(old).toEqual({ ...pwsh, file: '/programs/powershell' })
  })
})

test('cmd does not echo its script', async () => {
  expect(await chooseShell('cmd', linux)).toMatchObject({ before: '@echo off' })
})

test.each([
  ['zsh', 'zsh {0}', linux],
  ['bash or sh', undefined, system('linux')],
  ['pwsh or powershell', undefined, system('win32', 'bash')],
])('a shell that is not there is named, with what to do: %s', async (name, shell, where) => {
  await expect(chooseShell(shell, where)).rejects.toThrow(
    new ActionError(`${name}: command not found`, {
      help: `Install ${name} before this step, or choose another \`shell\`.`,
    }),
  )
})
