import { expect, test } from 'vitest'
import { openUpstashStore } from '../../../functions/comments/store/redis/upstash.ts'
import { openSqliteStore } from '../../../functions/comments/store/sqlite/store.ts'
import type { Store } from '../../../functions/comments/store/store.ts'
import { exportLines, importLines } from '../../../scripts/comments/json-lines.ts'
import {
  commentOf,
  exportAll,
  keepOne,
  keepRequestOf,
  moment,
  orderOf,
} from '../../contracts/samples.ts'
import { startUpstash } from '../../doubles/upstash.ts'
import { atEnd } from '../../support/at-end.ts'
import { startRedisServer } from '../../support/servers/redis-server.ts'
import { patient } from '../../support/servers/patient.ts'

/** An export of five comments: one was looked at, one decided twice. */
async function whole(): Promise<string[]> {
  const store = openSqliteStore(':memory:')
  for (const number of [1, 2, 3, 4]) await keepOne(store, number)
  const comment = commentOf(5, { phone: true })
  await store.keep(keepRequestOf(comment, { phone: 'sealed' }))
  await store.revealPhone({ comment: comment.id, by: 'Lan', at: moment(50) })
  await store.decide([
    orderOf(commentOf(2), 'approve'),
    orderOf(commentOf(2), 'restore', { version: 2 }),
  ])
  return linesOf(store)
}

async function linesOf(store: Store): Promise<string[]> {
  const lines: string[] = []
  for await (const line of exportLines(store)) lines.push(line)
  return lines
}

async function put(lines: readonly string[], store: Store, anyway = false) {
  async function* each() {
    yield* lines
  }
  return importLines(each(), store, anyway)
}

type Change = (lines: string[]) => string[]

test.each<[string, Change, number, RegExp]>([
  ['nothing', () => [], 0, /^There was nothing/],
  ['only its first line', (lines) => lines.slice(0, 1), 0, /cut short/],
  ['a cut between two lines', (lines) => lines.slice(0, 4), 3, /cut short/],
  ['a cut within a line', (l) => [...l.slice(0, 3), l[3]?.slice(0, 99) ?? ''], 2, /^Line 4 is not/],
  ['no last line', (lines) => lines.slice(0, -1), 5, /cut short/],
  ['a line lost on the way', (lines) => lines.toSpliced(2, 1), 4, /^The end speaks of 5/],
  ['a line twice', (l) => l.toSpliced(3, 0, l[2] ?? ''), 2, /^Line 4 .* comes twice/],
  ['another order', (l) => [l[0] ?? '', ...l.slice(1, -1).toReversed()], 1, /^Line 3 is out/],
  ['another export after it', (lines) => [...lines, ...lines], 5, /^Line 8 comes after the end/],
])(
  'an export with %s is refused where it is wrong, and mended it doubles nothing',
  async (_, change, count, says) => {
    const store = openSqliteStore(':memory:')
    const lines = await whole()
    expect(await put(change(lines), store)).toEqual({
      read: count,
      imported: count,
      wrong: expect.stringMatching(says),
    })
    expect(await put(lines, store)).toEqual({ read: 5, imported: 5 - count })
  },
)

test('with a word whatever is whole is taken, without a last line and in any order', async () => {
  const lines = await whole()
  const old = lines.slice(0, -1)
  expect(await put(old, openSqliteStore(':memory:'), true)).toEqual({ read: 5, imported: 5 })
  const reversed = [old[0] ?? '', ...old.slice(1).toReversed()]
  expect(await put(reversed, openSqliteStore(':memory:'), true)).toEqual({ read: 5, imported: 5 })
})

test('what stays of comments that are gone goes with an export, and a file that lost it is noticed', async () => {
  const store = openSqliteStore(':memory:')
  for (const number of [1, 2, 3]) await keepOne(store, number)
  const erasure = { request: 'e', by: 'Lan', at: moment(90) }
  for (const number of [1, 3]) await store.erase([{ ...erasure, comment: commentOf(number).id }])
  const lines = await linesOf(store)
  expect(lines.slice(2)).toEqual([
    expect.stringMatching(/^\{"record":\{"id"/),
    expect.stringMatching(/^\{"record":\{"id"/),
    '{"end":1,"records":2}',
  ])
  const copy = openSqliteStore(':memory:')
  expect(await put(lines.toSpliced(2, 1), copy)).toMatchObject({
    wrong: 'The end speaks of 1 comments and 2 records: some are missing.',
  })
  expect(await put(lines, copy)).toEqual({ read: 1, imported: 0 })
  expect(await linesOf(copy)).toEqual(lines)
  const strange = lines.map((line) => line.replace('"outcome":"pending"', '"outcome":"Lan"'))
  expect(await put(strange, copy)).toMatchObject({ wrong: expect.stringMatching(/^Line 3 is not/) })
})

test('a look at a phone that stands twice is one look, whatever the store', async () => {
  const lines = await whole()
  const twice = lines.map((line) => line.replace(/"reveals":\[(\{[^\]]+\})\]/, '"reveals":[$1,$1]'))
  expect(twice).not.toEqual(lines)
  const server = await startRedisServer()
  atEnd(() => server.close())
  const upstash = await startUpstash(server.port)
  atEnd(() => upstash.close())
  for (const store of [openSqliteStore(':memory:'), openUpstashStore(upstash, patient)]) {
    expect(await put(twice, store)).toEqual({ read: 5, imported: 5 })
    expect(await linesOf(store)).toEqual(lines)
    expect(await store.reconcile()).toEqual([])
  }
})

test('two comments under one tracking code are both kept, and the code is the later one’s', async () => {
  const store = openSqliteStore(':memory:')
  await keepOne(store, 1)
  const [exported] = await exportAll(store)
  const { tracking } = commentOf(1)
  expect(
    exported && (await store.import({ comment: commentOf(2, { tracking }), reveals: [] })),
  ).toBe(true)
  expect(await store.findByTracking(tracking)).toHaveProperty('id', commentOf(2).id)
})

test.each<[string, (line: string) => string]>([
  ['a version twice', (line) => line.replaceAll('"version":3', '"version":2')],
  ['a version left out', (line) => line.replaceAll('"version":3', '"version":4')],
  ['a request twice', (line) => line.replaceAll(/"request":"[^"]*"/g, '"request":"same"')],
  ['a time that is none', (line) => line.replace(/"at":"[^"]*"/, '"at":"hôm qua"')],
  ['a verdict that is none', (line) => line.replace('"deed":"restore"', '"deed":"erase"')],
  ['an id with a blank', (line) => line.replace(/"id":"./, '"id":" ')],
  ['no text', (line) => line.replace('"body":', '"bodi":')],
  ['looks that are none', (line) => line.replace('"reveals":[]', '"reveals":[{}]')],
  ['nothing but null', () => 'null'],
])('a line with %s is no comment, so no store has to refuse it', async (_, spoil) => {
  const lines = await whole()
  const spoilt = [lines[0] ?? '', spoil(lines[2] ?? '')]
  expect(spoilt[1]).not.toBe(lines[2])
  expect(await put(spoilt, openSqliteStore(':memory:'))).toMatchObject({
    read: 0,
    wrong: expect.stringMatching(/^Line 2 is not a comment/),
  })
})
