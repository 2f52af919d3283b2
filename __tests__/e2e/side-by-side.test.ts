import { readdirSync, readFileSync, statSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { Job } from '../../testing/runner/runner.ts'
import type { RunningStep, StepResult } from '../../testing/runner/step.ts'
import { everything } from '../../testing/tier.ts'
import { createWorld, type World } from '../../testing/world.ts'

/** A command beside the `run:` step that it stands for, which knows nothing of this action: the same but for `DEPLOYMENT_*`. */

const variables = {
  STATE_BUCKET: 'bucket',
  INPUT_FILE: 'main.tf',
  EMPTY: '',
  'A.B-C': 'odd name',
  MANY_LINES: 'one\ntwo\n',
  UNICODE: 'größe 💥',
  BASH_FUNC_greet: '() { echo hi; }',
}

const scripts: Readonly<Record<string, string>> = {
  'exit 0': 'exit 0',
  'exit 1': 'exit 1',
  'exit 255': 'exit 255',
  'exit 256': 'exit 256',
  'the last command decides': 'true; (exit 7)',
  'bash stops at the first failure': 'false; echo unreachable',
  'but not in a pipe': 'false | cat; echo reached',
  'a command that does not exist': 'nosuchcommand',
  'a file that may not be executed': 'echo x > f; ./f',
  'a syntax error': 'echo before; if then',
  'an unset variable': 'set -u; echo "$NOT_THERE"',
  'killed by SIGTERM': 'kill -TERM $$',
  'killed by SIGKILL': 'kill -KILL $$',
  'killed by SIGSEGV': 'ulimit -c 0; kill -SEGV $$',
  'killed by SIGINT of its own': 'kill -INT $$',
  'a child killed': "exec 2>&1; bash -c 'kill -9 $$' || echo $?",
  'SIGPIPE is as usual': 'set -o pipefail; (yes || echo "$?" > status) | head -1 >/dev/null; echo end',
  'signals are neither ignored nor blocked': 'grep -E "^Sig(Ign|Blk|Cgt)" /proc/self/status',
  'all variables': 'env -0 | tr "\\n" "~" | tr "\\0" "\\n" | grep -v "^_=" | sort',
  'exported functions': 'export -f greet 2>/dev/null || true; env | grep -c BASH_FUNC',
  'no input': 'cat; [ -t 0 ] || echo no terminal',
  'open files': 'ls /proc/self/fd | head -3',
  limits: 'ulimit -a; umask; nice',
  'where it runs': 'pwd; echo "$PWD" "$OLDPWD"; ls -A',
  'its script': 'basename "$(dirname "$0")"; echo "${0##*.}"; [ -r "$0" ] && wc -l < "$0"; echo $#',
  'options of bash': 'echo "$-"; shopt -o | grep on; echo "$BASH_VERSION"',
  'a session of its own or not, its first process leads nothing else': 'echo "$SHLVL"; jobs',
  'text on the other stream, joined': 'exec 2>&1; echo out; echo err >&2',
  'no newline at the end': 'printf "a\\nb"',
  'carriage returns, tabs and colours': 'printf "\\033[31mred\\033[0m\\tand\\rback\\n"',
  'bytes that are no text': 'printf "\\377\\376\\000x\\n"',
  'much text': 'seq 1 20000',
  'workflow commands':
    'echo "::group::g"; echo "::warning file=a.ts,line=1::w"; echo "::add-mask::secret"; echo "::endgroup::"',
  'a stopped command processor': 'echo "::stop-commands::x"; echo "::error::no"; echo "::x::"',
  outputs: 'printf "color=blue\\nnotes<<E\\na\\nb\\nE\\n" >> "$GITHUB_OUTPUT"',
  'variables for later steps': 'printf "LATER=yes\\nX<<E\\n1\\n2\\nE\\n" >> "$GITHUB_ENV"',
  'files and folders': 'mkdir -p d/e; echo x > d/e/f; ln -s d l; chmod 640 d/e/f; touch "a b" "ü"',
  'files of the runner are there':
    'for f in OUTPUT ENV PATH STEP_SUMMARY; do n=GITHUB_$f; [ -w "${!n}" ] && echo "$f"; done',
  'a background process goes on': '(sleep 10; echo late > late) > /dev/null 2>&1 &\necho started',
  'a trap at the end': 'trap "echo bye; exit 9" EXIT; echo hello',
  'a co-process':
    'coproc cat; echo x >&"${COPROC[1]}"; read -r line <&"${COPROC[0]}"; echo "got $line"; kill $COPROC_PID',
  'here documents and quotes': "cat <<'E'\n$HOME `x` \\ \"'\nE\necho $'a\\'b'",
  'braces and dollars': 'echo {a,b} $$ | sed "s/[0-9]*$/pid/"; echo "{0} $0" | sed "s| .*| script|"',
  'CRLF line ends': 'echo one\r\necho two\r\n',
  'indented lines': '  echo a\n    echo b\n',
}

interface Seen {
  readonly exitCode: number
  readonly output: string
  readonly exported: object
  readonly files: readonly string[]
}

/** All that the two must have in common. */
function seen(step: StepResult, job: Job): Seen {
  const number = step.signal ? 128 + constants.signals[step.signal as NodeJS.Signals] : 0
  return {
    // What the runner makes of a process that a signal has ended.
    exitCode: step.exitCode ?? number,
    output: step.raw.slice(step.raw.indexOf(start) + start.length),
    exported: step.exported,
    files: filesIn(job.workspace),
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const stat = statSync(join(folder, name))
      const content = stat.isFile() ? readFileSync(join(folder, name), 'latin1') : ''
      return `${name} ${stat.mode.toString(8)} ${content}`
    })
}

/** By one pipe, since what comes by two has no order that could be compared. */
const start = 'the script begins\n'

async function both(script: string, { job }: World, launch: (job: Job, run: string) => [RunningStep, Job]) {
  const [step, owner] = launch(job({ env: variables }), `exec 2>&1; echo '${start.trim()}'\n${script}`)
  const result = await step.done
  const told = seen(result, owner)
  await owner.end()
  return { ...told, outputs: result.outputs }
}

/** Paths and numbers that differ from job to job. */
function alike(text: string): string {
  return (
    text
      .replace(/^DEPLOYMENT_\w+=.*\n/gm, '')
      .replace(/job-\w{6}/g, 'job')
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'uuid')
      // The command has a file of its own for state, which nobody reads.
      .replace(/^(GITHUB_STATE=.*)\/[^/]*$/gm, '$1/state')
      // Bash fills up short numbers with blanks.
      .replace(/ +\d+ Killed/, ' pid Killed')
  )
}

/** What this action says after the command, line by line. */
const ours =
  /^\n?((\w+ +posted after|Deployed to staging|::error::The deploy to staging (failed|did not finish): |See ).*\n)+$/

/** One of each kind: how it ends, what it gets, what it says, what it leaves. */
const few =
  /^(exit 255|the last command decides|bash stops at the first failure|killed by SIGTERM|all variables|no input|where it runs|its script|bytes that are no text|outputs|a background process goes on|CRLF line ends)$/

const played = Object.entries(scripts).filter(([name]) => everything || few.test(name))

test.each(played)('%s', async (_, script) => {
  const world = await createWorld()
  const [plain, action] = await Promise.all([
    both(script, world, (job, run) => [job.startScript(run), job]),
    both(script, world, (job, run) => [job.start({ environment: 'staging', run }), job]),
  ])
  const [output, expected] = [alike(action.output), alike(plain.output)]
  expect(output.slice(0, expected.length)).toBe(expected)
  expect(output.slice(expected.length)).toMatch(ours)
  expect({ ...action, output: '', outputs: {} }).toEqual({ ...plain, output: '', outputs: {} })
  expect(action.outputs).toMatchObject(plain.outputs)
})

/** They come by pipes of their own, in no order that could be compared. */
test('text on both streams is in the log', async () => {
  const { job } = await createWorld()
  const deploying = job()
  const { raw } = await deploying.step({ environment: 'staging', run: 'echo out; echo err >&2' })
  await deploying.end()
  expect(raw).toMatch(/^out$/m)
  expect(raw).toMatch(/^err$/m)
})

test('what a background process prints when the command has ended is in the log too', async () => {
  const { job } = await createWorld()
  const deploying = job()
  const { raw } = await deploying.step({ environment: 'staging', run: '(sleep 0.5; echo late) &\necho started' })
  await deploying.end()
  expect(raw).toMatch(/^started\n(.|\n)*^late$/m)
})

test('there are 40 of them at least', () => {
  expect(Object.keys(scripts).length).toBeGreaterThanOrEqual(40)
})
