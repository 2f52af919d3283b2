import * as z from 'zod/mini'
import { descriptionLimit, type State, type Status } from '../github/post-status.ts'
import type { DeployConfig, PostConfig, StartConfig } from '../runner/inputs.ts'
import { shorten } from '../shared/text.ts'

/** Values that an input gives and that may change until the final status: the command reports them, or a later step makes them. */
export const lateValuesSchema = z.object({
  description: z.optional(z.string()),
  environmentUrl: z.optional(z.string()),
})

export type LateValues = z.infer<typeof lateValuesSchema>

/** As the inputs of main have them. */
export function lateValuesOf(config: DeployConfig | StartConfig): LateValues {
  const { description } = config
  return {
    description: description === undefined ? undefined : shorten(description, descriptionLimit),
    environmentUrl: config.action === 'deploy' ? config.environmentUrl : undefined,
  }
}

/** As the inputs of the post step have them, which are evaluated again: they may come from a step that ran after main. */
export function lateValuesInPost(saved: LateValues, { environmentUrl }: PostConfig): LateValues {
  return { ...saved, environmentUrl }
}

/** What a status in this state shows of them, beside its description. Only what is deployed has a URL. */
export function shownIn(state: State, { environmentUrl }: LateValues): Pick<Status, 'environmentUrl'> {
  return state === 'success' ? { environmentUrl } : {}
}

/** What the input `verify-url` asks for: a URL, or the environment's own. */
export function urlToVerify(given: string, { environmentUrl }: LateValues): string | undefined {
  return given === 'environment-url' ? environmentUrl : given
}
