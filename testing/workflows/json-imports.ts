import { registerHooks } from 'node:module'

/** `@actions/workflow-parser` imports JSON in the way of bundlers. Loaded before it, this makes Node do so too. */
registerHooks({
  load: (url, context, nextLoad) =>
    nextLoad(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
})
