import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openSqliteStore } from '../../../../functions/comments/store/sqlite/store.ts'
import type { Store } from '../../../../functions/comments/store/store.ts'
import { CODE, OPENING, TOKEN } from '../../../contracts/accounts/credentials.ts'
import { hashOf, keepOne, MODERATOR, moment, START } from '../../../contracts/samples.ts'
import { atEnd } from '../../../support/at-end.ts'
import { temporaryFolder } from '../../../support/temporary.ts'

const file = (): string => join(temporaryFolder(), 'comments.sqlite')

test('while another program writes, a letter waits and nobody else does', async () => {
  const path = file()
  const store = opened(path)
  const { id } = await keepOne(store, 1)
  const other = new DatabaseSync(path)
  atEnd(() => other.close())
  other.exec('BEGIN IMMEDIATE')
  let isKept = false
  const letter = keepOne(store, 2).then(() => (isKept = true))

  for (let turn = 0; turn < 100; turn += 1) await setImmediate()
  expect((await store.find(id))?.id).toBe(id)
  expect(isKept).toBe(false)

  other.exec('COMMIT')
  await letter
  expect((await store.queue({ state: 'pending', limit: 9 })).totals.pending).toBe(2)
})

test('while another program writes, whoever looks, known or made up, is answered at once', async () => {
  const path = file()
  const store = opened(path)
  await store.addCode(CODE)
  await store.addToken(TOKEN)
  await store.openSession(OPENING)
  const other = new DatabaseSync(path)
  atEnd(() => other.close())
  other.exec('BEGIN IMMEDIATE')
  const later = START + 59_000
  const answers = Promise.all([
    store.findSession(OPENING.session, later),
    store.findToken(TOKEN.hash, later),
    store.findSession(hashOf(98), later),
    store.findToken(hashOf(98), later),
    store.openSession({ ...OPENING, code: hashOf(98), session: hashOf(97) }),
  ])
  let answer: unknown
  void answers.then((each) => (answer = each))
  for (let turn = 0; turn < 100; turn += 1) await setImmediate()
  const lan = expect.objectContaining({ moderator: MODERATOR, role: 'editor' })
  expect(answer).toEqual([lan, lan, undefined, undefined, undefined])
  other.exec('COMMIT')
})

test('a store is opened while another program writes', async () => {
  const path = file()
  const { id } = await keepOne(opened(path), 1)
  const other = new DatabaseSync(path)
  atEnd(() => other.close())
  other.exec('BEGIN IMMEDIATE')

  expect((await opened(path).find(id))?.id).toBe(id)
})

test('what is erased while another program reads leaves the file once that program is done', async () => {
  const path = file()
  const store = opened(path)
  const { id, name } = await keepOne(store, 1)
  const traces = (): boolean =>
    [path, `${path}-wal`].some((each) => readFileSync(each).includes(name))
  const other = new DatabaseSync(path)
  atEnd(() => other.close())
  other.exec('BEGIN')
  expect(other.prepare('SELECT count(*) AS total FROM comments').get()).toEqual({ total: 1 })

  const [erased] = await store.erase([{ request: 'r', comment: id, by: MODERATOR, at: moment(9) }])
  expect([erased?.outcome, await store.scrubFiles(), traces()]).toEqual(['done', false, true])

  other.exec('COMMIT')
  expect([await store.scrubFiles(), traces()]).toEqual([true, false])
})

test('a check of the whole file lets letters in between its steps', async () => {
  const path = file()
  const store = opened(path)
  for (let number = 1; number <= 1200; number += 1) await keepOne(store, number)
  const ended: string[] = []

  await Promise.all([
    store.reconcile().then((wrong) => ended.push('check', ...wrong)),
    keepOne(opened(path), 9000).then(() => ended.push('letter')),
  ])

  expect(ended).toEqual(['letter', 'check'])
})

function opened(path: string): Store {
  const store = openSqliteStore(path)
  atEnd(() => store.close())
  return store
}
