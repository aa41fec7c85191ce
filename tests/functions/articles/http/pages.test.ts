import { expect, test } from 'vitest'
import { openEditorDesk, writer } from '../../../support/articles/editor-desk.ts'
import { browser } from '../../../support/articles/plain-browser.ts'
import { git, gitNewsroom } from '../../../support/articles/git.ts'
import { contentFolder } from '../../../support/content/content-folder.ts'
import { signIn } from '../../../support/desk/moderators.ts'
import { picture } from '../../../support/content/picture.ts'
import { faultsOf } from '../../../support/site/validity.ts'
import { hostile } from '../../../_includes/comments/samples.ts'

const draft = '/api/articles/drafts/cau-lon'
const typed = { title: 'Cầu lớn', section: 'tin-tuc', body: 'Một.' }

test('an article is begun, written, sent, sent back and published with plain forms alone', async () => {
  const desk = openEditorDesk()
  const lan = await browser(desk)
  const begun = await lan.send('/bien-tap/', { title: 'Cầu lớn' })
  expect([begun.status, begun.headers.get('location')]).toEqual([303, '/bien-tap/cau-lon/'])
  const version = async (): Promise<string> =>
    /name="version" value="(\w*)"/.exec(await (await lan.get('/bien-tap/cau-lon/')).text())?.[1] ??
    ''
  const step = async (path: string, fields: Record<string, string>): Promise<string | null> => {
    const response = await lan.send(path, { version: await version(), ...fields })
    return response.headers.get('location')
  }
  expect(await step(`${draft}?method=PUT`, typed)).toBe('/bien-tap/cau-lon/?da=saved')
  expect(await step(`${draft}?method=PUT`, { ...typed, ready: 'yes' })).toBe(
    '/bien-tap/cau-lon/?da=sent',
  )
  expect(await (await lan.get('/bien-tap/')).text()).toMatch(/Chờ biên tập[^]*cau-lon[^]*Đang viết/)
  expect(await step(`${draft}/return`, { note: 'Thiếu ảnh.' })).toBe(
    '/bien-tap/cau-lon/?da=returned',
  )
  expect(await (await lan.get('/bien-tap/cau-lon/')).text()).toContain('Thiếu ảnh.')
  expect(await step(`${draft}/publication`, {})).toBe('/bien-tap/?da=published')
  expect(git(desk.newsroom.folder, 'log', '-1', '--format=%s')).toBe('Xuất bản: 2026/03/cau-lon')
  await lan.send('/bien-tap/', { title: 'Bỏ đi' })
  const { body } = await (await writer(desk))('GET', '/api/articles/drafts/bo-di')
  const gone = { version: String(body['version']), confirm: 'yes' }
  const removed = await lan.send('/api/articles/drafts/bo-di?method=DELETE', gone)
  expect(removed.headers.get('location')).toBe('/bien-tap/?da=removed')
})

test('the second of two people sees both texts, and saves on from there', async () => {
  const desk = openEditorDesk()
  const [lan, binh] = [await browser(desk), await writer(desk, 'Bình')]
  const made = await binh('PUT', draft, {
    version: null,
    fields: { title: 'Cầu', pinned: true },
    body: 'Của Bình.',
  })
  const late = await lan.send(`${draft}?method=PUT`, { ...typed, body: 'Của Lan.' })
  const page = await late.text()
  expect(late.status).toBe(409)
  expect(page).toMatch(/name="body"[^>]*>Của Lan\.<[^]*Bản của Bình[^]*readonly[^>]*>Của Bình\.</)
  expect(page).toMatch(/Khác bản của bạn:[^]*<li>Ghim lên đầu trang nhất: có<\/li>/)
  const version = /name="version" value="(\w+)"/.exec(page)?.[1] ?? ''
  expect(version).toBe(made.body['version'])
  const saved = await lan.send(`${draft}?method=PUT`, { ...typed, version, body: 'Của cả hai.' })
  expect(saved.status).toBe(303)
})

test('a session that has ended, or a folder without git, gives the words back', async () => {
  const ended = await (await browser(openEditorDesk(), 'none=1')).send(`${draft}?method=PUT`, typed)
  expect([ended.status, await ended.text()]).toEqual([401, expect.stringContaining('>Một.<')])
  const content = contentFolder()
  const lan = await browser(openEditorDesk({ folder: content, content, upstream: content }))
  const refused = await lan.send(`${draft}?method=PUT`, { ...typed, version: '' })
  const page = await refused.text()
  expect([refused.status, page]).toEqual([503, expect.stringContaining('>Một.<')])
  expect(page).toContain('kho git')
  expect(await (await lan.get('/bien-tap/')).text()).toContain('git init')
})

test('another site’s form changes nothing, and nobody who is not signed in sees anything', async () => {
  const desk = openEditorDesk(
    gitNewsroom({ 'drafts/cau-lon.md': '---\ntitle: Cầu lớn\n---\n\nMật.' }),
  )
  const Cookie = await signIn(desk.desk)
  const foreign = await desk.ask(`${draft}?method=PUT`, {
    method: 'POST',
    headers: { Cookie, Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
    body: new URLSearchParams(typed),
  })
  expect(foreign.status).toBe(403)
  for (const [path, status] of [
    ['/bien-tap/', 401],
    ['/bien-tap/cau-lon/', 401],
    ['/ban-thao/cau-lon/', 404],
    [draft, 401],
  ] as const) {
    const response = await desk.ask(path)
    expect([path, response.status]).toEqual([path, status])
    expect(await response.text()).not.toMatch(/Mật|Cầu lớn/)
  }
})

test('whatever is typed is shown as text, on valid pages that nothing foreign can enter', async () => {
  const desk = openEditorDesk()
  const [lan, program] = [await browser(desk), await writer(desk)]
  const fields = {
    title: hostile,
    section: hostile,
    image: { src: hostile, alt: hostile },
    tags: [hostile],
  }
  await program('PUT', draft, { version: null, fields, body: `</textarea>${hostile}` })
  for (const path of ['/bien-tap/', '/bien-tap/cau-lon/', '/bien-tap/cau-lon/?da=saved']) {
    const response = await lan.get(path)
    const text = await response.text()
    expect(text).not.toMatch(/<script>alert|<img src=x/)
    // The signs of a hostile title are several letters each, once escaped.
    const faults = (await faultsOf(path, text)).filter((fault) => !fault.includes('long-title'))
    expect(faults).toEqual([])
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'self';/,
    )
  }
  const drawn = await lan.send(`${draft}/preview`, { ...typed, title: 'Xem' })
  expect([drawn.status, drawn.headers.get('x-frame-options')]).toEqual([200, 'SAMEORIGIN'])
  expect(drawn.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
  expect(await drawn.text()).toContain('>Xem<')
  expect(git(desk.newsroom.folder, 'log', '--format=%s')).toBe('Bản nháp mới: cau-lon\nBắt đầu')
})

test('a draft is renamed and scheduled with plain forms, and the page says what became of it', async () => {
  const desk = openEditorDesk(gitNewsroom({ 'drafts/cau-lon/cau.png': picture }))
  const lan = await browser(desk)
  await lan.send('/bien-tap/', { title: 'Cầu lớn' })
  const versionAt = async (page: string): Promise<string> =>
    /name="version" value="(\w*)"/.exec(await (await lan.get(page)).text())?.[1] ?? ''
  const rename = async (name: string): Promise<Response> =>
    lan.send(`${draft}?method=PUT`, {
      version: await versionAt('/bien-tap/cau-lon/'),
      rename: name,
    })
  expect((await rename('!!!')).status).toBe(409)
  const renamed = await rename('Cầu vượt sông')
  expect(renamed.headers.get('location')).toBe('/bien-tap/cau-vuot-song/?da=renamed')
  const { folder } = desk.newsroom
  expect(git(folder, 'ls-files', 'content/drafts')).toBe(
    'content/drafts/cau-vuot-song.md\ncontent/drafts/cau-vuot-song/cau.png',
  )
  const now = '/api/articles/drafts/cau-vuot-song'
  const version = await versionAt('/bien-tap/cau-vuot-song/')
  await lan.send(`${now}?method=PUT`, { ...typed, version, timestamp: '06:20 07/04/2026' })
  const seen = { version: await versionAt('/bien-tap/cau-vuot-song/') }
  const published = await lan.send(`${now}/publication`, seen)
  expect(published.headers.get('location')).toBe('/bien-tap/?da=scheduled')
  const lists = await (await lan.get('/bien-tap/?da=scheduled')).text()
  expect(lists).toMatch(/Đã xếp lịch[^]*Sắp đăng[^]*2026\/04\/cau-vuot-song[^]*Vừa đăng/)
})
