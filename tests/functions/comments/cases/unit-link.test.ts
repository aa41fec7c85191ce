import { expect, test } from 'vitest'
import { seen } from '../../../_includes/comments/samples.ts'
import { ORIGIN } from '../../../support/desk/desk.ts'
import { deskForm, deskPage, signIn } from '../../../support/desk/moderators.ts'
import { openWithQuestion } from '../../../support/desk/question.ts'

const day = 24 * 3_600_000

async function openWithLink() {
  const question = await openWithQuestion()
  const { desk, put, makeLink } = question
  await put({ unit: 'ubnd' })
  const { link } = await makeLink(2, { remark: 'Xin nêu rõ ngày.' })
  const path = link.slice(ORIGIN.length)
  const show = async () => {
    const response = await desk.ask(path)
    return { response, text: seen(await response.text()) }
  }
  const write = (fields: Record<string, string>, from: string = ORIGIN) =>
    desk.ask(path, {
      method: 'POST',
      headers: { Origin: from },
      body: new URLSearchParams({ request: 'u1', version: '3', send: 'yes', ...fields }),
    })
  return { ...question, path, link, show, write }
}

test('a unit answers through its own link, and an editor publishes what it sent', async () => {
  const { desk, comment, path, show, write, approve, listed, present, putReply } =
    await openWithLink()
  expect(path).toMatch(/^\/binh-luan\/don-vi\/[\w-]{43}$/)
  const { response, text } = await show()
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  expect(response.headers.get('cache-control')).toBe('no-store')
  for (const part of ['Mong cầu có lối đi bộ', 'Khánh thành cầu mới', 'Xin nêu rõ ngày.'])
    expect(text).toContain(part)
  expect(text).toContain('17:30 ngày 06/03/2026')
  for (const secret of ['Nguyễn Thị Hường', '912']) expect(text).not.toContain(secret)
  const kept = await write({ body: 'Quý tới.', send: '' })
  expect(seen(await kept.text())).toContain('Đã lưu bản nháp.')
  const sent = await write({ request: 'u2', version: '4', body: 'Sẽ xong trong quý tới.' })
  expect(seen(await sent.text())).toContain('Đã gửi toà soạn.')
  await approve(5)
  expect((await show()).text).toContain('Nguyễn Thị Hường')
  const draft = { body: 'Sẽ xong trong quý tới.', by: 'unit:ubnd', state: 'sent' }
  expect(await present()).toMatchObject({ reply: { draft } })
  expect((await listed()).comments[0]).not.toHaveProperty('reply')
  await putReply({ version: 6, body: draft.body })
  expect((await listed()).comments).toMatchObject([{ reply: { unit: 'UBND phường' } }])
  const { entries } = await desk.store.log(null, 9)
  expect(entries.filter(({ by }) => by === 'unit:ubnd')).toMatchObject([
    { deed: 'draft-reply', subject: comment },
    { deed: 'draft-reply', subject: comment },
  ])
})

test('looking changes nothing, and only a hash of the code is kept', async () => {
  const { desk, comment, path, show, present, approve } = await openWithLink()
  await show()
  await approve(3)
  expect((await desk.store.find(comment))?.version).toBe(4)
  const code = path.split('/').at(-1) ?? ''
  expect(JSON.stringify(await desk.store.find(comment))).not.toContain(code)
  expect(JSON.stringify(await present())).not.toMatch(/"link":"[\da-f]/)
})

test('a link ends with its case, its time, a newer one or its comment, and says one sentence for all', async () => {
  const ended = async (end: (question: Awaited<ReturnType<typeof openWithLink>>) => unknown) => {
    const question = await openWithLink()
    await end(question)
    const { response, text } = await question.show()
    const written = await question.write({ body: 'Quá muộn.' })
    const told = /Liên kết này đã hết hiệu lực\.[^\n]*/.exec(text)?.[0]
    return [response.status, written.status, told]
  }
  const one = [410, 410, expect.stringContaining('xin hỏi toà soạn')]
  expect(await ended(({ put }) => put({ version: 3, unit: 'tri' }))).toEqual(one)
  expect(await ended(({ makeLink }) => makeLink(3))).toEqual(one)
  expect(await ended(({ putReply }) => putReply({ version: 3 }))).toEqual(one)
  const refused = { to: 'Sở', reason: 'Khác cấp' }
  expect(await ended(({ put }) => put({ version: 3, unit: null, refused }, 'editor'))).toEqual(one)
  expect(await ended(({ desk }) => (desk.clock.now += 36 * day))).toEqual(one)
  const erasure = { request: 'x', reason: 'request' }
  expect(
    await ended(({ send, comment }) =>
      send('POST', '/api/moderation/erasures', { ...erasure, comment }, 'editor'),
    ),
  ).toEqual(one)
  const { desk, put, show } = await openWithLink()
  desk.clock.now += 34 * day
  await put({ version: 3, level: 'complex', unit: 'ubnd' }, 'editor')
  expect((await show()).response.status).toBe(200)
})

test('what was typed stays after a conflict or an empty text, and another site sends nothing', async () => {
  const { put, write, desk, comment } = await openWithLink()
  await put({ version: 3, level: 'complex', unit: 'ubnd' }, 'editor')
  const late = await write({ body: 'Lời đã gõ.' })
  expect([late.status, seen(await late.text())]).toEqual([
    409,
    expect.stringContaining('Lời đã gõ.'),
  ])
  expect((await write({ version: '4', body: ' ' })).status).toBe(422)
  expect((await write({ version: '4', body: 'x' }, 'https://khac.example')).status).toBe(403)
  expect((await desk.store.find(comment))?.version).toBe(4)
})

test('no link is made for a case that no unit has', async () => {
  const { put, makeLink } = await openWithQuestion()
  await put({ unit: null })
  expect(await makeLink(2)).toMatchObject({ outcome: 'conflict', version: 2 })
})

test('on the comment’s page a link is made by a plain form, and shown this once', async () => {
  const { desk, comment, put } = await openWithQuestion()
  await put({ unit: 'ubnd' })
  const cookie = await signIn(desk, 'Hoa')
  const where = `/kiem-duyet/y-kien/${comment}/`
  expect(await deskPage(desk, cookie, where)).toContain('Tạo liên kết cho đơn vị')
  const made = await deskForm(desk, cookie, `${where}lien-ket`, { request: 'k', version: '2' })
  const [link = ''] = /https:\/\/[^<]*don-vi\/[\w-]{43}/.exec(await made.text()) ?? []
  expect((await desk.ask(link.slice(ORIGIN.length))).status).toBe(200)
  expect(await deskPage(desk, cookie, where)).not.toContain('don-vi/')
})
