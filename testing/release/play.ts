import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from '../root.ts'
import { readCommandFile } from '../runner/command-files.ts'
import { evaluate, evaluateCondition } from '../runner/expressions.ts'

/** Plays a job of the release workflows, with real scripts, a real git repository, and a `gh` of our own (gh.mjs). */

/** What GitHub holds. */
export interface Held {
  readonly releases: { tag: string; draft: boolean; commit: string; immutable: boolean }[]
  readonly tags: Record<string, string>
  readonly attested: string[]
  /** Where the files were attested, if not at the commit of the release. */
  readonly attestedAt?: string
  /** How `main` compares with the commit of the release: `ahead` by default. */
  readonly main?: string
}

interface Step {
  readonly id?: string
  readonly if?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, string>>
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
}

export interface Played {
  readonly ok: boolean
  readonly log: string
  readonly calls: number
  readonly outputs: Readonly<Record<string, string>>
}

export interface ReleaseWorld {
  readonly held: Held
  readonly commit: string
  /** Plays a job; `fault` is a call's number and when it fails, as gh.mjs takes it, or the same of a step: `step 3:after`. */
  play(workflow: string, job: string, contexts?: Readonly<Record<string, unknown>>, fault?: string): Played
  remove(): void
}

/** How many steps a job has. */
export function stepsOf(workflow: string, job: string): number {
  return readJobs(workflow)[job].steps.length
}

function readJobs(workflow: string) {
  return parse(readFileSync(join(root, '.github/workflows', workflow), 'utf8')).jobs
}

export function createReleaseWorld(version: string, held: Held, readme = ''): ReleaseWorld {
  const folder = mkdtempSync(join(tmpdir(), 'release-'))
  const repository = join(folder, 'repository')
  const statePath = join(folder, 'state.json')
  mkdirSync(join(repository, 'start'), { recursive: true })
  mkdirSync(join(repository, 'dist'))
  mkdirSync(join(folder, 'bin'))
  copyFileSync(join(root, 'testing/release/gh.mjs'), join(folder, 'bin/gh'))
  chmodSync(join(folder, 'bin/gh'), 0o755)
  writeFileSync(join(repository, 'README.md'), readme)
  writeFileSync(join(repository, 'package.json'), JSON.stringify({ version }))
  for (const file of ['action.yml', 'start/action.yml', 'dist/main.js']) writeFileSync(join(repository, file), file)
  const git = (...args: string[]) => spawnSync('git', args, { cwd: repository, encoding: 'utf8' }).stdout.trim()
  git('init', '--quiet')
  git('add', '.')
  git('-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '--quiet', '--message', 'release')
  const commit = git('rev-parse', 'HEAD')

  function runScript(script: string, env: Readonly<Record<string, string>>, outputFile: string) {
    const variables = {
      PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
      GITHUB_REPOSITORY: 'octo/app',
      GITHUB_REPOSITORY_OWNER: 'octo',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_SHA: commit,
      GITHUB_OUTPUT: outputFile,
      GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
      GH_STATE: statePath,
      ...env,
    }
    return spawnSync('bash', ['-e', '-c', script], { cwd: repository, encoding: 'utf8', env: variables })
  }

  return {
    held,
    commit,
    play(workflow, name, given = {}, fault = '') {
      const jobs = readJobs(workflow)
      const steps: Record<string, { outputs: Readonly<Record<string, string>> }> = {}
      const contexts = { github: { token: 't', event: {}, ref: 'refs/heads/main' }, needs: {}, ...given, steps }
      writeFileSync(statePath, JSON.stringify({ ...held, calls: 0 }))
      let log = ''
      let ok = evaluateCondition(jobs[name].if, contexts, 'success')
      for (const [index, step] of (jobs[name].steps as Step[]).entries()) {
        if (!evaluateCondition(step.if, contexts, ok ? 'success' : 'failure')) continue
        if (fault === `step ${index}:before`) {
          ok = false
          continue
        }
        if (fault === `step ${index}:after`) ok = false
        const outputFile = join(folder, `output-${index}`)
        writeFileSync(outputFile, '')
        if (step.uses?.startsWith('actions/attest@')) attest(repository, statePath, step.with?.['subject-path'] ?? '')
        if (step.run === undefined || step.run === 'bash .ci/run') continue
        const env = Object.entries(step.env ?? {}).map(([key, value]) => [key, evaluate(value, contexts)])
        const { status, stdout, stderr } = runScript(
          step.run,
          { ...Object.fromEntries(env), GH_FAULT: fault },
          outputFile,
        )
        log += stdout + stderr
        if (status !== 0) ok = false
        if (step.id) steps[step.id] = { outputs: readCommandFile(outputFile) }
      }
      const { calls, ...now } = JSON.parse(readFileSync(statePath, 'utf8'))
      Object.assign(held, now)
      const outputs = Object.entries<string>(jobs[name].outputs ?? {}).map(([key, value]) => [
        key,
        evaluate(value, contexts),
      ])
      return { ok, log, calls, outputs: Object.fromEntries(outputs) }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** As actions/attest does: every file that a pattern names. */
function attest(repository: string, statePath: string, patterns: string): void {
  const script = 'shopt -s globstar nullglob; for path in $PATTERNS; do [ -f "$path" ] && echo "$path"; done'
  const { stdout } = spawnSync('bash', ['-c', script], {
    cwd: repository,
    encoding: 'utf8',
    env: { PATTERNS: patterns },
  })
  const state = JSON.parse(readFileSync(statePath, 'utf8'))
  state.attested.push(...stdout.split('\n').filter((path) => path !== ''))
  writeFileSync(statePath, JSON.stringify(state))
}
