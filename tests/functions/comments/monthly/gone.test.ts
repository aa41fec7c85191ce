import { beforeAll, describe, expect, test } from 'vitest'
import { reportCsv } from '../../../../functions/comments/actions/monthly/report-csv.ts'
import { reportWorkbook } from '../../../../functions/comments/actions/monthly/report-workbook.ts'
import type { MonthStore } from '../../../../functions/comments/store/monthly/month-store.ts'
import { openUpstashStore } from '../../../../functions/comments/store/redis/upstash.ts'
import { openSqliteStore } from '../../../../functions/comments/store/sqlite/store.ts'
import type { Store } from '../../../../functions/comments/store/store.ts'
import { exportLines, importLines } from '../../../../scripts/comments/json-lines.ts'
import { startUpstash, type Upstash } from '../../../doubles/upstash.ts'
import { manifest } from '../../../support/desk/desk-edition.ts'
import { monthReports, withoutIndex } from '../../../support/desk/month-reports.ts'
import { seed } from '../../../support/seed.ts'
import { patient } from '../../../support/servers/patient.ts'
import { startRedisServer } from '../../../support/servers/redis-server.ts'
import { busyMonths } from './busy-months.ts'
import { importAll, there } from './sent-comments.ts'

const now = Date.parse(there('2024-06-15 08:00'))
const months = ['2023-10', '2023-11', '2023-12', '2024-01', '2024-02', '2024-03', '2024-05']
const { newsroom } = manifest
let upstash: Upstash
let opened = 0

beforeAll(async () => {
  const server = await startRedisServer()
  upstash = await startUpstash(server.port)
  return async () => {
    await upstash.close()
    await server.close()
  }
})

const stores = {
  SQLite: () => openSqliteStore(':memory:'),
  Redis: () => openUpstashStore(upstash, { ...patient, prefix: `gone-${(opened += 1)}:` }),
}
const others = { SQLite: stores.Redis, Redis: stores.SQLite }

describe.each(['SQLite', 'Redis'] as const)('in %s', (kind) => {
  test(`every month's figures are the same before and after comments are erased (SEED=${seed})`, async () => {
    const store = await withComments(kind)
    const before = await reports(store)
    const { exports } = await store.export(null, 60)
    for (const [index, { comment }] of exports.entries()) {
      if (index % 3 === 2) continue
      const at = there(`2024-05-10 08:${10 + (index % 50)}`)
      if (index % 3 === 0) await store.withdraw({ tracking: comment.tracking, at })
      else await store.erase([{ request: 'e', comment: comment.id, by: 'Lan', at }])
    }
    const after = await reports(store)
    expect(after.map(({ erased }) => erased)).toEqual([0, 0, 0, 0, 0, 0, 40])
    // Nobody owes an answer to what is gone, so the month of the erasure itself has fewer that are overdue.
    expect(after.slice(0, 6)).toEqual(before.slice(0, 6))
    expect(after).toEqual(await reports(await withoutIndex(store)))
    await store.close()
  })

  test('and so are those of a store into which they were imported, in each form', async () => {
    const store = await withComments(kind)
    const { exports } = await store.export(null, 30)
    const at = there('2024-02-10 08:00')
    for (const { comment } of exports)
      await store.erase([{ request: 'e', comment: comment.id, by: 'Lan', at }])
    const other = others[kind]()
    const imported = await importLines(exportLines(store), other, false)
    expect(imported).toEqual({ read: 30, imported: 30 })
    const [own, theirs] = [await reports(store), await reports(other)]
    expect(own[4]?.erased).toBe(30)
    expect(theirs).toEqual(own)
    expect(theirs).toEqual(await reports(await withoutIndex(other)))
    expect(theirs.map((each) => reportCsv(each, newsroom))).toEqual(
      own.map((each) => reportCsv(each, newsroom)),
    )
    expect(theirs.map((each) => reportWorkbook(each, newsroom))).toEqual(
      own.map((each) => reportWorkbook(each, newsroom)),
    )
    expect(await other.reconcile()).toEqual([])
    await Promise.all([store.close(), other.close()])
  })
})

async function withComments(kind: keyof typeof stores): Promise<Store> {
  const store = stores[kind]()
  await importAll(store, busyMonths(60, seed))
  return store
}

function reports(store: MonthStore) {
  return monthReports(store, months, now)
}
