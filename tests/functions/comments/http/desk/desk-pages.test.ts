import { expect, test } from 'vitest'
import { bulk, send, titles } from '../../../../support/desk/desk-queue.ts'
import { openDesk } from '../../../../support/desk/desk.ts'
import { submit, submitMany } from '../../../../support/desk/submit.ts'
import { deskForm, deskPage, program, signIn } from '../../../../support/desk/moderators.ts'
import { seen } from '../../../../_includes/comments/samples.ts'

test('the desk shows the queue oldest first, with article, whole text, reasons to look twice, and thirty a page', async () => {
  const desk = openDesk()
  const cookie = await signIn(desk)
  await submitMany(desk, 31, { body: 'Xem www.example.com\nDòng hai' })
  const page = await deskPage(desk, cookie)
  expect(titles(page)).toEqual(Array.from({ length: 30 }, (_, index) => `Ý kiến số ${index + 1}`))
  expect(page).toContain('Khánh thành cầu mới')
  expect(page).toContain('Nguyễn Thị Hường')
  expect(page).toContain('có liên kết')
  expect(page).not.toContain('912')
  const [, next = ''] = /rel="next" href="([^"]+)"/.exec(page) ?? []
  expect(titles(await deskPage(desk, cookie, next.replaceAll('&amp;', '&')))).toEqual([
    'Ý kiến số 31',
  ])
})

test('the form for many settles what is ticked, says so, and offers to undo exactly that', async () => {
  const desk = openDesk()
  const cookie = await signIn(desk)
  const receipts = await submitMany(desk, 3)
  const answer = await send(desk, cookie, bulk(await deskPage(desk, cookie), 'approve'))
  const after = await deskPage(desk, cookie, answer)
  expect(seen(after)).toContain('Xong 3 ý kiến.')
  expect(titles(after)).toEqual([])
  const approved = await deskPage(desk, cookie, '/kiem-duyet/?state=approved')
  expect(titles(approved)).toEqual(['Ý kiến số 3', 'Ý kiến số 2', 'Ý kiến số 1'])
  const undone = await send(desk, cookie, undo(after), '/kiem-duyet/hoan-tac')
  const back = await deskPage(desk, cookie, undone)
  expect(titles(back)).toEqual(['Ý kiến số 1', 'Ý kiến số 2', 'Ý kiến số 3'])
  expect(back).not.toContain('>Hoàn tác<')
  for (const { comment } of receipts) expect((await desk.store.find(comment))?.version).toBe(3)
})

test('a form sent twice settles once, and a comment that someone else settled first is said to be so', async () => {
  const desk = openDesk()
  const cookie = await signIn(desk)
  const [first] = await submitMany(desk, 2)
  const form = bulk(await deskPage(desk, cookie), 'reject', 'Lạc đề')
  const minh = await program(desk, 'Minh')
  await minh.decide({ comment: first?.comment ?? '', verdict: 'approve' })
  const addresses = [await send(desk, cookie, form), await send(desk, cookie, form)]
  for (const where of addresses) {
    const page = seen(await deskPage(desk, cookie, where))
    expect(page).toContain('Xong 1 ý kiến.')
    expect(page).toContain('1 ý kiến đã có người khác quyết định trước.')
  }
  const rejected = await deskPage(desk, cookie, '/kiem-duyet/?state=rejected')
  expect(titles(rejected)).toEqual(['Ý kiến số 2'])
  expect(seen(rejected)).toContain('Lạc đề')
})

test('search finds with and without tones, keeps its words, and says when there is nothing', async () => {
  const desk = openDesk()
  const cookie = await signIn(desk)
  await submit(desk, { title: 'Đường Cầu Giấy' })
  await submit(desk, { title: 'Chợ đêm', body: 'Đông vui' })
  for (const q of ['cau giay', 'Cầu Giấy', 'duong']) {
    const page = await deskPage(desk, cookie, `/kiem-duyet/?q=${encodeURIComponent(q)}`)
    expect(titles(page)).toEqual(['Đường Cầu Giấy'])
    expect(page).toContain(`name="q" value="${q}"`)
  }
  const none = await deskPage(desk, cookie, `/kiem-duyet/?q=${encodeURIComponent('"><script>')}`)
  expect(seen(none)).toContain('Không tìm thấy ý kiến nào.')
  expect(none).not.toContain('"><script>')
})

test('a phone is shown by a form alone, on a page of its own, and the look is logged', async () => {
  const desk = openDesk()
  const cookie = await signIn(desk)
  const { comment } = await submit(desk)
  const response = await deskForm(desk, cookie, '/kiem-duyet/dien-thoai', {
    comment: `${comment}.1`,
  })
  expect(await response.text()).toContain('href="tel:+84912345678"')
  expect(response.headers.get('cache-control')).toBe('no-store')
  const log = await deskPage(desk, cookie, '/kiem-duyet/nhat-ky/')
  expect(seen(log)).toMatch(/Lan\s*xem số điện thoại/)
  expect(log).not.toContain('912')
  const none = await deskForm(desk, cookie, '/kiem-duyet/dien-thoai', { comment: 'x' })
  expect(none.status).toBe(404)
})

test('a form without a comment, with a broken mark or a verdict that is none settles nothing', async () => {
  const desk = openDesk()
  const cookie = await signIn(desk)
  const { comment } = await submit(desk)
  const forms: Record<string, string>[] = [
    { verdict: 'approve', request: 'r' },
    { verdict: 'approve', request: 'r', comment },
    { verdict: 'approve', request: 'r', comment: `${comment}.x` },
    { verdict: 'constructor', request: 'r', comment: `${comment}.1` },
  ]
  for (const form of forms) await send(desk, cookie, new URLSearchParams(form))
  expect((await desk.store.find(comment))?.version).toBe(1)
})

/** What the button that undoes the last decision sends. */
function undo(page: string): URLSearchParams {
  const forms = [...page.matchAll(/<form class="desk-news"([^]*?)<\/form>/g)].map(String)
  const form = forms.find((each) => each.includes('>Hoàn tác<')) ?? ''
  const hidden = [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)]
  return new URLSearchParams(
    hidden.map(([, name = '', value = '']): [string, string] => [name, value]),
  )
}

test('the page of a comment that is gone, and what is sent from it, say so and lead back to the list', async () => {
  const desk = openDesk()
  const cookie = await signIn(desk)
  const path = '/kiem-duyet/y-kien/0193519a-0000-7000-8000-000000000001/'
  const order = {
    request: 'r',
    version: '1',
    title: 'Đường',
    body: 'Đông',
    level: 'normal',
    unit: '',
    comment: '0193519a-0000-7000-8000-000000000001',
  }
  for (const answer of [
    await desk.ask(path, { headers: { Cookie: cookie } }),
    await deskForm(desk, cookie, `${path}sua`, order),
    await deskForm(desk, cookie, `${path}vu-viec`, order),
    await deskForm(desk, cookie, `${path}chu-de`, order),
    await deskForm(desk, cookie, `${path}trich`, order),
    await deskForm(desk, cookie, '/kiem-duyet/dien-thoai', order),
  ]) {
    expect(answer.status).toBe(404)
    const text = await answer.text()
    expect(text).toContain('<h1>Không còn ý kiến này</h1>')
    expect(text).toContain('<a href="/kiem-duyet/">Về danh sách</a>')
  }
})
