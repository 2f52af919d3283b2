import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Container, type Docker, findDocker } from '../testing/containers/docker.ts'
import { glibc, type Libc, musl } from '../testing/containers/libc.ts'
import { notesOf, play, type Scenario, scenarios, statesOf } from '../testing/containers/scenarios.ts'
import { createGitHub, type GitHub } from '../testing/emulator/github.ts'
import { serve } from '../testing/emulator/server.ts'
import { headSha, mainSha } from '../testing/runner/events.ts'
import { type Job, startJob } from '../testing/runner/runner.ts'

/**
 * `npm run test:containers`: jobs with a `container:`, run by Docker as the runner does, with glibc and with musl, against the
 * emulated GitHub; with `-- --only NAME` those with that in their names, with `-- --libc glibc` those. Where there is no Docker, that is said, and nothing fails.
 */

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    libc: { type: 'string', multiple: true, default: ['glibc', 'musl'] },
    outputFile: { type: 'string' },
  },
})

type Start = typeof startJob

/** A job in containers that the case makes of a folder; resolves to what is wrong. */
interface Case {
  readonly name: string
  readonly event?: string
  run(github: GitHub, start: Start): Promise<string>
}

function casesOf({ name, hasBash }: Libc, container: Container, other: Container): Case[] {
  const possible = scenarios.filter(({ inputs }) => hasBash || inputs['shell'] !== 'bash')
  return [
    ...possible.map((scenario: Scenario) => ({
      name: `${name}: stopped, ${scenario.name}`,
      run: (github: GitHub, start: Start) =>
        play(scenario, github, start({ container: container.exec, event: scenario.event ?? 'push' })),
    })),
    {
      name: `${name}: post in another container, which signals nobody`,
      run: (github, start) => elsewhere(github, start, container, other),
    },
    {
      name: `${name}: a user who may not write to RUNNER_TEMP`,
      run: (github, start) => unwritable(github, start, container),
    },
    { name: `${name}: the shell is sh`, run: (github, start) => shellIsSh(github, start, container) },
  ]
}

async function elsewhere(github: GitHub, start: Start, container: Container, other: Container): Promise<string> {
  const job = start({
    container: (program) => (program.args.some((arg) => arg.endsWith('post.js')) ? other : container).exec(program),
  })
  const run =
    'trap "echo signalled >> notes" INT TERM; echo ready; until [ -e go ]; do sleep 0.05; done; echo ended >> notes'
  const running = job.start({ environment: 'staging', run })
  await running.waitFor('ready')
  job.cancel()
  await running.done
  const post = await (await job.startPost()).done
  writeFileSync(join(job.workspace, 'go'), '')
  const until = performance.now() + 10_000
  while (notesOf(job) === '' && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 50))
  const notes = notesOf(job)
  // What main would post comes right after its command.
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  await job.end()
  const found = JSON.stringify([statesOf(github), notes])
  return found === '[["pending","in_progress","error"],"ended\\n"]' ? '' : `${found}\n${running.output()}\n${post.raw}`
}

async function unwritable(github: GitHub, start: Start, container: Container): Promise<string> {
  const job = start({
    container: (program) => {
      const { args, ...others } = container.exec(program)
      return { ...others, args: [...args.slice(0, 1), '--user=12345', ...args.slice(1)] }
    },
  })
  // A user who is in the runner's group may read, as the event.
  for (const folder of ['..', '.', '_temp']) chmodSync(join(dirname(job.workspace), folder), 0o755)
  const step = await job.step({ environment: 'staging', run: 'echo "I am $(id -u)"' })
  await job.end()
  const isRight = step.exitCode === 0 && step.raw.includes('I am 12345')
  return isRight && statesOf(github).join() === 'pending,in_progress,success' ? '' : step.raw
}

async function shellIsSh(github: GitHub, start: Start, container: Container): Promise<string> {
  const job = start({ container: container.exec })
  const step = await job.step({ environment: 'staging', run: 'echo "by ${BASH:-sh}"; false; echo went on' })
  await job.end()
  const isRight = step.exitCode === 1 && /^by (sh|\/bin\/sh)$/m.test(step.raw) && !step.raw.includes('went on')
  return isRight && statesOf(github).join() === 'pending,in_progress,failure' ? '' : step.raw
}

async function playIn(its: Case, folder: string): Promise<boolean> {
  const github = createGitHub()
  github.addCommit(headSha, { parents: [mainSha] })
  github.addPullRequest({ number: 7, head: { ref: 'feature', sha: headSha } })
  const server = await serve(github)
  let job: Job | undefined
  const start: Start = (options) => {
    job = startJob({ apiUrl: server.url, parent: folder, ...options })
    return job
  }
  const problem = await its
    .run(github, start)
    .catch((error: unknown) => String(error))
    .then((text) => [text, ...github.problems].filter((one) => one !== '').join('\n'))
  await job?.lose()
  await server.close()
  console.log(`${problem === '' ? 'ok  ' : 'FAIL'}  ${its.name}${problem === '' ? '' : `\n${problem}`}`)
  return problem === ''
}

function casesIn(docker: Docker, libc: Libc, folder: string): Case[] {
  return casesOf(libc, docker.startContainer(libc, folder), docker.startContainer(libc, folder))
}

async function main(): Promise<void> {
  const docker = await findDocker()
  if ('missing' in docker) return console.log(`Jobs in containers: SKIPPED, none was run: ${docker.missing}`)
  const folder = mkdtempSync(join(tmpdir(), 'containers-'))
  const results: boolean[] = []
  try {
    for (const bring of [glibc, musl].filter(({ name }) => values.libc.includes(name))) {
      const libc = bring()
      if ('missing' in libc) {
        console.log(`Jobs in containers with ${bring.name}: SKIPPED, none was run: ${libc.missing}`)
        continue
      }
      const cases = casesIn(docker, libc, folder).filter(({ name }) => name.includes(values.only))
      const waiting = [...cases]
      async function playSome(): Promise<void> {
        for (let its = waiting.shift(); its; its = waiting.shift()) results.push(await playIn(its, folder))
      }
      await Promise.all([playSome(), playSome(), playSome()])
    }
  } finally {
    await docker.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  const failed = results.filter((isRight) => !isRight).length
  console.log(`${results.length - failed} jobs in containers as they should be, ${failed} not`)
  // Counted as jest counts.
  const counts = { numPassedTests: results.length - failed, numFailedTests: failed, numRuntimeErrorTestSuites: 0 }
  if (values.outputFile) writeFileSync(values.outputFile, JSON.stringify(counts))
  process.exitCode = failed > 0 ? 1 : 0
}

await main()
