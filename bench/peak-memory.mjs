// Preloaded into the measured process: writes its peak memory, in bytes, when it ends.
import { writeFileSync } from 'node:fs'

const file = process.env.BENCH_PEAK_MEMORY
if (file) process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS * 1024)))
