import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { root } from '../../testing/root.ts'

test('the demo plays five stories, and GitHub holds the truth about each', () => {
  const shown = execFileSync(process.execPath, [join(root, 'lib/scripts/demo.js')], { encoding: 'utf8' })

  const held = shown.split('What GitHub holds').slice(1)
  const endings = held.map((text) => /in_progress\s+Deploying\n\s+(\w+)\s+(\D*)/.exec(text)?.slice(1))
  expect(endings).toEqual([
    ['success', 'Deployed in '],
    ['failure', 'exit code '],
    ['error', 'cancelled or timed out after '],
    ['success', 'Deployed in '],
    ['success', 'Deployed in '],
  ])
  expect(held[0]).toContain('URL  https://staging.example.com')
  expect(shown).toContain('Rolling back')
  expect(held[4]).toMatch(/inactive\s+no longer deployed/)
})
