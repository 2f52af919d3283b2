// Preloaded into the measured process: writes its peak memory, in bytes, when it ends.
import { readFileSync, writeFileSync } from 'node:fs'

const file = process.env.PEAK_MEMORY_FILE
if (file) process.on('exit', () => writeFileSync(file, String(peakMemory())))

// Linux counts in maxRSS what the parent process held when it started this one: /proc knows this process alone.
function peakMemory() {
  const kibibytes =
    process.platform === 'linux'
      ? Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
      : process.resourceUsage().maxRSS
  return kibibytes * 1024
}
