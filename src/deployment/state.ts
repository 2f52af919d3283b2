import { closeSync, existsSync, openSync } from 'node:fs'
import { thisProcess } from '../command/main-process.ts'
import { appendIfThere, replaceLines } from '../runner/command-file.ts'
import type { Context } from '../runner/context.ts'
import { temporaryPath } from '../runner/files.ts'
import { messageOf } from '../shared/errors.ts'
import { markerKey } from '../shared/identity.ts'
import { type Begun, type Outcome, type Saved, sealed } from './saved.ts'

/** {@link Saved.statusBefore} where it is not known. */
export const statusBeforeUnread = Number.MAX_SAFE_INTEGER

/** The state of one deploy. Every change is on disk before the method returns. */
export interface DeployState {
  readonly saved: Saved
  /** Whether the end is known, or is the post step's to post. */
  readonly isOver: boolean
  /** How the deploy ended. The first end counts: a cancellation stays one, whatever becomes of the command. */
  end(outcome: Outcome): void
  update(values: Partial<Omit<Saved, 'outcome'>>): void
  /** The command has ended, which may have taken the file away, or written to it: the file is made anew. */
  rewrite(): void
}

/**
 * Saves which process this is; what it gives saves what is known before the create call. What cannot be saved is a warning, and
 * kept in memory.
 */
export function beginState({ env, log }: Pick<Context, 'env' | 'log'>, token: string): (first: Saved) => DeployState {
  const own = { main: thisProcess(), file: temporaryPath(env) }
  let warned = false

  /** While the command runs, no file is made in a folder that it may be deleting. */
  function save(saved: Saved | Begun, write = appendIfThere): void {
    try {
      const { left, ...values } = saved
      // `left` stands first, since the post step's entry looks at nothing else.
      const line = sealed(token, JSON.stringify({ left, ...values }))
      // By hand and at once: loading @actions/core for it would hold up the create call.
      // https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#sending-values-to-the-pre-and-post-actions
      const copied = env['GITHUB_STATE']
      for (const path of copied ? [copied, own.file] : []) write(path, `${markerKey}=${line}\n`)
    } catch (error) {
      if (!warned) log.warning(`The state of the deploy cannot be saved for the post step: ${messageOf(error)}`)
      warned = true
    }
  }

  save({ left: 'main', ...own }, replaceLines)
  return (first) => {
    let saved: Saved = { ...first, ...own }
    save(saved, replaceLines)
    return {
      get saved() {
        return saved
      },
      get isOver() {
        return saved.outcome !== undefined || existsSync(endOf(own.file))
      },
      end(outcome) {
        if (saved.outcome) return
        saved = { ...saved, outcome }
        save(saved)
      },
      update(values) {
        saved = { ...saved, ...values }
        save(saved)
      },
      rewrite: () => save(saved, replaceLines),
    }
  }
}

/** Whether this process is to post the end: of main and a post step that cannot see it, the first that asks. */
export function takeEnd({ file }: Saved | Begun): boolean {
  try {
    if (file) closeSync(openSync(endOf(file), 'wx'))
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'EEXIST')
  }
}

function endOf(file: string): string {
  return `${file}.end`
}
