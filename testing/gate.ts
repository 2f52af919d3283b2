import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A command that ends when the test says so, however busy the machine is. */
export interface Gate {
  readonly run: string
  open(): void
}

export function createGate(): Gate {
  const file = join(tmpdir(), `gate-${randomUUID()}`)
  return {
    run: `until [ -e ${file} ]; do sleep 0.02; done; rm ${file}`,
    open: () => writeFileSync(file, ''),
  }
}
