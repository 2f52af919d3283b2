import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Writes testing/emulator/openapi.json: the operations that the emulator knows, out of GitHub's OpenAPI description, with
 * the schemas they need and without prose. The whole description is hundreds of megabytes.
 *
 *     npm pack @octokit/openapi && tar xzf octokit-openapi-*.tgz package/generated/api.github.com.json
 *     npm run compile && node lib/scripts/extract-openapi.js package/generated/api.github.com.json
 */

const operations = [
  'GET /rate_limit',
  'GET /user',
  'GET /repos/{owner}/{repo}',
  'GET /repos/{owner}/{repo}/tags',
  'GET /repos/{owner}/{repo}/branches',
  'GET /repos/{owner}/{repo}/branches/{branch}',
  'GET /repos/{owner}/{repo}/commits',
  'GET /repos/{owner}/{repo}/commits/{ref}',
  'GET /repos/{owner}/{repo}/commits/{ref}/status',
  'GET /repos/{owner}/{repo}/commits/{ref}/statuses',
  'GET /repos/{owner}/{repo}/deployments',
  'POST /repos/{owner}/{repo}/deployments',
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}',
  'DELETE /repos/{owner}/{repo}/deployments/{deployment_id}',
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
  'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses/{status_id}',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}',
  'POST /repos/{owner}/{repo}/statuses/{sha}',
  'GET /repos/{owner}/{repo}/environments',
  'GET /repos/{owner}/{repo}/environments/{environment_name}',
  'PUT /repos/{owner}/{repo}/environments/{environment_name}',
  'DELETE /repos/{owner}/{repo}/environments/{environment_name}',
  'GET /repos/{owner}/{repo}/rules/branches/{branch}',
  'GET /repos/{owner}/{repo}/compare/{basehead}',
  'GET /repos/{owner}/{repo}/actions/runs',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}',
]

const prose = new Set([
  'description',
  'summary',
  'example',
  'examples',
  'externalDocs',
  'x-github',
  'tags',
  'operationId',
  'x-webhooks',
  'title',
])

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Without prose; but a property may be called `description` too. */
function trimmed(value: Json, isMap = false): Json {
  if (Array.isArray(value)) return value.map((item) => trimmed(item))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key]) => isMap || !prose.has(key))
  return Object.fromEntries(
    entries.map(([key, entry]) => [key, trimmed(entry, !isMap && (key === 'properties' || key === 'schemas'))]),
  )
}

function references(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(references)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, entry]) =>
    key === '$ref' && typeof entry === 'string' ? [entry] : references(entry),
  )
}

function at(document: Json, pointer: string): Json {
  let found: Json = document
  for (const part of pointer.replace('#/', '').split('/')) {
    if (typeof found !== 'object' || found === null || Array.isArray(found)) throw new Error(`${pointer} leads nowhere`)
    found = found[part.replaceAll('~1', '/').replaceAll('~0', '~')] ?? null
  }
  return found
}

const [source] = process.argv.slice(2)
if (!source) throw new Error('usage: node lib/scripts/extract-openapi.js path/to/api.github.com.json')
const document: Json = JSON.parse(readFileSync(source, 'utf8'))
const paths: Record<string, Record<string, Json>> = {}
for (const operation of operations) {
  const [method = '', path = ''] = operation.split(' ')
  paths[path] = {
    ...paths[path],
    [method.toLowerCase()]: trimmed(at(document, `#/paths/${path.replaceAll('/', '~1')}/${method.toLowerCase()}`)),
  }
}
const definitions: Record<string, Json> = {}
const queue = references(paths)
for (let reference = queue.shift(); reference !== undefined; reference = queue.shift()) {
  if (reference in definitions) continue
  const definition = trimmed(at(document, reference))
  definitions[reference] = definition
  queue.push(...references(definition))
}
const target = join(fileURLToPath(new URL('../..', import.meta.url)), 'testing/emulator/openapi.json')
writeFileSync(target, `${JSON.stringify({ paths, definitions })}\n`)
