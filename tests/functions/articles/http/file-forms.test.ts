import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { openEditorDesk, writer } from '../../../support/articles/editor-desk.ts'
import { git, gitNewsroom } from '../../../support/articles/git.ts'
import { browser } from '../../../support/articles/plain-browser.ts'
import { wordFile, wordParagraph, wordPicture } from '../../../support/articles/word.ts'
import { picture } from '../../../support/content/picture.ts'
import { faultsOf } from '../../../support/site/validity.ts'

const draft = '/api/articles/drafts/cau-lon'
const typed = { title: 'Cầu lớn', section: 'tin-tuc', body: 'Một.' }

test('without script a picture, a Word file and an attachment come with the text that was typed', async () => {
  const desk = openEditorDesk()
  const lan = await browser(desk)
  await lan.send('/bien-tap/', { title: 'Cầu lớn' })
  const version = async (): Promise<string> =>
    String((await (await writer(desk))('GET', draft)).body['version'])
  const words = { ...typed, 'picture-alt': 'Cầu "lớn"', 'picture-caption': 'Sáng nay' }
  const unanswered = await lan.attach(
    draft,
    { ...words, version: await version() },
    { picture: ['Ảnh cầu.PNG', picture] },
  )
  const again = await unanswered.text()
  expect([unanswered.status, again]).toEqual([422, expect.stringContaining('trẻ em')])
  expect(again).toContain('>Một.<')
  const file = wordFile(wordParagraph('Họp phường') + wordParagraph('Hai.'))
  const sent = await lan.attach(
    draft,
    { ...words, version: await version(), 'picture-minors': 'consent' },
    {
      picture: ['Ảnh cầu.PNG', picture],
      document: ['bài.docx', file],
      attachment: ['Đơn xin.pdf', Buffer.from('%PDF-1.7')],
    },
  )
  expect([sent.status, sent.headers.get('location')]).toEqual([303, '/bien-tap/cau-lon/?da=saved'])
  const saved = await (await writer(desk))('GET', draft)
  expect(saved.body).toMatchObject({
    fields: { title: 'Cầu lớn', attachments: [{ src: 'don-xin.pdf', title: 'Đơn xin' }] },
    body: 'Một.\n\n![Cầu "lớn"](<anh-cau.png> "Sáng nay")\n\n## Họp phường\n\nHai.\n',
    pictures: [{ name: 'anh-cau.png' }],
    problems: [],
  })
  expect(git(desk.newsroom.folder, 'log', '--format=%B')).toContain('Minors-Consent: Lan')
  const page = await (await lan.get('/bien-tap/cau-lon/')).text()
  expect(await faultsOf('/bien-tap/cau-lon/', page)).toEqual([])
  const removed = await lan.send(`${draft}/files/don-xin.pdf?method=DELETE`, {
    ...typed,
    body: 'Chưa lưu.',
    version: await version(),
  })
  const kept = await removed.text()
  expect(kept).toMatch(/Đã bỏ tệp[^]*>Chưa lưu\.</)
  expect(kept).not.toContain('don-xin.pdf')
})

const saved = { 'drafts/cau-lon.md': '---\ntitle: Cầu lớn\nsection: tin-tuc\n---\n\nMột.\n' }
const shown = { 'picture-alt': 'Cầu', 'picture-minors': 'none' }

test('pictures of one name that people send in the same moment are all kept', async () => {
  const desk = openEditorDesk(gitNewsroom(saved))
  const lan = await browser(desk)
  const all = await Promise.all(
    [3, 4, 5, 6].map((size) => sharp(picture).resize(size).png().toBuffer()),
  )
  await Promise.all(
    all.map((bytes) => lan.attach(draft, { ...typed, ...shown }, { picture: ['IMG.png', bytes] })),
  )
  const folder = join(desk.newsroom.content, 'drafts/cau-lon')
  const kept = readdirSync(folder).map((name) => readFileSync(join(folder, name)))
  expect(kept).toHaveLength(all.length)
  for (const bytes of all) expect(kept.some((each) => each.equals(bytes))).toBe(true)
})

test('a Word file comes in one commit with its pictures, or not at all', async () => {
  const desk = openEditorDesk(gitNewsroom(saved))
  const { folder } = desk.newsroom
  const lan = await browser(desk)
  const file = wordFile(wordParagraph('Hai.') + wordPicture('embed', 'p'), { embedded: picture })
  const document = ['bài.docx', file] as const
  const late = await lan.attach(draft, { ...typed, version: 'old' }, { document })
  const again = await late.text()
  expect([late.status, again]).toEqual([409, expect.stringContaining('hãy chọn lại tệp')])
  expect(again).toMatch(/name="body"[^>]*>Một\.</)
  expect(git(folder, 'log', '--format=%s')).toBe('Bài đã có\nBắt đầu')
  const { version } = (await (await writer(desk))('GET', draft)).body
  const sent = await lan.attach(draft, { ...typed, version: String(version) }, { document })
  expect(sent.status).toBe(303)
  expect(git(folder, 'log', '--format=%s')).toBe('Sửa bản nháp: cau-lon\nBài đã có\nBắt đầu')
  expect(git(folder, 'show', '--name-only', '--format=').split('\n')).toEqual([
    'content/drafts/cau-lon.md',
    expect.stringMatching(/^content\/drafts\/cau-lon\/anh-[\da-f]{10}\.png$/),
  ])
})

test('a file that is too large is told as that, and nothing is committed of what came with it', async () => {
  const desk = openEditorDesk(gitNewsroom(saved), { maxFileBytes: 1000 })
  const lan = await browser(desk)
  const large = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(1000)])
  const ways = {
    document: { document: ['bài.docx', wordFile(wordParagraph('Hai.'))] },
    attachment: { picture: ['a.png', picture], attachment: ['a.pdf', large] },
  } as const
  for (const files of Object.values(ways)) {
    const answer = await lan.attach(draft, { ...typed, ...shown, body: 'Vừa gõ.' }, files)
    const page = await answer.text()
    expect([answer.status, page]).toEqual([413, expect.stringContaining('quá lớn')])
    expect(page).toContain('>Vừa gõ.<')
  }
  expect(git(desk.newsroom.folder, 'log', '--format=%s')).toBe('Bài đã có\nBắt đầu')
})
