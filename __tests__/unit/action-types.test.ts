import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { actionOutputs } from '../../src/results/outputs.ts'
import { type ActionName, actionNames, inputNames, inputVariable } from '../../src/runner/action-inputs.ts'
import { readInputs } from '../../src/runner/inputs.ts'
import { ActionError } from '../../src/shared/errors.ts'
import { folderOf } from '../../testing/runner/action-yml.ts'

/** Each action-types.yml says what the code accepts. */

interface Typed {
  readonly type: string
  readonly 'allowed-values'?: readonly string[]
}

/** What the code says of a value, alone: only sentences about that input. */
function complaint(action: ActionName, name: string, value: string): string | undefined {
  const env = { INPUT_TOKEN: 'x', 'INPUT_API-URL': 'https://x', [inputVariable(name)]: value }
  try {
    readInputs(action, env, { name: 'push', payload: {} })
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    return error.message.split('\n').find((line) => line.includes(`\`${name}\` is \`${value}\``))
  }
  return undefined
}

const examples: ReadonlyMap<string, { good: readonly string[]; bad: readonly string[] }> = new Map([
  ['boolean', { good: ['true', 'false'], bad: ['yes', '1'] }],
  ['integer', { good: ['1', '60'], bad: ['x', '1.5'] }],
])

describe.each(actionNames)('%s', (action) => {
  const {
    inputs,
    outputs,
  }: Record<'inputs' | 'outputs', Readonly<Record<string, Typed>>> = parse(
    readFileSync(join(folderOf(action), 'action-types.yml'), 'utf8'),
  )
  const typed = Object.entries(inputs)

  test('action-types.yml has every input and output, in the order of action.yml', () => {
    expect(Object.keys(inputs)).toEqual(inputNames(action))
    expect(Object.keys(outputs)).toEqual(actionOutputs[action])
  })

  test.each(typed.filter(([, { type }]) => type !== 'string'))('%s is of its type', (name, input) => {
    const { good, bad } = examples.get(input.type) ?? { good: input['allowed-values'] ?? [], bad: ['something else'] }
    expect(good.length).toBeGreaterThan(0)
    expect(good.map((value) => complaint(action, name, value))).toEqual(good.map(() => undefined))
    expect(bad.filter((value) => complaint(action, name, value) === undefined)).toEqual([])
  })

  test('every enum lists all its values', () => {
    for (const [name, input] of typed.filter(([, { type }]) => type === 'enum')) {
      const [shown = ''] = /must be .*/.exec(complaint(action, name, 'something else') ?? '') ?? []
      const values = [...shown.matchAll(/`([\w_]+)`/g)].map(([, value]) => value)
      expect([...(input['allowed-values'] ?? [])].sort()).toEqual([...values].sort())
    }
  })
})
