import { oneLine, safeLines } from './text.ts'

/** The log of this step. Everything printed is safe: the runner cannot take any text for a workflow command. */
export interface Log {
  line(text: string): void
  /** An annotation, with what to do about it. Both may have several lines. */
  warning(message: string, help?: string): void
  error(message: string, help?: string): void
  /** Keeps what comes from now on until {@link release}, so that it does not mix with the command's own output. */
  hold(): void
  release(): void
}

/** Where log entries go in the end. */
export interface Printer {
  print(line: string): void
  annotate(level: 'warning' | 'error', message: string): void
}

/** A log that holds everything until it is opened with the printer to use. */
export function createLog(): Log & { open(printer: Printer): void } {
  const held: ((printer: Printer) => void)[] = []
  let opened: Printer | undefined
  let holding = false

  function show(entry: (printer: Printer) => void): void {
    if (holding || !opened) held.push(entry)
    else entry(opened)
  }

  function flush(): void {
    if (holding || !opened) return
    for (const entry of held.splice(0)) entry(opened)
  }

  function annotation(level: 'warning' | 'error') {
    return (message: string, help?: string) =>
      show((printer) => printer.annotate(level, safeLines(help === undefined ? message : `${message}\n\n${help}`)))
  }

  return {
    line: (text) => show((printer) => printer.print(oneLine(text))),
    warning: annotation('warning'),
    error: annotation('error'),
    open(printer) {
      opened = printer
      flush()
    },
    hold() {
      holding = true
    },
    release() {
      holding = false
      flush()
    },
  }
}
