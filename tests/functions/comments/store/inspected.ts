import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { expect, onTestFinished } from 'vitest'
import { openUpstashStore } from '../../../../functions/comments/store/redis/upstash.ts'
import { openTcpStore } from '../../../../functions/comments/store/redis/tcp/tcp.ts'
import { openSqliteStore } from '../../../../functions/comments/store/sqlite/store.ts'
import type { Store } from '../../../../functions/comments/store/store.ts'
import { startUpstash } from '../../../doubles/upstash.ts'
import { startRedisServer } from '../../../support/servers/redis-server.ts'
import { until } from '../../../support/until.ts'
import { patient } from '../../../support/servers/patient.ts'

export interface Inspected {
  readonly store: Store
  /** Every byte the store holds once it has forgotten what it must, as Latin-1. */
  readonly dump: () => Promise<string>
}

export function latin1(text: string): string {
  return Buffer.from(text).toString('latin1')
}

export async function openInspectedSqlite(): Promise<Inspected> {
  const folder = await mkdtemp(join(tmpdir(), 'ban-tin-traces-'))
  const path = join(folder, 'comments.db')
  const store = openSqliteStore(path)
  onTestFinished(async () => {
    await store.close()
    await rm(folder, { recursive: true })
  })
  return {
    store,
    async dump() {
      expect(await store.scrubFiles()).toBe(true)
      const files = await Promise.all([path, `${path}-wal`].map((file) => readFile(file, 'latin1')))
      return files.join('\n')
    },
  }
}

export async function openInspectedRedis(): Promise<Inspected> {
  const server = await startRedisServer()
  onTestFinished(() => server.close())
  const upstash = await startUpstash(server.port)
  onTestFinished(() => upstash.close())
  return { store: openUpstashStore(upstash, patient), dump: () => dumpRedis(upstash.redis) }
}

/** What a disk keeps, the append-only file and the picture, in a form that can be searched. */
export async function openInspectedDisk(): Promise<Inspected> {
  const server = await startRedisServer({ 'aof-use-rdb-preamble': 'no', rdbcompression: 'no' })
  onTestFinished(() => server.close())
  const redis = new Redis(server.port, '127.0.0.1')
  onTestFinished(() => redis.disconnect())
  const store = openTcpStore(`redis://127.0.0.1:${server.port}`, patient)
  onTestFinished(() => store.close())
  return {
    store,
    async dump() {
      // A picture from before, which the forgetting must replace.
      if (!existsSync(join(server.folder, 'dump.rdb'))) await redis.save()
      expect(await store.scrubFiles()).toBe(true)
      // Files that were replaced are removed a moment later.
      await until(() => readdirSync(join(server.folder, 'appendonlydir')).length === 3)
      const entries = await readdir(server.folder, { recursive: true, withFileTypes: true })
      const files = entries.filter((entry) => entry.isFile())
      expect(files.map(({ name }) => name)).toContain('dump.rdb')
      const texts = files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1'))
      return (await Promise.all(texts)).join('\n')
    },
  }
}

async function dumpRedis(redis: Redis): Promise<string> {
  const parts: string[] = []
  for await (const names of redis.scanStream({ count: 1000 }) as AsyncIterable<string[]>) {
    parts.push(...names, ...(await Promise.all(names.map((name) => readValue(redis, name)))))
  }
  return latin1(parts.join('\n'))
}

async function readValue(redis: Redis, name: string): Promise<string> {
  const type = await redis.type(name)
  if (type === 'hash')
    return Object.entries(await redis.hgetall(name))
      .flat()
      .join('\n')
  if (type === 'zset') return (await redis.zrange(name, '0', '-1')).join('\n')
  if (type === 'list') return (await redis.lrange(name, 0, -1)).join('\n')
  if (type === 'string') return (await redis.get(name)) ?? ''
  throw new Error(`Nobody reads a ${type} yet.`)
}
