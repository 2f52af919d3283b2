import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { outputNames } from '../../src/results/outputs.ts'
import { inputNames, readInputs } from '../../src/runner/inputs.ts'
import { ActionError } from '../../src/shared/errors.ts'
import { root } from '../../testing/root.ts'

/** action-types.yml says what the code accepts. */

interface Typed {
  readonly type: string
  readonly 'allowed-values'?: readonly string[]
}

const {
  inputs,
  outputs,
}: Record<'inputs' | 'outputs', Readonly<Record<string, Typed>>> = parse(
  readFileSync(join(root, 'action-types.yml'), 'utf8'),
)

/** What the code says of a value, alone: only sentences about that input. */
function complaint(name: string, value: string): string | undefined {
  const env = { INPUT_TOKEN: 'x', 'INPUT_API-URL': 'https://x', [`INPUT_${name.toUpperCase()}`]: value }
  try {
    // In a mode that does not exist, every input is checked, whatever mode it belongs to.
    readInputs(name === 'mode' ? env : { ...env, INPUT_MODE: '?' })
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    return error.message.split('\n').find((line) => line.includes(`\`${name}\` is \`${value}\``))
  }
  return undefined
}

const examples: Readonly<Record<string, { good: readonly string[]; bad: readonly string[] }>> = {
  boolean: { good: ['true', 'false'], bad: ['yes', '1'] },
  integer: { good: ['0', '60'], bad: ['x', '1.5'] },
}

test('every input and output has a type', () => {
  expect(Object.keys(inputs)).toEqual(inputNames)
  expect(Object.keys(outputs)).toEqual([...outputNames])
})

test.each(Object.entries(inputs).filter(([, { type }]) => type !== 'string'))('%s is of its type', (name, input) => {
  const { good, bad } = examples[input.type] ?? { good: input['allowed-values'] ?? [], bad: ['something else'] }
  expect(good.length).toBeGreaterThan(0)
  expect(good.map((value) => complaint(name, value))).toEqual(good.map(() => undefined))
  expect(bad.filter((value) => complaint(name, value) === undefined)).toEqual([])
})

test.each(Object.entries(inputs).filter(([, { type }]) => type === 'enum'))(
  '%s lists all its values',
  (name, input) => {
    const [shown = ''] = /must be .*|use .*/.exec(complaint(name, 'something else') ?? '') ?? []
    const values = [...shown.matchAll(/`([\w_]+)`/g)].map(([, value]) => value)
    expect([...(input['allowed-values'] ?? [])].sort()).toEqual([...values].sort())
  },
)
