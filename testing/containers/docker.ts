import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { root } from '../root.ts'
import type { JobOptions } from '../runner/job-options.ts'
import type { Libc } from './libc.ts'

/** A Docker that runs containers on this machine. */
export interface Docker {
  /** Starts a container that has the folder as `/__w`, and this repository as `/__a`, as the runner lays them. */
  startContainer(libc: Libc, folder: string): Container
  stop(): Promise<void>
}

export interface Container {
  /** As the runner: https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/StepHost.cs */
  readonly exec: Extract<JobOptions['container'], (...given: never[]) => unknown>
}

/** Where the client finds what it needs. */
const clientVariables = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) =>
    /^(PATH|DOCKER_.*)$/.test(name) && value !== undefined ? [[name, value]] : [],
  ),
)

const image = 'deploy-status-action-test'

/** The Docker that is there, or one that is started for the tests. Undefined: neither, with the reason. */
export async function findDocker(): Promise<Docker | { readonly missing: string }> {
  if (process.platform !== 'linux') return { missing: 'containers of jobs need Linux' }
  if (answers({})) return dockerAt({}, async () => {})
  if (process.getuid?.() !== 0) return { missing: 'no Docker answers, and only root can start one' }
  const folder = mkdtempSync(join(tmpdir(), 'docker-'))
  const env = { DOCKER_HOST: `unix://${folder}/socket` }
  const log = openSync(join(folder, 'log'), 'w')
  const daemon = spawn(
    'dockerd',
    [
      ...['--bridge=none', '--iptables=false', '--storage-driver=vfs', `--host=${env.DOCKER_HOST}`],
      ...['data-root', 'exec-root', 'pidfile'].map((name) => `--${name}=${join(folder, name)}`),
    ],
    { stdio: ['ignore', log, log] },
  )
  let ended = ''
  const gone = new Promise<void>((resolve) => {
    daemon.on('error', ({ message }) => {
      ended = message
      resolve()
    })
    daemon.on('exit', () => {
      ended ||= `dockerd cannot be started here: ${readFileSync(join(folder, 'log'), 'utf8').trim().split('\n').at(-1)}`
      resolve()
    })
  })
  async function stop(): Promise<void> {
    daemon.kill()
    await gone
    closeSync(log)
    // What dockerd leaves mounted.
    spawnSync('umount', [join(folder, 'exec-root/netns/default')])
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  }
  while (ended === '' && !answers(env)) await setTimeout(100)
  if (ended === '') return dockerAt(env, stop)
  await stop()
  return { missing: ended }
}

function answers(env: Readonly<Record<string, string>>): boolean {
  try {
    docker(env, 'version', '--format={{.Server.Version}}')
    return true
  } catch {
    return false
  }
}

function docker(env: Readonly<Record<string, string>>, ...args: string[]): string {
  return execFileSync('docker', args, { env: { ...process.env, ...env }, encoding: 'utf8', stdio: 'pipe' }).trim()
}

function dockerAt(env: Readonly<Record<string, string>>, stop: () => Promise<void>): Docker {
  const containers: string[] = []
  makeImage(env)
  return {
    startContainer(libc, folder) {
      const mounts = [...Object.entries(libc.mounts), [folder, '/__w'], [root, '/__a']]
      const id = docker(
        env,
        ...['run', '--detach', '--network=host'],
        ...mounts.map(([from, to]) => `--volume=${from}:${to}${to === '/__w' ? '' : ':ro'}`),
        ...[image, ...libc.idle],
      )
      containers.push(id)
      const inside = (text: string) => text.replaceAll(folder, '/__w').replaceAll(root, '/__a')
      return {
        exec({ file, args, cwd, env: variables }) {
          const { PATH: _, ...given } = variables
          const names = Object.keys(given).flatMap((name) => ['--env', name])
          return {
            file: 'docker',
            args: [
              ...['exec', '--interactive', '--workdir', inside(cwd), ...names, id],
              ...[inside(libc.programs[file] ?? file), ...args.map(inside)],
            ],
            cwd,
            env: {
              ...Object.fromEntries(Object.entries(given).map(([name, value]) => [name, inside(value)])),
              ...clientVariables,
              ...env,
            },
          }
        },
      }
    },
    async stop() {
      if (containers.length > 0) docker(env, 'rm', '--force', ...containers)
      docker(env, 'rmi', '--force', image)
      await stop()
    },
  }
}

/** Empty but for the folders that others are laid over: nothing is fetched. */
function makeImage(env: Readonly<Record<string, string>>): void {
  const folder = mkdtempSync(join(tmpdir(), 'image-'))
  chmodSync(folder, 0o755)
  for (const name of ['__w', '__a', 'bin', 'dev', 'etc', 'lib', 'lib64', 'proc', 'sys', 'tmp', 'usr'])
    mkdirSync(join(folder, name))
  chmodSync(join(folder, 'tmp'), 0o777)
  const tar = execFileSync('tar', ['--create', '--directory', folder, '.'])
  rmSync(folder, { recursive: true })
  execFileSync('docker', ['import', '--change=ENV PATH=/usr/local/bin:/usr/bin:/bin', '-', image], {
    ...{ input: tar, env: { ...process.env, ...env }, stdio: ['pipe', 'ignore', 'pipe'] },
  })
}
