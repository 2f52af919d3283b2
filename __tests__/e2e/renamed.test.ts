import { afterEach, expect, test } from '@jest/globals'
import { createGitHub } from '../../testing/emulator/github.ts'
import type { Incoming } from '../../testing/emulator/request.ts'
import { type Server, serve } from '../../testing/emulator/server.ts'
import { held } from '../../testing/emulator/views.ts'
import { startJob } from '../../testing/runner/runner.ts'

/**
 * A repository that was renamed while its workflows still have the old name: GitHub sends each call of REST on to the new
 * place, and GraphQL finds it by the old name.
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */

const open: Server[] = []

afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})

test.each([
  ['301 and 307, as GitHub does', 301, 307],
  ['302 and 308', 302, 308],
])('a renamed repository is deployed with each call sent on once: %s', async (_, forReads, forWrites) => {
  const github = createGitHub()
  const moved: string[] = []
  const server = await serve({
    async handle(request: Incoming) {
      const { method, url, body } = request
      if (url.pathname === '/graphql')
        return github.handle({ ...request, body: body.replace('"repo":"old"', '"repo":"app"') })
      if (!url.pathname.startsWith('/repos/octo/old/')) return github.handle(request)
      moved.push(method)
      const location = url.href.replace('/repos/octo/old/', '/repos/octo/app/')
      const status = method === 'GET' ? forReads : forWrites
      const answer = { message: 'Moved Permanently', url: location }
      const headers = { location, 'content-type': 'application/json; charset=utf-8' }
      return { kind: 'answer', status, headers, body: JSON.stringify(answer) }
    },
  })
  open.push(server)
  const job = startJob({ apiUrl: server.url, env: { GITHUB_REPOSITORY: 'octo/old' } })
  const step = await job.step({ environment: 'staging', run: 'exit 0', 'status-context': 'deploy' })
  await job.end()
  expect(step.exitCode).toBe(0)
  expect(held(github)).toEqual(['staging/deploy: pending in_progress success'])
  expect(moved.filter((method) => method === 'POST').length).toBeGreaterThanOrEqual(4)
  expect(github.problems).toEqual([])
})
