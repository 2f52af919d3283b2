import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validate } from '@actions/languageservice'
import type { ActionMetadata } from '@actions/languageservice/action'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { parse } from 'yaml'
import { root } from '../root.ts'

/**
 * Checks workflows with GitHub's own parser and language service, the inputs of our actions included: takes `{name: text}`
 * as JSON on its standard input, and prints a sentence for each problem.
 */

function ours(path: string | undefined): ActionMetadata {
  return parse(readFileSync(join(root, path ?? '', 'action.yml'), 'utf8'))
}

/** The inputs of others' actions, as many as the recipes use. */
const others: Readonly<Record<string, readonly string[]>> = {
  // https://github.com/actions/checkout
  'actions/checkout': ['ref', 'persist-credentials', 'fetch-depth'],
  // https://github.com/actions/upload-artifact
  'actions/upload-artifact': ['name', 'path'],
  // https://github.com/actions/download-artifact
  'actions/download-artifact': ['name', 'path', 'run-id', 'github-token'],
  // https://github.com/aws-actions/configure-aws-credentials
  'aws-actions/configure-aws-credentials': ['role-to-assume', 'aws-region'],
  // https://github.com/aws-actions/amazon-ecs-deploy-task-definition
  'aws-actions/amazon-ecs-deploy-task-definition': [
    'task-definition',
    'service',
    'cluster',
    'wait-for-service-stability',
  ],
  // https://github.com/cloudflare/wrangler-action
  'cloudflare/wrangler-action': ['apiToken', 'accountId'],
  // https://github.com/slackapi/slack-github-action
  'slackapi/slack-github-action': ['webhook', 'webhook-type', 'payload'],
  // https://github.com/marocchino/sticky-pull-request-comment
  'marocchino/sticky-pull-request-comment': ['header', 'message'],
}

function other(name: string): ActionMetadata {
  const inputs = (others[name] ?? []).map((input) => [input, { description: '' }])
  return { name, description: '', inputs: Object.fromEntries(inputs) }
}

const workflows: Record<string, string> = JSON.parse(readFileSync(0, 'utf8'))

for (const [index, [name, text]] of Object.entries(workflows).entries()) {
  // What is parsed is remembered by its address.
  const workflow = TextDocument.create(`file:///.github/workflows/shown-${index}.yml`, 'yaml', 0, text)
  const problems = await validate(workflow, {
    actionsMetadataProvider: {
      fetchActionMetadata: async ({ owner, name, path }) =>
        `${owner}/${name}` === 'org/deploy-status-action' ? ours(path) : other(`${owner}/${name}`),
    },
  })
  for (const { message, range } of problems) console.log(`${name}: line ${range.start.line + 1}: ${message}`)
}
