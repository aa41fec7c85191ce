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

/** What versions 25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3 and 2 of the tables added. */
const backToVersion24 = `DROP TABLE drafts; PRAGMA user_version = 24;`
const backToVersion23 = `${backToVersion24}
  DROP INDEX reports_answered;
  PRAGMA user_version = 23;`
const backToVersion22 = `${backToVersion23}
  DROP TABLE blanks;
  PRAGMA user_version = 22;`
const backToVersion21 = `${backToVersion22}
  DROP TABLE months;
  PRAGMA user_version = 21;`
const backToVersion20 = `${backToVersion21}
  DROP INDEX comments_by_near; DROP INDEX comments_by_wide; DROP TABLE networks;
  ALTER TABLE comments DROP COLUMN near; ALTER TABLE comments DROP COLUMN wide;
  PRAGMA user_version = 20;`
const backToVersion19 = `${backToVersion20}
  DROP TABLE tallies; DROP INDEX cases_by_reply;
  PRAGMA user_version = 19;`
const backToVersion18 = `${backToVersion19}
  DROP TABLE objections;
  PRAGMA user_version = 18;`
const backToVersion17 = `${backToVersion18}
  DROP TABLE selections;
  PRAGMA user_version = 17;`
const backToVersion16 = `${backToVersion17}
  DROP TABLE records;
  PRAGMA user_version = 16;`
const backToVersion15 = `${backToVersion16}
  DROP INDEX cases_by_link; ALTER TABLE cases DROP COLUMN link;
  PRAGMA user_version = 15;`
const backToVersion14 = `${backToVersion15}
  DROP TABLE cases;
  PRAGMA user_version = 14;`
const backToVersion13 = `${backToVersion14}
  DROP TABLE claims;
  PRAGMA user_version = 13;`
const backToVersion12 = `${backToVersion13}
  DROP TABLE reports;
  PRAGMA user_version = 12;`
const backToVersion11 = `${backToVersion12}
  ALTER TABLE tokens DROP COLUMN name;
  PRAGMA user_version = 11;`
const backToVersion10 = `${backToVersion11}
  ALTER TABLE comments DROP COLUMN flags; ALTER TABLE taken DROP COLUMN edited;
  DROP INDEX requests_by_request;
  PRAGMA user_version = 10;`
const backToVersion9 = `${backToVersion10}
  DROP TABLE passkeys; DROP TABLE ceremonies; ALTER TABLE sessions DROP COLUMN confirmed;
  PRAGMA user_version = 9;`
const backToVersion8 = `${backToVersion9}
  DROP INDEX arrivals_of_all;
  PRAGMA user_version = 8;`
const backToVersion7 = `${backToVersion8}
  DROP TABLE words;
  PRAGMA user_version = 7;`
const backToVersion6 = `${backToVersion7}
  ALTER TABLE people DROP COLUMN role; ALTER TABLE people DROP COLUMN since;
  ALTER TABLE tokens DROP COLUMN role;
  PRAGMA user_version = 6;`
const backToVersion5 = `${backToVersion6}
  CREATE TABLE lines (line TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  INSERT INTO lines SELECT line FROM log;
  DROP TABLE log; DROP TABLE head; DROP TABLE secret;
  ALTER TABLE lines RENAME TO log;
  PRAGMA user_version = 5;`
const backToVersion4 = `${backToVersion5}
  DROP TABLE ended;
  PRAGMA user_version = 4;`
const backToVersion3 = `${backToVersion4}
  DROP TABLE people; DROP TABLE refusals; DROP INDEX codes_by_moderator; DROP INDEX tokens_by_moderator;
  ALTER TABLE codes DROP COLUMN session; ALTER TABLE codes DROP COLUMN used;
  ALTER TABLE tokens DROP COLUMN expires; ALTER TABLE tokens DROP COLUMN used;
  PRAGMA user_version = 3;`
const backToVersion2 = `${backToVersion3}
  DROP INDEX comments_by_publication;
  ALTER TABLE comments DROP COLUMN published;
  PRAGMA user_version = 2;`
const backToVersion1 = `${backToVersion2}
  ALTER TABLE comments DROP COLUMN listed;
  DROP TABLE kept; DROP TABLE duties; DROP TABLE dues; DROP TABLE taken;
  PRAGMA user_version = 1;`

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
