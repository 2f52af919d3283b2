import { main } from './index.ts'

await main('report')
