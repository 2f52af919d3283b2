import { expect, test } from '@jest/globals'
import { createGitHub } from '../../testing/emulator/github.ts'
import { play } from '../../testing/quick.ts'
import { everything, testInAll } from '../../testing/tier.ts'
import { createWorld } from '../../testing/world.ts'

/** What the command writes to the runner's files, and what this action adds to them. */

/** Deploys with a command, to the end of the job. */
async function deploy(run: string, through?: string) {
  const { github, job } = await createWorld()
  const deploying = job()
  const step = await deploying.step({ environment: 'staging', run }, through ? { through } : {})
  const [post] = await deploying.end()
  const { statuses } = github.onlyDeployment()
  return { step, post, last: statuses.at(-1) }
}

const nodeWrites = (file: string, text: string, encoding = 'utf8') =>
  `node -e "fs.appendFileSync(process.env.${file}, '${text}', '${encoding}')"`

// How a file is read, __tests__/unit/runner/output-file.test.ts has in full.
const hiding = [
  ['a lone CR', 'color=a\\rb'],
  ['U+2028', 'color=a\\u2028b'],
  ['a heredoc with an empty line', 'x<<E\\n\\nE'],
] as const

test.each(hiding.filter((_, index) => everything || index === 0))(
  '%s in an earlier line hides nothing',
  async (_, before) => {
    const { step, last } = await deploy(nodeWrites('GITHUB_OUTPUT', `${before}\\nenvironment-url=https://x.example\\n`))
    expect(last).toMatchObject({ state: 'success', environmentUrl: 'https://x.example' })
    expect(step).toMatchObject({
      annotations: [],
      outputs: { 'environment-url': 'https://x.example', state: 'success' },
    })
  },
)

testInAll('a file that Windows PowerShell has made UTF-16 stays readable', async () => {
  const run = nodeWrites('GITHUB_OUTPUT', '\\ufeffcolor=grün\\r\\nenvironment-url=https://x.example', 'utf16le')
  const { step, last } = await deploy(run)
  expect(last).toMatchObject({ state: 'success', environmentUrl: 'https://x.example' })
  expect(step).toMatchObject({ annotations: [], outputs: { state: 'success', 'exit-code': '0' } })
  expect(step.outputs['color']).toMatch(/^grün/)
})

test('when the runner will fail the step for what the command wrote, a warning says so, and this action’s outputs are kept', async () => {
  const { step, last } = await deploy('printf "color=blue\\nnotes<<EOF\\nnever closed\\n" >> "$GITHUB_OUTPUT"')
  expect(last?.state).toBe('success')
  expect(step).toMatchObject({
    outcome: 'failure',
    exitCode: 0,
    outputs: { color: 'blue', state: 'success', recorded: 'true' },
    annotations: [
      { level: 'warning', message: expect.stringContaining('from "notes<<EOF" on, and fails this step') },
      { level: 'error', message: expect.stringContaining('Matching delimiter not found') },
    ],
  })
})

test('this action’s own outputs win over what the command writes under their names', async () => {
  const { step, last } = await deploy('printf "state=failure\\nDeployment-Id=7\\ncolor=blue\\n" >> "$GITHUB_OUTPUT"')
  expect(last?.state).toBe('success')
  expect(step.outputs).toMatchObject({ state: 'success', color: 'blue' })
  expect(step.annotations).toEqual([
    { level: 'warning', message: expect.stringContaining('The command wrote state, Deployment-Id to $GITHUB_OUTPUT') },
  ])
})

test('a summary of the command, with its last line open, stands before this action’s own', async () => {
  const { step } = await deploy('printf "<details>\\nfrom the command\\n</details>" >> "$GITHUB_STEP_SUMMARY"')
  expect(step.summary).toMatch(/^<details>\nfrom the command\n<\/details>\n\n### ✅ Deployed to staging/)
})

testInAll('a summary of the command that fills the file keeps its place', async () => {
  const { step } = await deploy('head -c 1048576 /dev/zero | tr "\\0" x >> "$GITHUB_STEP_SUMMARY"')
  expect(step.summary).toHaveLength(1_048_576)
})

test('a command that empties the runner’s folder takes no output with it', async () => {
  const { step, last } = await deploy('rm -rf "$RUNNER_TEMP"/*')
  expect(last?.state).toBe('success')
  expect(step).toMatchObject({ outputs: { state: 'success', 'exit-code': '0' }, annotations: [] })
})

test.each([
  ['gone', 'exec > >(exec true) 2>&1; sleep 0.2; exec "$@"'],
  ['closed', 'exec >&- 2>&-; exec "$@"'],
])('when who reads the log is %s, the record is true all the same', async (_, through) => {
  const { step, last } = await deploy('test -n "$DEPLOYMENT_ID"', through)
  expect(last?.state).toBe('success')
  expect(step).toMatchObject({ exitCode: 0, outputs: { state: 'success', recorded: 'true' } })
})

test.each(['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_STATE'])(
  'a command that takes %s away has succeeded all the same',
  async (file) => {
    const github = createGitHub()
    const step = await play(github, { environment: 'staging', run: `rm "$${file}"` })
    expect(step.exitCode).toBe(0)
    expect(step.outputs['state']).toBe('success')
    expect(github.onlyDeployment().state).toBe('success')
  },
)
