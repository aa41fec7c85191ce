import { expect, test } from 'vitest'
import type { Role } from '../../../../../_includes/models/roles.ts'
import { createSignInCode } from '../../../../../functions/comments/actions/credentials.ts'
import { openSqliteStore } from '../../../../../functions/comments/store/sqlite/store.ts'
import { openDesk, type Desk } from '../../../../support/desk/desk.ts'
import { cookieOf, deskForm, enter, program } from '../../../../support/desk/moderators.ts'
import { submit } from '../../../../support/desk/submit.ts'

async function sitAs(desk: Desk, role: Role): Promise<string> {
  const code = await createSignInCode(desk.store, `Tin-${role}`, desk.clock.now, role)
  return cookieOf(await enter(desk, code))
}

/** Declined as the desk's own form does. */
async function declined(desk: Desk, cookie: string, reason: string): Promise<string> {
  const { comment } = await submit(desk)
  const fields = { comment: `${comment}.1`, verdict: 'reject', request: `r-${comment}`, reason }
  expect((await deskForm(desk, cookie, '/kiem-duyet/quyet-dinh', fields)).status).toBe(303)
  return comment
}

function erase(desk: Desk, cookie: string, comment: string): Promise<Response> {
  const mark = `${comment}.1`
  const fields = { comment: mark, reason: 'spam', request: `e-${comment}`, sure: 'yes' }
  return deskForm(desk, cookie, '/kiem-duyet/xoa', fields)
}

test('a moderator erases what was declined as spam, and nothing else', async () => {
  const desk = openDesk()
  const cookie = await sitAs(desk, 'moderator')
  const spam = await declined(desk, cookie, 'Quảng cáo hoặc liên kết lạ')
  const rude = await declined(desk, cookie, 'Xúc phạm, đe doạ hoặc kỳ thị')
  expect((await erase(desk, cookie, rude)).status).toBe(403)
  expect(await desk.store.find(rude)).toBeDefined()
  expect((await erase(desk, cookie, spam)).status).toBe(200)
  expect(await desk.store.find(spam)).toBeUndefined()
})

test('what somebody puts back while a moderator erases it as spam stays', async () => {
  const store = openSqliteStore(':memory:')
  const nothing = (): Promise<unknown> => Promise.resolve()
  let meanwhile = nothing
  const findAll: typeof store.findAll = async (ids) => {
    const found = await store.findAll(ids)
    // Once: whoever decides looks at it too.
    const others = meanwhile
    meanwhile = nothing
    await others()
    return found
  }
  const desk = openDesk({ store: { ...store, findAll } })
  const [cookie, minh] = [await sitAs(desk, 'moderator'), await program(desk, 'Minh')]
  const comment = await declined(desk, cookie, 'spam')
  meanwhile = () => minh.decide({ comment, version: 2, verdict: 'restore' })
  const text = await (await erase(desk, cookie, comment)).text()
  expect(text).toContain('1 ý kiến đã có người khác quyết định trước.')
  expect(await store.find(comment)).toMatchObject({ state: 'pending', version: 3 })
})

test('an editor erases anything, once they have shown who they are', async () => {
  const desk = openDesk()
  const cookie = await sitAs(desk, 'editor')
  const [one, other] = [await submit(desk), await submit(desk)]
  expect((await erase(desk, cookie, one.comment)).status).toBe(200)
  desk.clock.now += 10 * 60_000
  const asked = await erase(desk, cookie, other.comment)
  expect([asked.status, await asked.text()]).toEqual([403, expect.stringContaining('<h1>Xác nhận')])
  expect(await desk.store.find(other.comment)).toBeDefined()
})

test('a sender reads the reason in words, also after somebody put the comment back and undid that', async () => {
  const desk = openDesk()
  const lan = await program(desk)
  const { comment, tracking } = await submit(desk)
  await lan.decide({ comment, verdict: 'reject', reason: 'spam' })
  await lan.decide({ comment, version: 2, verdict: 'restore', request: 'back' })
  await lan.post('/api/moderation/undo', { request: 'back' })
  const told = await (await desk.ask(`/api/comments/tracking/${tracking}`)).json()
  expect(told).toEqual({ state: 'rejected', reason: 'Quảng cáo hoặc liên kết lạ' })
})

test('a moderator who is told of a conflict is not told whether there is a phone', async () => {
  const desk = openDesk()
  const cookie = await sitAs(desk, 'moderator')
  const { comment } = await submit(desk, { phone: '0912345678' })
  const response = await desk.ask(`/api/moderation/comments/${comment}/text`, {
    method: 'PUT',
    headers: {
      Cookie: cookie,
      Origin: 'https://ban-tin.example',
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ request: 'x', version: 9, title: 'Khác', body: 'Khác' }),
  })
  const { outcome, present } = (await response.json()) as { outcome: string; present: object[] }
  expect(outcome).toBe('conflict')
  expect(present[0]).not.toHaveProperty('phone')
})
