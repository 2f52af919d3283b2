import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { findProgram } from '../../../src/command/find-program.ts'

const home = mkdtempSync(join(tmpdir(), 'programs-'))
afterAll(() => rmSync(home, { recursive: true }))

function folder(name: string, files: readonly string[]): string {
  const path = join(home, name)
  mkdirSync(path, { recursive: true })
  for (const file of files) {
    writeFileSync(join(path, file), '')
    chmodSync(join(path, file), 0o755)
  }
  return path
}

const shims = folder('shims', ['python', 'python.bat'])
const python = folder('Python 3', ['python.exe', 'PYTHON.TXT'])
const git = folder('git', ['bash', 'bash.EXE', 'both.cmd', 'both.exe'])
const windows = (...folders: string[]) => ({ Path: folders.join(';'), PATHEXT: '.COM;.EXE;.BAT;.CMD' })

test.each([
  ['an ending of PATHEXT is needed', 'python', windows(shims, python), join(shims, 'python.bat')],
  ['a file without one is never taken', 'bash', windows(git), join(git, 'bash.EXE')],
  ['of several in a folder, the first by name', 'both', windows(git), join(git, 'both.cmd')],
  ['an ending that is given is kept', 'python.exe', windows(shims, python), join(python, 'python.exe')],
  ['whatever its case', 'PYTHON.Exe', windows(shims, python), join(python, 'python.exe')],
  ['without PATHEXT, the usual ones count', 'bash', { PATH: git }, join(git, 'bash.EXE')],
  ['a variable in the PATH', 'bash', { ...windows('%HERE%', '%NO%'), HERE: git }, join(git, 'bash.EXE')],
  ['a folder that is not there is passed over', 'bash', windows(join(home, 'gone'), git), join(git, 'bash.EXE')],
  ['other files are no programs', 'python.txt', windows(python), undefined],
])('Windows: %s', (_, name, env, found) => {
  expect(findProgram(name, env, 'win32')).toBe(found)
})

test('a full path stands for itself', () => {
  expect(findProgram(join(python, 'python.exe'), {}, 'win32')).toBe(join(python, 'python.exe'))
  expect(findProgram(join(shims, 'python'), {}, 'linux')).toBe(join(shims, 'python'))
  expect(findProgram(join(shims, 'nothing'), { PATH: shims }, 'linux')).toBe(undefined)
})

test('elsewhere, the first file that may be executed', () => {
  const locked = folder('locked', ['bash'])
  chmodSync(join(locked, 'bash'), 0o644)
  const env = { PATH: [locked, git].join(':') }
  expect(dirname(findProgram('bash', env, 'linux') ?? '')).toBe(git)
  expect(basename(findProgram('bash', env, 'darwin') ?? '')).toBe('bash')
  expect(findProgram('bash', {}, 'linux')).toBe(undefined)
})
