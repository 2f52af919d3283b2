import { parseArgs } from 'node:util'
import { violations } from './judge.ts'
import { play } from './play.ts'
import { scenarios } from './scenarios.ts'

/** `npm run test:faults [-- --only ID]`: plays every scenario, or those whose id begins with ID, and tells what it broke. */

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values
const chosen = scenarios.filter(({ id }) => only === undefined || id.startsWith(only))
const waiting = [...chosen]
let violated = 0

async function playAll(): Promise<void> {
  for (let scenario = waiting.shift(); scenario !== undefined; scenario = waiting.shift()) {
    const story = await play(scenario)
    const sentences = violations(story)
    violated += sentences.length
    for (const sentence of sentences) console.log(`✗ ${scenario.id}: ${sentence}`)
    if (only !== undefined && chosen.length < 4)
      console.log(story.main.shown, '\n', story.post.shown, story.github.requests)
  }
}

// Most of the time goes into waiting, for the scenarios' commands and limits.
await Promise.all(Array.from({ length: 16 }, playAll))
console.log(`${chosen.length} scenarios, ${violated} violations`)
process.exitCode = violated > 0 || chosen.length === 0 ? 1 : 0
