#!/usr/bin/env node
// What `gh` does of the release workflows' calls, on releases and tags that are kept in a file. The call of the number in
// GH_FAULT fails: `3:before` without having done anything, `3:after` having done everything.
import { readFileSync, writeFileSync } from 'node:fs'

const file = process.env['GH_STATE'] ?? ''
const state = JSON.parse(readFileSync(file, 'utf8'))
const args = process.argv.slice(2)
const option = (name) => args[args.indexOf(name) + 1]
const field = (name) => args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1)
const command = args.slice(0, 2).join(' ')

state.calls += 1
const [number, when] = (process.env['GH_FAULT'] ?? '').split(':')
const faulty = Number(number) === state.calls
if (!(faulty && when === 'before')) {
  const printed = answer()
  if (printed === undefined) fail(`unknown call: gh ${args.join(' ')}`)
  else if (!faulty && printed !== '') process.stdout.write(`${printed}\n`)
}
writeFileSync(file, JSON.stringify(state))
if (faulty) fail(`HTTP 502 (call ${state.calls}: gh ${command})`)

function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exitCode = 1
}

function answer() {
  if (command === 'release list') {
    const shown = state.releases.filter(({ draft }) => !draft || !args.includes('--exclude-drafts'))
    return shown.map(({ tag }) => tag).join('\n')
  }
  if (command === 'release create') {
    state.releases.push({ tag: args[2], draft: args.includes('--draft'), commit: option('--target'), immutable: false })
    return ''
  }
  if (command === 'release verify')
    return state.releases.some(({ tag, immutable }) => tag === args[2] && immutable) ? 'verified' : undefined
  if (command === 'attestation verify') return isAttested() ? 'verified' : undefined
  return args[0] === 'api' ? api(args[1]) : undefined
}

function isAttested() {
  if (!option('--signer-workflow')?.endsWith('/.github/workflows/release.yml')) return false
  const commit = option('--source-digest')
  if (option('--source-ref') !== 'refs/heads/main' || commit !== (state.attestedAt ?? commit)) return false
  return /^[0-9a-f]{40}$/.test(commit) && state.attested.includes(args[2])
}

function api(path) {
  if (/\/compare\/[0-9a-f]{40}\.\.\.main$/.test(path)) return state.main ?? 'ahead'
  const [, tag] = /\/releases\/tags\/(.*)$/.exec(path) ?? []
  if (tag) return String(state.releases.find((release) => release.tag === tag && !release.draft)?.immutable)
  if (/\/git\/matching-refs\/tags\//.test(path)) {
    const wanted = `refs/tags/${path.split('/').at(-1)}`
    const found = Object.entries(state.tags).filter(([ref]) => ref.startsWith(wanted))
    return found.map(([ref, commit]) => `${ref} ${commit}`).join('\n')
  }
  const [, moved] = /\/git\/(refs\/tags\/.*)$/.exec(path) ?? []
  const ref = moved ?? field('ref')
  if (!ref || !field('sha')) return undefined
  if ((moved !== undefined) !== ref in state.tags) return undefined
  state.tags[ref] = field('sha')
  return '{}'
}
