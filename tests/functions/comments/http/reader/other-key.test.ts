import { expect, test } from 'vitest'
import { bindKey } from '../../../../../functions/comments/store/key-fingerprint.ts'
import { everyEntry } from '../../../../contracts/samples.ts'
import { openDesk } from '../../../../support/desk/desk.ts'

test('a desk with another key than its store’s answers 503 in a sentence, says it in the log, and does nothing', async () => {
  const desk = openDesk()
  const [first, second] = [Buffer.alloc(32, 7), Buffer.alloc(32, 8)]
  expect(await bindKey(desk.store, first, desk.clock.now)).toBeUndefined()
  expect(await bindKey(desk.store, first, desk.clock.now)).toBeUndefined()
  const before = await everyEntry(desk.store)
  expect(before.map(({ deed, by }) => [deed, by])).toEqual([['key', 'operator']])
  const other = openDesk({
    store: desk.store,
    otherKey: () => bindKey(desk.store, second, desk.clock.now),
  })
  for (const path of ['/api/comments/changes', '/api/moderation/comments']) {
    const response = await other.ask(path)
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({
      detail: expect.stringMatching(/^These comments are kept under another SECRET_KEY: /),
    })
  }
  const page = await other.ask('/kiem-duyet/')
  expect([page.status, await page.text()]).toEqual([503, expect.not.stringContaining('SECRET')])
  expect(other.reports).toHaveLength(3)
  expect(await everyEntry(desk.store)).toEqual(before)
})
