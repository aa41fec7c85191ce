import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chainKeyOf, checkLogChain } from '../../../../functions/comments/store/log-chain.ts'
import { openSqliteStore } from '../../../../functions/comments/store/sqlite/store.ts'
import { StoreUnavailable } from '../../../../functions/comments/store/store.ts'
import { CODE, OPENING, TOKEN } from '../../../contracts/accounts/credentials.ts'
import {
  MODERATOR,
  START,
  approveOne,
  commentOf,
  exportAll,
  everyEntry,
  idOf,
  idsOf,
  keepOne,
  moment,
  orderOf,
} from '../../../contracts/samples.ts'
import { atEnd } from '../../../support/at-end.ts'
import { temporaryFolder } from '../../../support/temporary.ts'
import {
  backToVersion1,
  backToVersion2,
  backToVersion3,
  backToVersion5,
  backToVersion25,
} from './former-tables.ts'

test('a file of the first version opens with every comment, and reconcile gives each its time', async () => {
  const path = join(temporaryFolder(), 'comments.sqlite')
  const first = openSqliteStore(path)
  await keepOne(first, 1)
  const shown = await approveOne(first, 2)
  const exports = await exportAll(first)
  await first.close()
  change(path, backToVersion1)

  const store = openSqliteStore(path)
  atEnd(() => store.close())
  expect(await exportAll(store)).toEqual(exports)
  expect(await store.reconcile()).toHaveLength(1)
  expect(await store.reconcile()).toEqual([])
  await store.decide([orderOf(shown, 'reject', { version: 2 })])
  expect((await store.retracted(1, 9)).total).toBe(1)
  const swept = await store.sweep({ now: START + 1e11, limit: 9 })
  expect(swept).toMatchObject({ rejected: 1, expired: 1 })
})

test('a file of the second version opens with its approved comments in the order of their approval', async () => {
  const path = join(temporaryFolder(), 'comments.sqlite')
  const first = openSqliteStore(path)
  for (const number of [1, 2, 3]) {
    const comment = await keepOne(first, number)
    await first.decide([orderOf(comment, 'approve', { at: moment(90 - number) })])
  }
  await first.import({ comment: commentOf(60, { state: 'approved' }), reveals: [] })
  await first.close()
  change(path, backToVersion2)

  const store = openSqliteStore(path)
  atEnd(() => store.close())
  expect(idsOf(await store.latest(9))).toEqual([1, 2, 3, 60].map(idOf))
  expect(await store.reconcile()).toEqual([])
})

test('people of a file from before they were listed are known, and their tokens get an end', async () => {
  const path = join(temporaryFolder(), 'comments.sqlite')
  const first = openSqliteStore(path)
  await first.addToken(TOKEN)
  await first.addCode({ ...CODE, moderator: 'Minh' })
  await first.close()
  change(path, backToVersion3)

  const store = openSqliteStore(path)
  atEnd(() => store.close())
  const [lan, minh] = await store.people(START)
  expect([lan?.name, lan?.seen, minh?.name]).toEqual([MODERATOR, null, 'Minh'])
  const days = (Date.parse(lan?.tokens[0]?.expires ?? '') - Date.now()) / (24 * 3_600_000)
  expect(Math.round(days)).toBe(90)
  expect(await store.findToken(TOKEN.hash, START)).toEqual({
    moderator: MODERATOR,
    role: 'editor',
    personRole: 'editor',
  })
  expect(await store.openSession(OPENING)).toMatchObject({ moderator: 'Minh' })
})

test('sessions of a file from before devices were kept last, and their device is not known', async () => {
  const path = join(temporaryFolder(), 'comments.sqlite')
  const first = openSqliteStore(path)
  await first.addCode(CODE)
  await first.openSession(OPENING)
  await first.close()
  change(path, backToVersion25)

  const store = openSqliteStore(path)
  atEnd(() => store.close())
  expect(await store.listSessions(MODERATOR, START)).toMatchObject([{ device: null }])
})

test('lines of a file from before they had numbers are its log’s beginning, in the order of their times', async () => {
  const path = join(temporaryFolder(), 'comments.sqlite')
  const first = openSqliteStore(path)
  const comment = await keepOne(first, 2)
  await first.decide([orderOf(comment, 'approve', { at: moment(90) })])
  await keepOne(first, 1)
  await first.close()
  change(path, backToVersion5)

  const chain = chainKeyOf(Buffer.alloc(32, 7))
  const store = openSqliteStore(path, chain)
  atEnd(() => store.close())
  await keepOne(store, 3)
  const rows = (await everyEntry(store)).map(({ seq, subject, deed }) => [seq, subject, deed])
  expect(rows).toEqual([
    [4, idOf(3), 'keep'],
    [3, idOf(2), 'approve'],
    [2, idOf(2), 'keep'],
    [1, idOf(1), 'keep'],
  ])
  expect(await checkLogChain(store, chain)).toEqual({ wrong: [], lines: 4, unsigned: 3 })
  expect(await store.reconcile()).toEqual([])
})

test('a file of a later version is left alone', () => {
  const path = join(temporaryFolder(), 'comments.sqlite')
  change(path, 'PRAGMA user_version = 99')
  expect(() => openSqliteStore(path)).toThrow(StoreUnavailable)
})

function change(path: string, sql: string): void {
  const direct = new DatabaseSync(path)
  direct.exec(sql)
  direct.close()
}
