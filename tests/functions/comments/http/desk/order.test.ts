import { expect, test } from 'vitest'
import { articles } from '../../../../support/desk/desk-edition.ts'
import { openDesk } from '../../../../support/desk/desk.ts'
import {
  asBody,
  asJson,
  keyOf,
  formFields,
  submit,
  type FormFields,
} from '../../../../support/desk/submit.ts'
import { refusalOf } from '../../../../support/desk/refusal.ts'

/** Every mistake at once, and each time the first of them mended: what is answered is the contract’s order. */
test('checks come in the order of the contract', async () => {
  const limit = { count: 1, seconds: 600 }
  const desk = openDesk({ limit })
  const used = { key: keyOf(1), title: 'Lần đầu' }
  await submit(desk, used)
  const statuses: number[] = []
  const hear = async (init: RequestInit): Promise<void> => {
    statuses.push((await refusalOf(desk, init)).status)
  }
  const big = 'x'.repeat(65 * 1024)
  await hear(asBody(`{${big}`, { 'Content-Type': 'text/plain' }))
  await hear(asBody('{', { 'Content-Type': 'text/plain' }))
  await hear(asBody('{', { 'Content-Type': 'application/json' }))
  const mistakes: FormFields = {
    article: '2026/03/khong-co',
    name: '',
    altcha: 'bad',
    key: keyOf(1),
  }
  const mended: FormFields[] = [
    {},
    { article: articles.closed.id },
    { article: articles.open.id },
    { article: articles.open.id, name: 'An' },
    { article: articles.open.id, name: 'An', key: keyOf(2) },
    { article: articles.open.id, name: 'An', key: keyOf(2), altcha: 'good' },
  ]
  for (const each of mended) await hear(asJson({ ...mistakes, ...each }))
  expect(statuses).toEqual([413, 415, 400, 404, 423, 422, 409, 403, 429])
})

test('the same form again is answered as before, also beyond the limit and with a spent captcha', async () => {
  const desk = openDesk({ limit: { count: 1, seconds: 600 } })
  const words = formFields({ key: keyOf(1) })
  const first = await submit(desk, words)
  expect(await submit(desk, words)).toEqual(first)
  expect(await submit(desk, { ...words, altcha: 'bad' })).toEqual(first)
  expect(await submit(desk, { ...words, key: keyOf(1).toUpperCase() })).toEqual(first)
  expect((await desk.store.queue({ state: 'pending', limit: 9 })).totals.pending).toBe(1)
})

test.each([
  ['name', 'Lê Văn Tám'],
  ['phone', ''],
  ['title', 'Tiêu đề khác'],
  ['body', 'Nội dung khác'],
  ['article', articles.other.id],
])('the same key with another %s is a conflict', async (field, value) => {
  const desk = openDesk()
  const words = formFields({ key: keyOf(1) })
  await submit(desk, words)
  const refusal = await refusalOf(desk, asJson({ ...words, [field]: value }))
  expect(refusal).toMatchObject({ status: 409, code: 'changed' })
})

test('a key that is none is a request that cannot be read', async () => {
  const refusal = await refusalOf(openDesk(), asJson({ key: 'một' }))
  expect(refusal).toMatchObject({ status: 400, code: 'malformed' })
})

test('a captcha answer serves one letter, and a second form with it is refused', async () => {
  const desk = openDesk()
  await submit(desk, { altcha: 'good once' })
  for (const key of [undefined, keyOf(2)]) {
    const refusal = await refusalOf(desk, asJson({ altcha: 'good once', title: 'Khác', key }))
    expect(refusal).toMatchObject({ status: 403, code: 'captcha' })
  }
})

test('a post that finds its captcha spent looks for its twin for two seconds and no longer', async () => {
  const desk = openDesk()
  await submit(desk, { altcha: 'good once' })
  const before = desk.clock.now
  await refusalOf(desk, asJson({ altcha: 'good once', key: keyOf(2) }))
  expect(desk.clock.now - before).toBe(2_000)
})

test('two hundred identical posts at once are one comment and two hundred equal answers', async () => {
  const desk = openDesk()
  const words = formFields({ key: keyOf(1) })
  const receipts = await Promise.all(Array.from({ length: 200 }, () => submit(desk, words)))
  expect(new Set(receipts.map((each) => JSON.stringify(each))).size).toBe(1)
  expect((await desk.store.queue({ state: 'pending', limit: 9 })).totals.pending).toBe(1)
})

test('a captcha that nobody can judge now is 503 with a time to come back, and nothing is kept', async () => {
  const refusal = await refusalOf(openDesk(), asJson({ altcha: 'away' }))
  expect(refusal).toMatchObject({ status: 503, code: 'unavailable' })
  expect(refusal.headers.get('retry-after')).toBe('30')
})

test.each(['', 'bad'])('the captcha answer “%s” is refused', async (altcha) => {
  const refusal = await refusalOf(openDesk(), asJson({ altcha }))
  expect(refusal).toMatchObject({ status: 403, code: 'captcha' })
})
