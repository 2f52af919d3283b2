import type { Context } from './context.ts'
import type { Ending } from './ending.ts'
import type { Event } from './event.ts'
import type { Config } from './inputs.ts'
import { cleanUp } from './modes/clean-up.ts'
import { deploy } from './modes/deploy.ts'
import { start } from './modes/start.ts'
import { update } from './modes/update.ts'

/** Carries out the step's mode. @throws ActionError */
export function run(config: Config, event: Event, context: Context): Promise<Ending> {
  switch (config.mode) {
    case 'deploy':
      return deploy(config, event, context)
    case 'start':
      return start(config, event, context)
    case 'update':
      return update(config, event, context)
    case 'deactivate':
    case 'delete':
      return cleanUp(config, event, context)
  }
}
