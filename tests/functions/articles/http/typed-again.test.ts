import { beforeEach, expect, test } from 'vitest'
import { openEditorDesk, writer } from '../../../support/articles/editor-desk.ts'
import { gitNewsroom } from '../../../support/articles/git.ts'
import { browser, type PlainBrowser } from '../../../support/articles/plain-browser.ts'
import { articleFile } from '../../../support/content/markdown-file.ts'
import { picture } from '../../../support/content/picture.ts'
import { faultsOf } from '../../../support/site/validity.ts'

const draft = '/api/articles/drafts/cau-lon'
const article = '/api/articles/2026/03/duong'
const all = { title: 'Cầu "mới"', summary: 'Gọn.', body: 'Vừa gõ.' }
const words = { ...all, section: 'tin-tuc' }
const answers = {
  'picture-alt': 'Cầu & sông',
  'picture-caption': 'Sáng nay',
  'picture-credit': 'Lan',
  'attachment-title': 'Đơn xin',
}
const choices = { 'picture-minors': 'consent', 'picture-main': 'yes' }

let lan: PlainBrowser
let version = ''

beforeEach(async () => {
  const desk = openEditorDesk(
    gitNewsroom({
      'drafts/cau-lon.md': '---\ntitle: Cầu lớn\nsection: tin-tuc\n---\n\nMột.\n',
      'drafts/cau-lon/a.png': picture,
      'articles/2026/03/duong.md': articleFile({ title: 'Đường', timestamp: '06:30 01/03/2026' }),
    }),
  )
  lan = await browser(desk)
  version = String((await (await writer(desk))('GET', draft)).body['version'])
})

async function showsAll(answer: Response, typed: Readonly<Record<string, string>>): Promise<void> {
  const page = await answer.text()
  for (const [name, value] of Object.entries(typed)) {
    const shown = value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
    const control = new RegExp(`<(?:input|textarea)[^>]*name="${name}"[^>]*(?:value="|>)${shown}`)
    expect(page).toMatch(control)
  }
  expect(await faultsOf('/bien-tap/cau-lon/', page)).toEqual([])
}

test.each([
  ['a file of another kind', { picture: ['a.png', Buffer.from('<svg/>')] }, 415],
  ['a file that is too large', { picture: ['a.jpg', Buffer.alloc(5_000_000)] }, 413],
  ['no attachment', { attachment: ['a.html', Buffer.from('<p>')] }, 415],
] as const)(
  'after %s everything that was typed and chosen stands in the form again',
  async (_, files, status) => {
    const sent = { ...words, ...answers, ...choices, version }
    const answer = await lan.attach(draft, sent, files)
    expect(answer.status).toBe(status)
    const page = await answer.clone().text()
    expect(page).toMatch(/<option value="consent" selected>/)
    expect(page).toMatch(/name="picture-main"[^>]* checked/)
    expect(page).toMatch(/<details class="editor-files" open>/)
    await showsAll(answer, { ...all, ...answers })
  },
)

test('after a file was taken away what was answered about another one is still there', async () => {
  const sent = { ...words, ...answers, version }
  const answer = await lan.send(`${draft}/pictures/a.png?method=DELETE`, sent)
  expect(answer.status).toBe(200)
  await showsAll(answer, { ...all, ...answers })
})

test('a note, or a name, that comes too late is not lost', async () => {
  const returned = await lan.send(`${draft}/return`, { version: 'old', note: 'Thiếu "ảnh".' })
  expect(returned.status).toBe(409)
  await showsAll(returned, { note: 'Thiếu "ảnh".' })
  const renamed = await lan.send(`${draft}?method=PUT`, { version: 'old', rename: 'Cầu mới' })
  expect(renamed.status).toBe(409)
  await showsAll(renamed, { rename: 'Cầu mới' })
})

test.each([
  ['with faults', { title: '' }, 422],
  ['that comes too late', { version: 'old' }, 409],
  ['to an address that is none', { path: '../x' }, 422],
])('a correction %s keeps its note, its tick and its address', async (_, change, status) => {
  const form = await (await lan.get('/bien-tap/2026/03/duong/')).text()
  const seen = /name="version" value="(\w+)"/.exec(form)?.[1] ?? ''
  const sent = {
    ...words,
    timestamp: '06:30 01/03/2026',
    version: seen,
    correction: 'Sửa "tên".',
    update: 'yes',
    withdrawn: 'Nhầm.',
    path: '2026/04/duong-moi',
    ...change,
  }
  const answer = await lan.send(`${article}?method=PUT`, sent)
  expect(answer.status).toBe(status)
  expect(await answer.clone().text()).toMatch(/name="update"[^>]* checked/)
  const { body, title, correction, withdrawn, path } = sent
  await showsAll(answer, { body, title, correction, withdrawn, path })
})

test('a correction of an article that is no longer there is given back to be copied', async () => {
  const sent = { ...words, version: 'seen', correction: 'Sửa "tên".' }
  const answer = await lan.send('/api/articles/2026/03/khong-con?method=PUT', sent)
  expect([answer.status, await answer.text()]).toEqual([
    404,
    expect.stringMatching(/>Vừa gõ\.[^]*>Sửa (?:"|&quot;)tên/),
  ])
})
