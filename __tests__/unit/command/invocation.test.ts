import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { invocationOf } from '../../../src/command/invocation.ts'

/** Parts of @actions/exec that give what it hands to `spawn`. */
interface ToolRunner {
  _getSpawnFileName(): string
  _getSpawnArgs(options: object): string[]
  _getSpawnOptions(options: object, file: string): { argv0?: string; windowsVerbatimArguments: boolean }
}

const { platform } = process
const { COMSPEC } = process.env
const cmd = 'C:\\Windows\\System32\\cmd.exe'
let Runner: new (file: string, args: string[], options: object) => ToolRunner

// It looks at the platform while it is loaded.
beforeAll(async () => {
  Object.defineProperty(process, 'platform', { value: 'win32' })
  process.env['COMSPEC'] = cmd
  const toolrunner = join(process.cwd(), 'node_modules/@actions/exec/lib/toolrunner.js')
  Runner = (await import(toolrunner)).ToolRunner
})
afterAll(() => {
  Object.defineProperty(process, 'platform', { value: platform })
  if (COMSPEC === undefined) delete process.env['COMSPEC']
  else process.env['COMSPEC'] = COMSPEC
})

function shell(file: string, template: string) {
  return { file, template, extension: '' }
}

describe('Windows: what is started is what GitHub’s own @actions/exec starts', () => {
  test.each([
    ['C:\\Program Files\\PowerShell\\7\\pwsh.EXE', `-command ". '{0}'"`],
    ['C:\\Program Files\\Git\\bin\\bash.EXE', '--noprofile --norc -e -o pipefail {0}'],
    ['C:\\Windows\\System32\\cmd.exe', '/D /E:ON /V:OFF /S /C "CALL "{0}""'],
    ['C:\\hostedtoolcache\\Python 3\\python.exe', '{0}'],
    ['C:\\pyenv shims\\python.bat', '{0}'],
    ['C:\\tools\\deploy.CMD', '--script {0} "a b"'],
  ])('%s %s', (file, template) => {
    const path = 'D:\\a\\_temp\\script.x'
    const options = { windowsVerbatimArguments: true }
    const theirs = new Runner(file, [template.replace('{0}', path)], options)
    const started = theirs._getSpawnFileName()
    const ours = invocationOf(shell(file, template), path, { COMSPEC: cmd }, 'win32')
    // It quotes a batch file only where it must.
    const args = theirs._getSpawnArgs(options).map((arg) => arg.replace(`"${file} `, `""${file}" `))
    expect(ours).toEqual({
      file: started,
      args,
      options: { ...theirs._getSpawnOptions(options, started), detached: false },
    })
    expect(ours.options.argv0).toBe(`"${started}"`)
  })
})

test('cmd is Windows’ own where the job does not say which', () => {
  expect(invocationOf(shell('C:\\x.bat', '{0}'), 'C:\\y', { SystemRoot: 'D:\\W' }, 'win32').file).toBe(
    'D:\\W\\System32\\cmd.exe',
  )
})

test.each([
  ['-e {0}', 'C:\\a\\b.sh', '-e C:\\a\\b.sh'],
  ['-e {0}', 'C:\\a $$ b\\c.sh', '-e "C:\\a $$ b\\c.sh"'],
  [`-command ". '{0}'"`, 'C:\\a b\\c.ps1', `-command ". 'C:\\a b\\c.ps1'"`],
  ['/D /E:ON /V:OFF /S /C "CALL "{0}""', 'C:\\a b\\c.cmd', '/D /E:ON /V:OFF /S /C "CALL "C:\\a b\\c.cmd""'],
])('a path with a blank is quoted once: %s with %s', (template, path, line) => {
  expect(invocationOf(shell('C:\\x.exe', template), path, {}, 'win32').args).toEqual([line])
})

describe('elsewhere', () => {
  const argumentsOf = (template: string, path = '{0}') =>
    invocationOf(shell('/bin/bash', template), path, {}, 'linux').args

  test('a shell gets its arguments one by one, in a session of its own', () => {
    expect(invocationOf(shell('/bin/bash', '-e {0}'), '/tmp/a b.sh', {}, 'linux')).toEqual({
      file: '/bin/bash',
      args: ['-e', '/tmp/a b.sh'],
      options: { detached: true },
    })
  })

  test.each([
    ['--noprofile --norc -e -o pipefail {0}', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '{0}']],
    [`-command ". '{0}'"`, ['-command', `. '{0}'`]],
    ['-c "source \\"x\\" && true"', ['-c', 'source "x" && true']],
    ['  a\tb ', ['a', 'b']],
    ['a"b c"d', ['ab cd']],
    ['a\\b \\"c', ['a\\b', '"c']],
    ['a "" b', ['a', '', 'b']],
    [`-c 'echo {0}'`, ['-c', `'echo`, `{0}'`]],
    ['', []],
  ])('blanks separate, double quotes group: %j', (template, words) => {
    expect(argumentsOf(template)).toEqual(words)
  })

  test.each([['/tmp/a b/$$ $& {0} "x".sh'], ['/tmp/\\.sh']])(
    'the path of the script is put in as it is: %s',
    (path) => {
      expect(argumentsOf(`-e -c ". '{0}'" {0}`, path)).toEqual(['-e', '-c', `. '${path}'`, path])
    },
  )
})
