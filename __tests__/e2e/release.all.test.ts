import { afterEach, describe, expect, test } from '@jest/globals'
import { createReleaseWorld, type Held, type ReleaseWorld, stepsOf } from '../../testing/release/play.ts'

/** The release workflows: whatever step fails, running the job again ends in the same place. */

const worlds: ReleaseWorld[] = []

afterEach(() => {
  for (const world of worlds.splice(0)) world.remove()
})

function world(held: Partial<Held> = {}): ReleaseWorld {
  const created = createReleaseWorld('1.2.3', { releases: [], tags: {}, attested: [], ...held })
  worlds.push(created)
  return created
}

const old = { tag: 'v1.2.2', draft: false, commit: 'o'.repeat(40), immutable: true }
const needs = { needs: { test: { outputs: { version: 'v1.2.3' } } } }
const published = { github: { token: 't', event: { release: { tag_name: 'v1.2.3', prerelease: false } } } }
const faults = (calls: number) =>
  Array.from({ length: calls }, (_, index) => [`${index + 1}:before`, `${index + 1}:after`]).flat()

/** Where it is only read, it is one whether the call failed before or after it was carried out. The last call writes. */
const reading = (calls: number) => [
  ...Array.from({ length: calls }, (_, index) => `${index + 1}:before`),
  `${calls}:after`,
]

/** A published release, as a person leaves it, whose files the release workflow has attested. */
function publishedWorld(held: Partial<Held> = {}, immutable = true): ReleaseWorld {
  const release = { tag: 'v1.2.3', draft: false, commit: '', immutable }
  return world({ releases: [old, release], attested: ['action.yml', 'start/action.yml', 'dist/main.js'], ...held })
}

describe('release.yml', () => {
  test('a new version becomes a draft of the tested commit, with all that users run attested', () => {
    const { held, play, commit } = world({ releases: [old] })
    const { outputs } = play('release.yml', 'test')
    expect(outputs).toEqual({ version: 'v1.2.3' })
    expect(play('release.yml', 'draft', { needs: { test: { outputs } } })).toMatchObject({ ok: true })
    expect(held.releases).toEqual([old, { tag: 'v1.2.3', draft: true, commit, immutable: false }])
    expect(held.attested.toSorted()).toEqual(['action.yml', 'dist/main.js', 'start/action.yml'])
  })

  test('a version that is released already is left alone', () => {
    const { play } = world({ releases: [old, { ...old, tag: 'v1.2.3' }] })
    expect(play('release.yml', 'test').outputs).toEqual({ version: '' })
  })

  test('with the placeholder of the owner in it, nothing is released', () => {
    const readme = `uses: ${['org', 'deploy-status-action'].join('/')}@v1`
    const created = createReleaseWorld('1.2.3', { releases: [old], tags: {}, attested: [] }, readme)
    worlds.push(created)
    const { ok, log } = created.play('release.yml', 'test')
    expect(ok).toBe(false)
    expect(log).toContain('npm run owner -- octo')
  })

  test('on another branch than main, nothing is made', () => {
    const { play } = world({ releases: [old] })
    const github = { token: 't', event: {}, ref: 'refs/heads/feature' }
    expect(play('release.yml', 'test', { github })).toMatchObject({ calls: 0, outputs: { version: '' } })
  })

  test('a list that cannot be read is not “no release”: the job fails', () => {
    const { play } = world({ releases: [{ ...old, tag: 'v1.2.3' }] })
    expect(play('release.yml', 'test', {}, '1:before')).toMatchObject({ ok: false, outputs: { version: '' } })
  })

  test.each(faults(2))('the draft job fails at call %s, and ends in the same place when run again', (fault) => {
    const { held, play, commit } = world({ releases: [old] })
    expect(play('release.yml', 'draft', needs, fault).ok).toBe(false)
    expect(play('release.yml', 'draft', needs).ok).toBe(true)
    expect(held.releases).toEqual([old, { tag: 'v1.2.3', draft: true, commit, immutable: false }])
    expect(new Set(held.attested).size).toBe(3)
  })
})

/** Every step of a job, failing before it has done anything, or when it has done everything. */
const stepFaults = (workflow: string, job: string) =>
  Array.from({ length: stepsOf(workflow, job) }, (_, index) => [`step ${index}:before`, `step ${index}:after`])
    .flat()
    .map((fault) => [workflow, job, fault] as const)

const everyStep = [
  ...stepFaults('release.yml', 'test'),
  ...stepFaults('release.yml', 'draft'),
  ...stepFaults('publish.yml', 'publish'),
]

describe(`each of ${everyStep.length / 2} steps fails once, before and after`, () => {
  const contexts = { test: {}, draft: needs, publish: published }

  /** What GitHub holds after a job that was run again if it failed, as a person does it. */
  function heldAfter(workflow: string, job: string, fault = '') {
    const created =
      job === 'publish' ? publishedWorld({ tags: { 'refs/tags/v1': old.commit } }) : world({ releases: [old] })
    const given = Object.entries(contexts).find(([name]) => name === job)?.[1]
    const oks = [created.play(workflow, job, given, fault).ok]
    if (fault !== '') oks.push(created.play(workflow, job, given).ok)
    const attested = [...new Set(created.held.attested)].sort()
    return { oks, held: JSON.stringify({ ...created.held, attested }).replaceAll(created.commit, 'the commit') }
  }

  const known = new Map<string, ReturnType<typeof heldAfter>>()
  function cleanOf(workflow: string, job: string) {
    const clean = known.get(job) ?? heldAfter(workflow, job)
    known.set(job, clean)
    return clean
  }

  test.each(everyStep)('%s, %s, %s: run again, it ends in the same place', (...[workflow, job, fault]) => {
    const clean = cleanOf(workflow, job)
    expect(clean.oks).toEqual([true])
    expect(heldAfter(workflow, job, fault)).toEqual({ oks: [false, true], held: clean.held })
  })
})

describe('publish.yml', () => {
  test('verifies the release, and moves the tag of the major version to it', () => {
    const { held, play, commit } = publishedWorld({ tags: { 'refs/tags/v1': old.commit, 'refs/tags/v10': 'x' } })
    const { ok, log } = play('publish.yml', 'publish', published)
    expect({ ok, log }).toMatchObject({ ok: true })
    expect(held.tags).toEqual({ 'refs/tags/v1': commit, 'refs/tags/v10': 'x' })
  })

  test.each([
    ['the tag is moved', { 'refs/tags/v1': old.commit }, 0],
    // The calls before are the same.
    ['the tag is made', {}, 9],
  ])('%s: it fails at any call, and ends in the same place when run again', (_, tags, from) => {
    const { calls } = publishedWorld({ tags: { ...tags } }).play('publish.yml', 'publish', published)
    expect(calls).toBeGreaterThan(6)
    for (const fault of reading(calls).slice(from)) {
      const { held, play, commit } = publishedWorld({ tags: { ...tags } })
      expect({ fault, ok: play('publish.yml', 'publish', published, fault).ok }).toEqual({ fault, ok: false })
      expect(play('publish.yml', 'publish', published).ok).toBe(true)
      expect(held.tags).toEqual({ 'refs/tags/v1': commit })
    }
  })

  test('a release that can still change is refused with what to do, and the tag stays', () => {
    const { held, play } = publishedWorld({ tags: { 'refs/tags/v1': old.commit } }, false)
    const { ok, log } = play('publish.yml', 'publish', published)
    expect(ok).toBe(false)
    expect(log).toContain('Enable release immutability')
    expect(held.tags).toEqual({ 'refs/tags/v1': old.commit })
  })

  test('a file that was not attested stops it', () => {
    const { held, play } = publishedWorld({ attested: ['action.yml', 'start/action.yml'] })
    expect(play('publish.yml', 'publish', published).ok).toBe(false)
    expect(held.tags).toEqual({})
  })

  test.each([
    ['behind', 'is not on main, but behind'],
    ['diverged', 'is not on main, but diverged'],
  ])('a release of a commit that main is %s is refused', (main, message) => {
    const { held, play } = publishedWorld({ main })
    const { ok, log } = play('publish.yml', 'publish', published)
    expect(ok).toBe(false)
    expect(log).toContain(message)
    expect(held.tags).toEqual({})
  })

  test('files that were attested at another commit stop it', () => {
    const { held, play } = publishedWorld({ attestedAt: 'a'.repeat(40) })
    expect(play('publish.yml', 'publish', published).ok).toBe(false)
    expect(held.tags).toEqual({})
  })

  test('a patch of an older minor version leaves the tag where it is', () => {
    const newer = { ...old, tag: 'v1.10.0' }
    const { held, play } = publishedWorld({
      releases: [newer, { ...old, tag: 'v1.2.3' }],
      tags: { 'refs/tags/v1': newer.commit },
    })
    expect(play('publish.yml', 'publish', published)).toMatchObject({ ok: true })
    expect(held.tags).toEqual({ 'refs/tags/v1': newer.commit })
  })

  test('a tag that is not the version of its commit is refused', () => {
    const github = { token: 't', event: { release: { tag_name: 'v1.2.4', prerelease: false } } }
    const { ok, log } = publishedWorld().play('publish.yml', 'publish', { github })
    expect(ok).toBe(false)
    expect(log).toContain('package.json at its commit says v1.2.3')
  })

  test('a pre-release moves nothing', () => {
    const github = { token: 't', event: { release: { tag_name: 'v1.2.3', prerelease: true } } }
    const { held, play } = publishedWorld()
    expect(play('publish.yml', 'publish', { github })).toMatchObject({ calls: 0 })
    expect(held.tags).toEqual({})
  })
})
