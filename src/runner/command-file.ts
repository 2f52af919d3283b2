import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * The runner's command files: `$GITHUB_OUTPUT`, `$GITHUB_STATE`, `$GITHUB_STEP_SUMMARY`. The user's command shares them: it may
 * have left its last line open, and Windows PowerShell makes them UTF-16, which the runner reads too.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#environment-files
 */

const encodings = [
  { mark: [0xff, 0xfe], decode: (bytes: Buffer) => bytes.toString('utf16le'), encode: utf16 },
  {
    mark: [0xfe, 0xff],
    decode: (bytes: Buffer) =>
      Buffer.from(bytes.subarray(0, bytes.length & ~1))
        .swap16()
        .toString('utf16le'),
    encode: (text: string) => utf16(text).swap16(),
  },
]

const utf8 = { decode: (bytes: Buffer) => bytes.toString('utf8'), encode: (text: string) => Buffer.from(text) }

/** What a command file holds, without its byte order mark; nothing where there is no file. */
export function readCommandFile(file: string): string {
  return read(file).text
}

/**
 * Appends lines of their own, in the file's encoding. A folder that the command has taken away is made again. A part of them,
 * for which a full disk had room, is taken back: the runner fails a step for half an entry.
 */
export function appendLines(file: string, lines: string): void {
  const { text, size, filler, encode } = read(file)
  mkdirSync(dirname(file), { recursive: true })
  try {
    const newline = text === '' || text.endsWith('\n') ? '' : '\n'
    appendFileSync(file, Buffer.concat([filler, encode(newline + lines)]))
  } catch (error) {
    if (existsSync(file)) truncateSync(file, size)
    throw error
  }
}

/** Inserts text at a place counted in the text that {@link readCommandFile} gives. */
export function insertText(file: string, at: number, inserted: string): void {
  const { text, mark, encode } = read(file)
  writeFileSync(file, Buffer.concat([Buffer.from(mark), encode(text.slice(0, at) + inserted + text.slice(at))]))
}

function read(file: string) {
  const whole = existsSync(file) ? readFileSync(file) : Buffer.alloc(0)
  const marked = encodings.find(({ mark }) => mark.every((byte, index) => whole[index] === byte))
  // Half a character of UTF-16 would halve all that comes after it.
  const filler = Buffer.alloc(marked ? whole.length % 2 : 0)
  const bytes = Buffer.concat([whole, filler])
  const { decode, encode } = marked ?? utf8
  return { size: whole.length, filler, text: decode(bytes).replace(/^\uFEFF/, ''), mark: marked?.mark ?? [], encode }
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le')
}
