import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { freePort } from './free-port.ts'

export interface RedisServer {
  readonly port: number
  /** Where it keeps its files. */
  readonly folder: string
  /** Ends it without a word of warning, as a power button would. */
  kill(): Promise<void>
  /** Starts it again on what it had written. */
  restart(): Promise<void>
  /** Ends it and removes its folder. */
  close(): Promise<void>
}

type Settings = Readonly<Record<string, string | number>>

/**
 * A real `redis-server` on a free loopback port and a folder of its own. Throws a sentence where there is none. `settings`
 * are lines of its configuration.
 */
export async function startRedisServer(settings: Settings = {}): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'ban-tin-redis-'))
  const port = await freePort()
  let running = await start(port, folder, settings)

  return {
    port,
    folder,
    kill: () => kill(running),
    async restart() {
      running = await start(port, folder, settings)
    },
    async close() {
      await kill(running)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function start(port: number, folder: string, settings: Settings): Promise<ChildProcess> {
  const lines = {
    port,
    bind: '127.0.0.1',
    dir: folder,
    save: '',
    appendonly: 'yes',
    ...settings,
  }
  const words = Object.entries(lines).flatMap(([name, value]) => [`--${name}`, String(value)])
  const server = spawn('redis-server', words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const failed = once(server, 'error').then(([error]: Error[]) => {
    throw new Error(
      `These tests need redis-server on the PATH (apt-get install redis-server): ${error?.message}`,
    )
  })
  await Promise.race([ready(server), failed])
  return server
}

async function ready(server: ChildProcess): Promise<void> {
  if (!server.stdout) return
  for await (const line of createInterface(server.stdout)) {
    if (line.includes('Ready to accept connections')) return void server.stdout.resume()
  }
  throw new Error('redis-server ended before it was ready.')
}

async function kill(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  server.kill('SIGKILL')
  await once(server, 'exit')
}
