import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqliteStore } from '../../../../functions/comments/sqlite/store.ts'
import { StoreUnavailable } from '../../../../functions/comments/store.ts'
import {
  START,
  approveOne,
  commentOf,
  everyDossier,
  idOf,
  idsOf,
  keepOne,
  moment,
  orderOf,
} from '../../../contracts/samples.ts'
import { atEnd } from '../../../support/at-end.ts'
import { temporaryFolder } from '../../../support/temporary.ts'

/** What versions 3 and 2 of the tables added. */
const backToVersion2 = `
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
  const dossiers = await everyDossier(first)
  await first.close()
  change(path, backToVersion1)

  const store = openSqliteStore(path)
  atEnd(() => store.close())
  expect(await everyDossier(store)).toEqual(dossiers)
  expect(await store.reconcile()).toHaveLength(1)
  expect(await store.reconcile()).toEqual([])
  await store.decide([orderOf(shown, 'reject', { version: 2 })])
  expect((await store.takenBack(1, 9)).total).toBe(1)
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
