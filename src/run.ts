import type { Context } from './context.ts'
import type { Event } from './event.ts'
import type { Config } from './inputs.ts'
import { deploy } from './modes/deploy.ts'
import type { Result } from './result.ts'

/** Carries out the step's mode. @throws ActionError */
export function run(config: Config, event: Event, context: Context): Promise<Result> {
  switch (config.mode) {
    case 'deploy':
      return deploy(config, event, context)
  }
}
