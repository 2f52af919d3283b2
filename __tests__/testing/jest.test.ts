import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { seconds } from '../../testing/jest/seconds.ts'
import { importOnce } from '../../testing/once.ts'
import { root } from '../../testing/root.ts'
import * as own from '../../testing/yaml.ts'

test('what is imported once is not what this file has for itself', async () => {
  const once = await importOnce<typeof own>('./yaml.js')
  expect(once).toBe(await importOnce('./yaml.js'))
  expect(once).not.toBe(own)
  expect(once.parseYaml('a: [1]')).toEqual(own.parseYaml('a: [1]'))
})

test('the slowest files are there', () => {
  const files = readdirSync(join(root, '__tests__'), { recursive: true }).map(String)
  const names = files.map((file) => /([\w-]+\/[\w-]+)(\.all)?\.test\.ts$/.exec(file)?.[1])
  expect(Object.keys(seconds).filter((name) => !names.includes(name))).toEqual([])
})
