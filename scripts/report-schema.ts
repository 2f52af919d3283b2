import * as z from 'zod/mini'
import { reportSchema } from '../src/figures/report-schema.ts'

/** docs/report.schema.json, made from the code: https://json-schema.org/draft/2020-12 */
export function reportSchemaText(): string {
  return `${JSON.stringify({ title: 'Deployment report', ...z.toJSONSchema(reportSchema) }, null, 2)}\n`
}
