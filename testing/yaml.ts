import { parse } from 'yaml'

const parsed = new Map<string, unknown>()

/** What a YAML file says. Each text is parsed once, for all who ask: nobody may change what they get. */
export function parseYaml(text: string): unknown {
  if (!parsed.has(text)) parsed.set(text, parse(text))
  return parsed.get(text)
}
