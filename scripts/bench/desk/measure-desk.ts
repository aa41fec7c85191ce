import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openStore } from '../../../functions/comments/platform/open-store.ts'
import type {
  DeskQuery,
  QueuePage,
  QueueQuery,
} from '../../../functions/comments/store/query-store.ts'
import type { Store } from '../../../functions/comments/store/store.ts'
import { type DeskRow, rowOf } from './desk-row.ts'
import { measureMonth } from './measure-month.ts'
import { articleOf, fillStore, idOf, needle, sectionArticles, type DeskSize } from './fill.ts'

interface DeskOptions extends DeskSize {
  readonly folder: string
  readonly port: number
  readonly log: (line: string) => void
}

const times = 30

export async function measureDesk(options: DeskOptions): Promise<readonly DeskRow[]> {
  const { folder, port, log } = options
  mkdirSync(join(folder, 'redis'), { recursive: true })
  const args = ['--port', String(port), '--dir', join(folder, 'redis'), '--appendonly', 'yes']
  const redis = spawn('redis-server', [...args, '--save', ''], { stdio: 'ignore' })
  redis.on('error', () => log('redis-server is not on the path: only SQLite is tried.'))
  try {
    const sqlite = await openStore({ kind: 'sqlite', folder: join(folder, 'data') })
    const rows = await onStore('SQLite', sqlite, options)
    if (redis.pid === undefined) return rows
    await setTimeout(500)
    const other = await openStore({ kind: 'redis', url: `redis://127.0.0.1:${port}` })
    return [...rows, ...(await onStore('Redis', other, options))]
  } finally {
    redis.kill()
  }
}

async function onStore(name: string, store: Store, options: DeskOptions): Promise<DeskRow[]> {
  options.log(`filling ${name} …`)
  await fillStore(store, options, options.log)
  const rows: DeskRow[] = []
  for (const [what, query] of Object.entries({ ...queries, ...networkQueries(options) })) {
    const took: number[] = []
    let found = 0
    for (let time = 0; time < times; time += 1) {
      const began = performance.now()
      found = (await ask(store, query)).comments.length
      took.push(performance.now() - began)
    }
    rows.push(rowOf(name, what, took, found))
  }
  rows.push(...(await measureMonth(name, store)), await decisions(name, store))
  await store.close()
  return rows
}

function ask(store: Store, query: QueueQuery | DeskQuery): Promise<QueuePage> {
  const asked = { now: Date.now(), ...query }
  return 'named' in asked ? store.deskPage(asked) : store.queue(asked)
}

const page = { state: 'pending', limit: 50 } as const

const queries: Readonly<Record<string, QueueQuery | DeskQuery>> = {
  'first page': page,
  'first page of the desk, with its pace': { ...page, limit: 30, edition: 0, named: [] },
  'one article': { ...page, article: articleOf(10) },
  'a section': { ...page, articles: sectionArticles },
  'a flag': { ...page, flag: 'link' },
  'a flag that nothing has': { ...page, flag: 'official' },
  'since a day': { ...page, since: '2026-08-01T00:00:00.000Z' },
  'a topic that nothing has': { ...page, topic: 'Giao thông' },
  'a word of few': { ...page, q: needle },
  'a word of none': { ...page, q: 'không hề có' },
  'approved, first page': { ...page, state: 'approved' },
  'approved, a flag that nothing has': { ...page, state: 'approved', flag: 'official' },
  'approved, a word of few': { ...page, state: 'approved', q: needle },
}

/** Of the last two comments one shares its network with every other, one with a few. */
function networkQueries({ stored }: DeskSize): Readonly<Record<string, QueueQuery>> {
  const last = stored - 1
  const [many, few] = [last - (last % 2), last - 1 + (last % 2)].map((each) => idOf(each, stored))
  const [ofMany, ofFew] = [{ network: many ?? '' }, { network: few ?? '' }]
  return {
    'one network of few': { ...page, ...ofFew },
    'one network of many': { ...page, ...ofMany },
    'one network of many, a flag that nothing has': { ...page, ...ofMany, flag: 'official' },
    'one network of many, a word of few': { ...page, ...ofMany, q: needle },
    'approved, one network of few': { ...page, state: 'approved', ...ofFew },
    'approved, one network of many': { ...page, state: 'approved', ...ofMany },
  }
}

async function decisions(name: string, store: Store): Promise<DeskRow> {
  const { comments } = await store.queue({ ...page, limit: times })
  const took: number[] = []
  for (const { id, version } of comments) {
    const at = new Date().toISOString()
    const order = { request: `bench-${id}`, comment: id, version, by: 'Lan', at } as const
    const began = performance.now()
    await store.decide([{ ...order, verdict: 'approve' }])
    took.push(performance.now() - began)
  }
  return rowOf(name, 'a decision', took, 1)
}

export function formatDeskTable({ pending, stored }: DeskSize, rows: readonly DeskRow[]): string {
  return [
    `${pending} pending of ${stored} stored; ${times} times each`,
    'store   p50 ms  p95 ms  trips  on the page  what was asked',
    ...rows.map(({ store, what, p50, p95, trips, found }) =>
      [
        store.padEnd(6),
        ...[p50, p95].map((each) => each.toFixed(1).padStart(6)),
        String(trips).padStart(5),
        String(found).padStart(11),
        what,
      ].join('  '),
    ),
  ].join('\n')
}
