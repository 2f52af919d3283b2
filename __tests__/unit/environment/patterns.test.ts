import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isNamed, matches, namesIn } from '../../../src/environment/patterns.ts'

describe('a pattern', () => {
  test.each([
    ['pr-7', 'pr-7', true],
    ['pr-7', 'pr-77', false],
    ['pr-*', 'pr-', true],
    ['pr-*', 'pr-77', true],
    ['pr-*', 'apr-77', false],
    ['*-7', 'pr-7', true],
    ['*', '', true],
    ['a*b*c', 'a-b-c', true],
    ['a*b*c', 'acb', false],
    ['a*b*b', 'a-b', false],
    ['ab*ba', 'aba', false],
    ['a**b', 'ab', true],
    ['pr.7', 'prx7', false],
    ['PR-7', 'pr-7', false],
  ])('%j against %j: %s', (pattern, name, expected) => {
    expect(matches(pattern, name)).toBe(expected)
  })

  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '-', '.', '[', '\\', '(', '$') })

  test('means what the same regular expression means, whatever else is in it', () => {
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 5 }), letters, (parts, name) => {
        const source = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|-]/g, '\\$&')).join('.*')
        expect(matches(parts.join('*'), name)).toBe(new RegExp(`^${source}$`).test(name))
      }),
    )
  })

  test('matches every name that is made by filling in its stars', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(letters, letters)), letters, (pairs, last) => {
        const pattern = `${pairs.map(([part]) => `${part}*`).join('')}${last}`
        const name = `${pairs.map(([part, filling]) => part + filling).join('')}${last}`
        expect(matches(pattern, name)).toBe(true)
      }),
    )
  })

  test('takes no longer for stars without end', () => {
    expect(matches('a*'.repeat(2_000), 'a'.repeat(255))).toBe(false)
    expect(matches(`${'*a'.repeat(200)}b`, 'a'.repeat(255))).toBe(false)
  })

  test('is a glob if it has a star', () => {
    expect(namesIn(['staging', 'pr-*'])).toBeUndefined()
    expect(namesIn(['staging', '!pr-*'])).toEqual(['staging'])
  })
})

describe('a list of patterns', () => {
  test.each([
    [['staging'], 'staging', true],
    [['Staging'], 'staging', true],
    [['pr-*'], 'PR-7', true],
    [['a', 'b'], 'b', true],
    [['*', '!production'], 'production', false],
    [['*', '!Prod*'], 'production', false],
    [['*', '! production'], 'production', false],
    [['*', '!production'], 'production-eu', true],
    [['!production', '*'], 'production', false],
    [['!production'], 'staging', false],
    [[], 'staging', false],
  ])('%j names %j: %s', (patterns, name, expected) => {
    expect(isNamed(patterns, name)).toBe(expected)
  })
})
