import { describe, expect, test } from '@jest/globals'
import { readInputsAgain, readInputsForPost } from '../../../src/runner/inputs.ts'
import { required, variables } from '../../../testing/read-inputs.ts'

/** What the post step reads of the inputs, which are evaluated again for it. */

describe('for the post step', () => {
  const post = (inputs: Record<string, string>) => readInputsForPost(variables(inputs))

  test('only what finishes the deployment is read', () => {
    expect(post({ ...required, 'job-status': 'success', 'environment-url': 'https://x', 'auto-merge': '?' })).toEqual({
      ...{
        token: 'ghs_x',
        apiUrl: 'https://api.github.com',
        jobStatus: 'success',
        environmentUrl: 'https://x',
        summary: true,
      },
      problem: undefined,
    })
  })

  test('a URL that came late and is none is left out', () => {
    expect(post({ ...required, 'environment-url': 'x' })).toEqual({
      ...{ token: 'ghs_x', apiUrl: 'https://api.github.com', summary: true },
      problem: 'Input `environment-url` is `x`, but must be an absolute URL that starts with `https://` or `http://`',
    })
  })

  test('nor is one with a password posted or repeated', () => {
    expect(post({ ...required, 'environment-url': 'https://user:secret@x' })).toEqual({
      ...{ token: 'ghs_x', apiUrl: 'https://api.github.com', summary: true },
      problem: 'Input `environment-url` has a user or a password in it, which others would see: leave them out',
    })
  })

  test('without a token nothing can be done', () => {
    expect(() => post({ 'api-url': 'https://x' })).toThrow(
      "Input `token` is empty: leave it out to use the workflow's own token, or check the secret that it is read from (runs of forks get no secrets)",
    )
  })

  test('any other input that cannot be used is left out too: its default counts', () => {
    const config = post({ ...required, summary: 'perhaps' })
    expect(config).toMatchObject({ token: 'ghs_x', summary: true })
    expect(config.problem).toBe('Input `summary` is `perhaps`, but must be `true` or `false`')
  })

  test('without what main saved, all inputs are read again, and one that cannot be used is left out', () => {
    const all = { ...required, environment: 'staging', 'log-url': 'x', 'cancelled-state': '?', task: 'web' }
    expect(readInputsAgain(variables(all))).toMatchObject({ action: 'start', environment: 'staging', task: 'web' })
    const deploy = readInputsAgain(variables({ ...all, run: 'true' }))
    expect(deploy).toMatchObject({ action: 'deploy', run: 'true', cancelledState: 'error' })
    expect(deploy).not.toHaveProperty('logUrl')
  })
})
