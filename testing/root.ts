import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root folder. Tests run from lib/__tests__, two levels below it. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
