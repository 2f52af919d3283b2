/** What the runner makes of a step's output: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs */
export interface ReadLog {
  /** As a person sees it: commands carried out, masks applied. */
  readonly log: string
  readonly annotations: readonly Annotation[]
  readonly masks: readonly string[]
  readonly commands: readonly Command[]
  /** What `save-state` commands gave. */
  readonly state: Readonly<Record<string, string>>
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
}

export interface Command {
  readonly name: string
  readonly properties: string
  readonly data: string
}

const known = [
  'add-mask',
  'debug',
  'error',
  'warning',
  'notice',
  'group',
  'endgroup',
  'echo',
  'stop-commands',
  'add-matcher',
  'remove-matcher',
  'set-output',
  'save-state',
  'set-env',
  'add-path',
]

/** Reads a step's raw output, line by line as .NET's ReadLine splits it. */
export function readLog(raw: string): ReadLog {
  const shown: string[] = []
  const masks: string[] = []
  const commands: Command[] = []
  let resume: string | undefined
  for (const line of raw.split(/\r\n|\r|\n/)) {
    if (resume !== undefined) {
      if (line.trim() === `::${resume}::`) resume = undefined
      else shown.push(line)
      continue
    }
    const command = parseCommand(line)
    if (!command) {
      shown.push(line)
      continue
    }
    commands.push(command)
    if (command.name === 'add-mask') masks.push(command.data)
    else if (command.name === 'stop-commands') resume = command.data
    else if (isLevel(command.name)) shown.push(`##[${command.name}]${command.data}`)
    else if (command.name === 'group') shown.push(`▸ ${command.data}`)
  }
  const annotations = commands.flatMap(({ name, data }) => (isLevel(name) ? [{ level: name, message: data }] : []))
  const state = Object.fromEntries(
    commands.flatMap(({ name, properties, data }) =>
      name === 'save-state' ? [[properties.replace(/^name=/, ''), data]] : [],
    ),
  )
  return { log: masked(shown.join('\n'), masks), annotations, masks, commands, state }
}

function parseCommand(line: string): Command | undefined {
  const modern = /^\s*::(\S+?)(?: (.*?))?::(.*)$/.exec(line)
  if (modern && known.includes(modern[1] ?? ''))
    return { name: modern[1] ?? '', properties: modern[2] ?? '', data: unescaped(modern[3] ?? '') }
  const legacy = /##\[(\S+?)(?: (.*?))?\](.*)$/.exec(line)
  if (legacy && known.includes(legacy[1] ?? ''))
    return { name: legacy[1] ?? '', properties: legacy[2] ?? '', data: legacy[3] ?? '' }
  return undefined
}

function unescaped(data: string): string {
  return data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

function isLevel(name: string): name is Annotation['level'] {
  return name === 'error' || name === 'warning' || name === 'notice'
}

function masked(text: string, masks: readonly string[]): string {
  return masks.filter((mask) => mask !== '').reduce((result, mask) => result.replaceAll(mask, '***'), text)
}
