import { writeFileSync } from 'node:fs'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import {
  firstNode,
  nodeWithoutProxies,
  type ProxyCase,
  playProxyCase,
  proxyCases,
  withoutProxies,
} from '../testing/proxy-matrix.ts'
import { bringNode, node24 } from '../testing/runner/node24.ts'

/**
 * `npm run test:proxies [-- --outputFile FILE]`: deploys through `dist/` behind each kind of proxy, with Node 24.4 (without
 * Node's own support of proxies), 24.5 and the newest 24. Prints what went through the proxy, and what was said. A Node that npm cannot bring is said to be skipped, and nothing fails.
 */

const { values } = parseArgs({ options: { outputFile: { type: 'string' } } })

/** Undefined if it cannot be had. */
function tryToBring(version: string): string | undefined {
  try {
    return bringNode(version)
  } catch (error) {
    console.log(`Node ${version}: SKIPPED, as npm could not bring it (${String(error).split('\n')[0]})`)
    return undefined
  }
}

async function play(version: string, node: string, its: ProxyCase): Promise<boolean> {
  const { raw, ...seen } = await playProxyCase(its, node)
  const isRight = isDeepStrictEqual(seen, its.seen)
  const { through, states, said } = seen
  const cells = [version.padEnd(6), its.name.padEnd(73), through.padEnd(44), states.padEnd(27), said || '–']
  console.log(`${isRight ? 'ok  ' : 'FAIL'} | ${cells.join(' | ')}`)
  if (!isRight) console.log(`  expected: ${JSON.stringify(its.seen)}\n${raw}`)
  return isRight
}

const nodes = [
  ...[nodeWithoutProxies, firstNode].map((version) => [version, tryToBring(version)] as const),
  ['newest', node24()] as const,
]
let [passed, failed] = [0, 0]
console.log(
  `     | Node   | ${'proxy'.padEnd(73)} | ${'what went through it'.padEnd(44)} | ${'states'.padEnd(27)} | what was said`,
)
for (const [version, node] of nodes) {
  if (node === undefined) continue
  for (const its of proxyCases) {
    if (await play(version, node, version === nodeWithoutProxies ? withoutProxies(its) : its)) passed++
    else failed++
  }
}
const tried = nodes.flatMap(([version, node]) => (node === undefined ? [] : [version]))
console.log(`${passed} as they should be, ${failed} not, with Node ${tried.join(', ')}`)
// Counted as jest counts.
const counts = { numPassedTests: passed, numFailedTests: failed, numRuntimeErrorTestSuites: 0 }
if (values.outputFile) writeFileSync(values.outputFile, JSON.stringify(counts))
process.exitCode = failed > 0 ? 1 : 0
