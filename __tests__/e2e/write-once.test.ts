import { expect, test } from '@jest/globals'
import { createGitHub } from '../../testing/emulator/github.ts'
import { held } from '../../testing/emulator/views.ts'
import { play } from '../../testing/quick.ts'

/** One write, one record, also where an answer is lost. The fault matrix has the other cases. */

const environment = 'preview'
const status = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'

test('a status that is lost is not taken for an older one that says the same', async () => {
  const github = createGitHub()
  const { id } = github.addDeployment({ environment })
  const inputs = { 'deployment-id': String(id), description: 'Version 7', run: 'exit 0' }
  await play(github, inputs)
  github.fail({ on: status, nth: 3, kind: 'reset-before' })
  await play(github, inputs)
  const once = 'pending in_progress success'
  expect(held(github)).toEqual([`preview/deploy: ${once} ${once}`])
})
