// The calls of a deploy, in the same order, with nothing but Node: no checks, no retries. Where an earlier deployment is to be
// replaced (FLOOR_REPLACES), it makes that one inactive too. It does what every action must do beside:
// read the event, start a shell, save something for its post step, write outputs and a summary.
import { spawn } from 'node:child_process'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'

const { env } = process
const deployments = `${env['INPUT_API-URL']}/repos/${env.GITHUB_REPOSITORY}/deployments`
const agent = new Agent({ keepAlive: true })

function post(url, body) {
  const json = JSON.stringify(body)
  const headers = {
    authorization: `token ${env.INPUT_TOKEN}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(json),
    'user-agent': 'floor',
  }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString())))
    })
    sent.on('error', reject)
    sent.end(json)
  })
}

const event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'))
const { id } = await post(deployments, {
  ref: env.GITHUB_SHA,
  environment: env.INPUT_ENVIRONMENT,
  auto_merge: false,
  required_contexts: [],
})
const script = join(env.RUNNER_TEMP, 'floor.sh')
writeFileSync(script, env.INPUT_RUN)
const command = spawn('bash', ['-e', script], { stdio: 'inherit' })
const ended = new Promise((resolve) => command.on('close', resolve))
const statuses = `${deployments}/${id}/statuses`
await post(statuses, { state: 'pending' })
await post(statuses, { state: 'in_progress' })
const exitCode = await ended
await post(statuses, { state: exitCode === 0 ? 'success' : 'failure' })
if (env.FLOOR_REPLACES) await post(`${deployments}/${env.FLOOR_REPLACES}/statuses`, { state: 'inactive' })
appendFileSync(env.GITHUB_STATE, 'settled=true\n')
appendFileSync(env.GITHUB_OUTPUT, `deployment-id=${id}\nstate=success\n`)
appendFileSync(env.GITHUB_STEP_SUMMARY, `Deployed ${event.repository?.full_name}\n`)
process.exitCode = exitCode
agent.destroy()
