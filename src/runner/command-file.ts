import {
  appendFileSync,
  chmodSync,
  closeSync,
  constants,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'

/**
 * The runner's command files: `$GITHUB_OUTPUT`, `$GITHUB_STATE`, `$GITHUB_STEP_SUMMARY`. The user's command shares them: it may
 * have left its last line open, and Windows PowerShell makes them UTF-16, which the runner reads too.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#environment-files
 */

/** What a command file holds, without its byte order mark; nothing where there is no file. */
export function readCommandFile(file: string): string {
  return read(file).text
}

/** Appends lines of their own, in the file's encoding. A folder that the command has taken away is made again. */
export function appendLines(file: string, lines: string): void {
  mkdirSync(dirname(file), { recursive: true })
  append(file, lines, constants.O_CREAT)
}

/**
 * The same where there is a file, and nothing where there is none: in a folder that is just being deleted, a new one would be
 * in the way.
 */
export function appendIfThere(file: string, lines: string): void {
  if (statSync(file, { throwIfNoEntry: false })) append(file, lines)
}

/**
 * Makes lines all that a file holds, by a new file that takes its place: a kill leaves these lines, or those before them.
 * Where there can be no new file, or another thing than a file is there, such as a link or a device, they come after what is
 * there: the last ones count.
 * @throws the system's error when neither can be done; what the file held is whole then
 */
export function replaceLines(file: string, lines: string): void {
  if (!replaced(file, lines)) appendLines(file, lines)
}

function replaced(file: string, lines: string): boolean {
  const replacement = `${file}.${process.pid}.new`
  try {
    const before = lstatSync(file, { throwIfNoEntry: false })
    if (before && !before.isFile()) return false
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(replacement, lines)
    if (before) chmodSync(replacement, before.mode)
    renameSync(replacement, file)
    return true
  } catch {
    rmSync(replacement, { force: true })
    return false
  }
}

/** Inserts text at a place counted in the text that {@link readCommandFile} gives. */
export function insertText(file: string, at: number, inserted: string): void {
  const { text, encoding } = read(file)
  const mark = encoding === 'utf16le' ? '\uFEFF' : ''
  writeFileSync(file, Buffer.from(mark + text.slice(0, at) + inserted + text.slice(at), encoding))
}

/** A part of the lines, for which a full disk had room, is taken back: the runner fails a step for half an entry. */
function append(file: string, lines: string, create = 0): void {
  const { text, size, encoding } = read(file)
  const newline = text === '' || text.endsWith('\n') ? '' : '\n'
  const opened = openSync(file, constants.O_WRONLY | constants.O_APPEND | create)
  try {
    appendFileSync(opened, Buffer.from(newline + lines, encoding))
  } catch (error) {
    if (size !== undefined) ftruncateSync(opened, size)
    throw error
  } finally {
    closeSync(opened)
  }
}

/** Of a device or a pipe, which may have no end, nothing is read. */
function read(file: string): { text: string; size?: number; encoding: BufferEncoding } {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found?.isFile() && !found?.isDirectory()) return { text: '', encoding: 'utf8' }
  const bytes = readFileSync(file)
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8'
  return { text: bytes.toString(encoding).replace(/^\uFEFF/, ''), size: bytes.length, encoding }
}
