import { expect, test } from '@jest/globals'
import { limits, recipeCases, unknown } from '../../testing/act/recipes.ts'
import { asItsOwn } from '../../testing/act/repository.ts'
import { blocks, recipe } from '../../testing/documents.ts'

/** act itself is run by `npm run test:act`: here, that no recipe is left out, and that what it cannot do is still in them. */

const headings = blocks('yaml')
  .filter(({ path }) => path === 'docs/recipes.md')
  .map(({ heading }) => heading)

test('every recipe is played by act', () => {
  expect(unknown).toEqual([])
  expect(recipeCases.map(({ name }) => name)).toEqual(headings.map((heading) => `recipe: ${heading}`))
})

test.each(limits.map((limit) => [limit.why, limit] as const))('%s: of just these recipes', (_, { about, recipes }) => {
  expect(headings.filter((heading) => about.test(recipe(heading))).sort()).toEqual([...recipes].sort())
})

test('only what act refuses is taken out', () => {
  const changed = recipeCases.filter(({ name, workflow }) => workflow !== recipe(name.replace('recipe: ', '')))
  const refused = limits.filter(({ refusal }) => refusal).flatMap(({ recipes }) => recipes)
  expect(changed.map(({ name }) => name.replace('recipe: ', '')).sort()).toEqual([...refused].sort())
})

test('a checkout loses its ref, a deploy keeps it; actions of others become stand-ins', () => {
  const { text } = asItsOwn(recipe('Roll back'))
  expect(text.match(/ref: /g)).toHaveLength(1)
  expect(text).toContain('ref: ${{ inputs.sha }}')
  const { standIns } = asItsOwn(recipe('Previews from forks: build'))
  expect(Object.keys(standIns)).toEqual(['.github/stand-ins/actions/upload-artifact/action.yml'])
})
