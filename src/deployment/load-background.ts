import type { Context } from '../runner/context.ts'

/**
 * Loads what nothing needs before the first call, once that has left: later, the command may have deleted the files of this action.
 * @returns what gives it
 */
export function loadBackground({ sent }: Pick<Context, 'sent'>) {
  const load = () => import('./background.ts')
  sent.then(load).catch(() => {})
  return load
}
