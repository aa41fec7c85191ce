import { expect, test } from 'vitest'
import { createToken } from '../../../../functions/comments/actions/credentials.ts'
import { openEditorDesk, writer } from '../../../support/articles/editor-desk.ts'
import { git, gitNewsroom } from '../../../support/articles/git.ts'
import { browser } from '../../../support/articles/plain-browser.ts'

const draft = '/api/articles/drafts/cau-lon'
const saved = '---\ntitle: Cầu lớn\n---\n\nĐã lưu.\n'

test('a preview of nothing, however it is sent, is the saved draft; of something it is that, and nothing is written', async () => {
  const desk = openEditorDesk(gitNewsroom({ 'drafts/cau-lon.md': saved }))
  const { store, services } = desk.desk
  const { token } = await createToken(store, 'Lan', services.now())
  const json = { 'Content-Type': 'application/json' }
  const ask = async (
    path: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<string> => {
    const response = await desk.ask(`${path}/preview`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, ...headers },
      ...(body !== undefined && { body }),
    })
    return `${response.status} ${await response.text()}`
  }
  expect(await ask(draft, {})).toMatch(/^200 [^]*Đã lưu\./)
  for (const empty of [undefined, '', '{}', ' \n'])
    expect(await ask(draft, json, empty)).toMatch(/^200 [^]*Đã lưu\./)
  expect(await ask('/api/articles/drafts/khong-co', json, '{}')).toMatch(/^404 /)
  const typed = { fields: { title: 'Cầu', section: 'khong-co' }, body: 'Vừa gõ.' }
  expect(await ask(draft, json, JSON.stringify(typed))).toMatch(/^200 [^]*Vừa gõ\./)
  expect(await ask(draft, json, '{"fields":{}}')).toMatch(/^422 /)
  expect(await ask(draft, json, '{"fields":')).toMatch(/^400 /)
  expect(await ask(draft, { 'Content-Type': 'text/plain' }, 'Chữ')).toMatch(/^415 /)
  expect(git(desk.newsroom.folder, 'log', '--format=%s')).toBe('Bài đã có\nBắt đầu')
})

test('a page is drawn of whatever was typed so far', async () => {
  const lan = await writer(openEditorDesk())
  for (const fields of [{}, { title: '', section: 7, image: 'x', tags: {} }, { title: ['a'] }]) {
    const page = await lan('POST', `${draft}/preview`, { fields, body: '' })
    expect([page.status, page.body['text']]).toEqual([200, expect.stringContaining('<h1')])
  }
})

test('a recording can be listened to before it is published, and any other file cannot be opened', async () => {
  const recording = Buffer.from('ID3 nghe')
  const desk = openEditorDesk(
    gitNewsroom({
      'drafts/cau-lon.md': saved.replace('---\n\n', 'audio: nghe.mp3\n---\n\n'),
      'drafts/cau-lon/nghe.mp3': recording,
      'drafts/cau-lon/don.txt': 'Đơn',
    }),
  )
  const lan = await browser(desk)
  expect(await (await lan.get('/ban-thao/cau-lon/')).text()).toMatch(
    /<audio[^>]* src="\/ban-thao\/cau-lon\/nghe\.mp3"/,
  )
  const heard = await lan.get('/ban-thao/cau-lon/nghe.mp3')
  expect([heard.headers.get('content-type'), Buffer.from(await heard.arrayBuffer())]).toEqual([
    'audio/mpeg',
    recording,
  ])
  expect((await lan.get('/ban-thao/cau-lon/don.txt')).status).toBe(404)
})
