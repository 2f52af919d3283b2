import { describe, expect, test } from '@jest/globals'
import { readInputsForPost } from '../../../src/runner/inputs.ts'
import { required, variables } from '../../../testing/read-inputs.ts'

/** What the post step reads of the inputs, which are evaluated again for it. */

describe('for the post step', () => {
  const post = (inputs: Record<string, string>) => readInputsForPost(variables(inputs))

  const usual = { token: 'ghs_x', apiUrl: 'https://api.github.com', summary: true }
  const deploy = { ...required, run: '' }

  test('what finishes the deployment is read', () => {
    const given = { ...deploy, 'job-status': 'success', 'environment-url': 'https://x', 'auto-merge': '?' }
    const expected = { ...usual, jobStatus: 'success', environmentUrl: 'https://x', problem: undefined }
    expect(post(given)).toMatchObject({ ...expected, action: 'deploy', autoMerge: false })
  })

  test('a URL that came late and is none is left out', () => {
    const config = post({ ...deploy, 'environment-url': 'x' })
    const problem =
      'Input `environment-url` is `x`, but must be an absolute URL that starts with `https://` or `http://`'
    expect(config).toMatchObject({ ...usual, problem })
    expect(config).not.toHaveProperty('environmentUrl')
  })

  test('nor is one with a password posted or repeated', () => {
    const config = post({ ...deploy, 'environment-url': 'https://user:secret@x' })
    const problem = 'Input `environment-url` has a user or a password in it, which others would see: leave them out'
    expect(config).toMatchObject({ ...usual, problem })
    expect(JSON.stringify(config)).not.toContain('secret')
  })

  test('without a token nothing can be done', () => {
    expect(() => post({ 'api-url': 'https://x' })).toThrow(
      "Input `token` is empty: leave it out to use the workflow's own token, or check the secret that it is read from (runs of forks get no secrets)",
    )
  })

  test('any other input that cannot be used is left out too: its default counts', () => {
    expect(post({ ...deploy, summary: 'perhaps' })).toMatchObject({ ...usual, problem: undefined })
  })

  test('all inputs are read again, and one that cannot be used is left out', () => {
    const all = { ...required, environment: 'staging', 'log-url': 'x', 'cancelled-state': '?', task: 'web' }
    expect(post(all)).toMatchObject({ action: 'start', environment: 'staging', task: 'web' })
    const again = post({ ...all, run: 'true' })
    expect(again).toMatchObject({ action: 'deploy', run: 'true', cancelledState: 'error' })
    expect(again).not.toHaveProperty('logUrl')
  })
})
