import { constants, runInThisContext } from 'node:vm'

/** jest runs each test file in a context of its own, with modules of its own. */
const inJest = runInThisContext('globalThis') !== globalThis

/**
 * A module that is loaded once per process, for all test files: for what takes long to load and has no state, such as GitHub's
 * schemas. The specifier is as compiled, seen from this folder: `./emulator/openapi.js`.
 *
 * In jest, such a module has an `Error` and an `Array` of its own: what passes between it and a test must not need `instanceof`.
 */
export async function importOnce<Module>(specifier: string): Promise<Module> {
  return (await (inJest ? importOutside(specifier) : import(specifier))) as Module
}

function importOutside(specifier: string): Promise<unknown> {
  const load: (specifier: string) => Promise<unknown> = runInThisContext('(specifier) => import(specifier)', {
    filename: import.meta.url,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
  return load(specifier)
}
