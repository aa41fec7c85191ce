import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeArchive } from '../../generate/archive.ts'
import { quantile } from '../measure.ts'
import { hostileShapes, type Shape } from './hostile-shapes.ts'
import { someArticle, tokenFor } from './desk-client.ts'
import { startServe } from './servers.ts'
import type { HostileRow } from './hostile-table.ts'

interface HostileOptions {
  readonly folder: string
  readonly ports: { readonly serve: number; readonly redis: number }
  readonly log: (line: string) => void
}

const times = 10

export async function hostileRace({ folder, ports, log }: HostileOptions): Promise<HostileRow[]> {
  writeArchive(join(folder, 'content'), { articles: 50, seed: 1 })
  mkdirSync(join(folder, 'redis'))
  const args = ['--port', String(ports.redis), '--dir', join(folder, 'redis')]
  const redis = spawn('redis-server', [...args, '--appendonly', 'yes', '--save', ''], {
    stdio: 'ignore',
  })
  redis.on('error', () => log('redis-server is not on the path: only SQLite is tried.'))
  try {
    const stores = {
      SQLite: { DATA_DIR: join(folder, 'data') },
      ...(redis.pid !== undefined && { Redis: { REDIS_URL: `redis://127.0.0.1:${ports.redis}` } }),
    }
    const rows: HostileRow[] = []
    for (const [store, settings] of Object.entries(stores)) {
      log(`building, for ${store} …`)
      rows.push(...(await onStore(store, settings, folder, ports.serve)))
    }
    return rows
  } finally {
    redis.kill()
  }
}

async function onStore(
  store: string,
  own: Readonly<Record<string, string>>,
  folder: string,
  port: number,
): Promise<HostileRow[]> {
  const url = `http://127.0.0.1:${port}`
  const settings = {
    SITE_URL: url,
    PORT: String(port),
    SECRET_KEY: randomBytes(32).toString('hex'),
    ...own,
  }
  const serve = await startServe(folder, settings)
  try {
    await serve.idle()
    const token = await tokenFor(settings)
    const article = await someArticle(url)
    const letter = { article, name: 'An', title: 'Ý kiến', body: 'Một ý kiến.', consent: 'yes' }
    const rows: HostileRow[] = []
    for (const shape of hostileShapes(letter)) {
      const over = new AbortController()
      const felt = readFrontPage(url, over.signal)
      const statuses = await sendEverywhere(url, token, shape)
      over.abort()
      const waits = await felt
      const [p50, p99] = [quantile(waits, 0.5), quantile(waits, 0.99)]
      rows.push({ store, shape: shape.name, statuses, p50, p99, max: Math.max(0, ...waits) })
    }
    return rows
  } finally {
    await serve.stop()
  }
}

const addresses = ['/api/comments', '/binh-luan/theo-doi/x', '/api/moderation/decisions']

async function sendEverywhere(url: string, token: string, shape: Shape): Promise<number[]> {
  const statuses = new Set<number>()
  for (let time = 0; time < times; time += 1)
    for (const address of addresses) {
      const response = await fetch(url + address, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'Content-Type': shape.type, Authorization: `Bearer ${token}` },
        body: shape.body,
      })
      await response.arrayBuffer()
      statuses.add(response.status)
    }
  return [...statuses].sort((one, other) => one - other)
}

async function readFrontPage(url: string, over: AbortSignal): Promise<number[]> {
  const times: number[] = []
  while (!over.aborted) {
    const began = performance.now()
    await (await fetch(url)).arrayBuffer()
    times.push(performance.now() - began)
  }
  return times
}
