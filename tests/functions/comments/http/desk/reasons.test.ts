import { expect, test } from 'vitest'
import { seen, site } from '../../../../_includes/comments/samples.ts'
import { openDesk, type Desk } from '../../../../support/desk/desk.ts'
import { deskPage, program, signIn } from '../../../../support/desk/moderators.ts'
import { submit, type Receipt } from '../../../../support/desk/submit.ts'

const own = {
  key: 'noi-khac',
  label: 'Việc của nơi khác',
  sentence: 'Việc này không thuộc phường; mời bạn hỏi Sở.',
}

function deskWith(reasons: readonly (typeof own)[]): Desk {
  return openDesk({ site: { ...site, newsroom: { ...site.newsroom, reasons } } })
}

async function tracked(desk: Desk, { tracking }: Receipt): Promise<unknown> {
  return (await desk.ask(`/api/comments/tracking/${tracking}`)).json()
}

test('a newsroom’s own reasons are offered by their labels, kept by their keys, and told in their sentences', async () => {
  const desk = deskWith([own])
  const [lan, cookie] = [await program(desk), await signIn(desk)]
  const [byKey, byLabel] = [await submit(desk), await submit(desk)]
  const page = await deskPage(desk, cookie)
  expect(page).toContain('<option value="noi-khac">Việc của nơi khác</option>')
  expect(page).not.toContain('Quảng cáo hoặc liên kết lạ')
  await lan.decide(
    { comment: byKey.comment, verdict: 'reject', reason: 'noi-khac', note: 'Sở Xây dựng' },
    { comment: byLabel.comment, verdict: 'reject', reason: 'Việc của nơi khác' },
  )
  const told = { state: 'rejected', reason: own.sentence }
  expect(await tracked(desk, byKey)).toEqual({ ...told, note: 'Sở Xây dựng' })
  expect(await tracked(desk, byLabel)).toEqual(told)
  expect(seen(await (await desk.ask(byKey.location)).text())).toContain('Sở Xây dựng')
  const rejected = await deskPage(desk, cookie, '/kiem-duyet/?state=rejected')
  expect(seen(rejected)).toContain('Việc của nơi khác')
})

test('words that are no reason of the newsroom’s are kept as a note, and told to the sender', async () => {
  const desk = deskWith([own])
  const lan = await program(desk)
  const letter = await submit(desk)
  const { comment } = letter
  await lan.decide({ comment, verdict: 'reject', reason: 'Trùng nội dung' })
  expect((await desk.store.find(comment))?.history).toMatchObject([
    { reason: 'other', note: 'Trùng nội dung' },
  ])
  expect(await tracked(desk, letter)).toEqual({ state: 'rejected', reason: 'Trùng nội dung' })
})

test('a reason that the newsroom gave up still reads where it was given', async () => {
  const before = openDesk()
  const lan = await program(before)
  const letter = await submit(before)
  await lan.decide({ comment: letter.comment, verdict: 'reject', reason: 'spam' })
  const newsroom = { ...site.newsroom, reasons: [own] }
  const after = openDesk({ store: before.store, site: { ...site, newsroom } })
  expect(await tracked(after, letter)).toEqual({
    state: 'rejected',
    reason: 'Quảng cáo hoặc liên kết lạ',
  })
})
