import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../testing/root.ts'

/** `npm run owner -- NAME`: puts the owner of this repository in the place of the placeholder, wherever it stands. */

// In two pieces, so that it does not stand here.
const placeholder = new RegExp(`(?<![\\w.-])${'org'}(\\\\?/deploy-status-action)`, 'g')

/** Without the sentences about the placeholder, and with the badges, which could not load before. */
export function withOwner(text: string, owner: string): string {
  return text
    .replace(placeholder, `${owner}$1`)
    .replace('Replace `org` with the owner of this action. ', '')
    .replace('- `org` stands for the owner of this action; names, URLs', '- Names, URLs')
    .replace(/<!-- Shown by `npm run owner`:\n([\s\S]*?)-->\n/, '$1')
}

/** The files under version control that are written by hand. */
export function ownFiles(): string[] {
  return execFileSync('git', ['ls-files', '--', '.', ':!dist'], { cwd: root, encoding: 'utf8' }).trim().split('\n')
}

function main([owner = '']: readonly string[]): void {
  if (!/^[a-z\d][a-z\d-]{0,38}$/i.test(owner)) throw new Error('usage: npm run owner -- NAME')
  for (const path of ownFiles().map((file) => join(root, file))) {
    const text = readFileSync(path, 'utf8')
    const changed = withOwner(text, owner)
    if (changed !== text) writeFileSync(path, changed)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2))
