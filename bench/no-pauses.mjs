// Preloaded where many writes are measured: the second between two of them takes no time.
import { syncBuiltinESMExports } from 'node:module'
import timers from 'node:timers/promises'

timers.setTimeout = async () => {}
syncBuiltinESMExports()
