// Preloaded into the measured process: writes its peak memory, in bytes, and its CPU time, in milliseconds, when it ends.
import { readFileSync, writeFileSync } from 'node:fs'

const file = process.env.USAGE_FILE
if (file) process.on('exit', () => writeFileSync(file, JSON.stringify({ peakMemory: peakMemory(), cpuMs: cpuMs() })))

function cpuMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

// Linux counts in maxRSS what the parent process held when it started this one: /proc knows this process alone.
function peakMemory() {
  const kibibytes =
    process.platform === 'linux'
      ? Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
      : process.resourceUsage().maxRSS
  return kibibytes * 1024
}
