import { expect, test } from 'vitest'
import { openEditorDesk, writer } from '../../../support/articles/editor-desk.ts'
import { git } from '../../../support/articles/git.ts'
import { browser } from '../../../support/articles/plain-browser.ts'
import { wordFile, wordParagraph } from '../../../support/articles/word.ts'
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
    body: 'Một.\n\n## Họp phường\n\nHai.\n\n![Cầu "lớn"](<anh-cau.png> "Sáng nay")\n',
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
