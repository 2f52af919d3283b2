import {
  chmodSync,
  closeSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** Where a folder cannot be written to, or is full, or the file is mounted by itself, its file may still take a line more. */
const writeInPlaceOn = ['EACCES', 'EPERM', 'EBUSY', 'EROFS', 'ENOSPC', 'EDQUOT']

/**
 * Makes `line` the last one of a file. However that ends, what the file held before is whole: the file is replaced by a new
 * one beside it or, where that is not possible, gets one line more. A folder that is gone is made again.
 * @throws the system's error when neither can be done
 */
export function writeWhole(path: string, line: string): void {
  const replacement = `${path}.${process.pid}.new`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(replacement, `${line}\n`)
    const before = statSync(path, { throwIfNoEntry: false })
    if (before) chmodSync(replacement, before.mode)
    renameSync(replacement, path)
  } catch (error) {
    remove(replacement)
    if (!writeInPlaceOn.includes(codeOf(error))) throw error
    appendWhole(path, line)
  }
}

/**
 * Makes `line` the last one of a file, if there is one, and makes no file beside it: in a folder that is just being deleted,
 * a new one would be in the way.
 * @throws the system's error, with the file as it was
 */
export function addWhole(path: string, line: string): void {
  try {
    appendWhole(path, line)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

/** Appends one line, or nothing. */
function appendWhole(path: string, line: string): void {
  const file = openSync(path, 'r+')
  const { size } = fstatSync(file)
  try {
    const last = Buffer.alloc(1)
    if (size > 0) readSync(file, last, 0, 1, size - 1)
    const bytes = Buffer.from(`${size > 0 && last.toString() !== '\n' ? '\n' : ''}${line}\n`)
    for (let written = 0; written < bytes.length; ) {
      written += writeSync(file, bytes, written, bytes.length - written, size + written)
    }
  } catch (error) {
    ftruncateSync(file, size)
    throw error
  } finally {
    closeSync(file)
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // A folder that cannot be written to does not have it either.
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
