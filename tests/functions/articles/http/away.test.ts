import { expect, test } from 'vitest'
import { forgeRepository } from '../../../../functions/articles/repositories/forge/forge-repository.ts'
import { gitHub } from '../../../../functions/articles/repositories/github/github.ts'
import { startGitHub } from '../../../doubles/forges/github.ts'
import type { ForgeDouble } from '../../../doubles/forges/forge-server.ts'
import { openEditorDesk, writer, type EditorDesk } from '../../../support/articles/editor-desk.ts'
import { git, gitNewsroom } from '../../../support/articles/git.ts'
import { ORIGIN } from '../../../support/desk/desk.ts'
import { signIn } from '../../../support/desk/moderators.ts'
import { patient } from '../../../support/servers/patient.ts'
import { faultsOf } from '../../../support/site/validity.ts'

const draft = '/api/articles/drafts/cau-lon'
const fields = { title: 'Khánh thành cầu lớn', section: 'tin-tuc' }
const text = { version: null, fields, body: 'Sáng nay cầu thông xe.' }

interface World {
  readonly desk: EditorDesk
  readonly forge: ForgeDouble
  readonly upstream: string
}

async function atGitHub({ deadline } = patient): Promise<World> {
  const newsroom = gitNewsroom()
  const forge = await startGitHub(newsroom.upstream)
  const { url: api, token } = forge
  const place = { owner: 'toa-soan', name: 'trang', branch: undefined, token, api }
  const repository = forgeRepository(gitHub({ ...place, deadline }))
  return { desk: openEditorDesk(newsroom, { repository }), forge, upstream: newsroom.upstream }
}

test('a draft is saved, listed, drawn and published at a forge as in a work tree', async () => {
  const { desk, upstream } = await atGitHub()
  const [lan, minh] = [await writer(desk), await writer(desk, 'Minh')]
  const made = await lan('PUT', draft, { ...text, ready: true })
  expect(made).toMatchObject({ status: 201, body: { problems: [] } })
  expect((await lan('PUT', draft, { ...text, version: 'old' })).body).toMatchObject({
    type: '/api/problems/conflict',
    by: 'Lan',
    body: text.body,
  })
  const { version } = made.body
  const page = await lan('POST', `${draft}/preview`)
  expect(page.body['text']).toContain('Sáng nay cầu thông xe.')
  const published = await minh('POST', `${draft}/publication`, { version })
  expect(published).toMatchObject({ status: 200, body: { path: '2026/03/cau-lon' } })
  expect(git(upstream, 'log', '--format=%an', '-2', 'main')).toBe('Minh\nLan')
  expect(await minh('GET', '/api/articles?state=published')).toMatchObject({
    body: { articles: [{ path: '2026/03/cau-lon', by: 'Minh' }] },
  })
})

test.each([409, 422, 500])(
  'a forge that answers %d is told to a program with the time of the next try',
  async (status) => {
    const { desk, forge, upstream } = await atGitHub()
    const lan = await writer(desk)
    forge.fault = (request) => (request.startsWith('POST') ? status : undefined)
    const saved = await lan('PUT', draft, text)
    expect([saved.status, saved.headers.get('retry-after')]).toEqual([503, '30'])
    expect(saved.body).toMatchObject({ type: '/api/problems/repository' })
    expect(git(upstream, 'log', '--format=%s', 'main')).toBe('Bắt đầu')
    forge.fault = undefined
    expect((await lan('PUT', draft, text)).status).toBe(201)
  },
)

test.each([409, 422, 500])(
  'where a forge answers %d to it, nothing is half published, returned, taken away or sent, and the next try goes through',
  async (status) => {
    const { desk, forge, upstream } = await atGitHub()
    const [lan, minh] = [await writer(desk), await writer(desk, 'Minh')]
    const { version } = (await lan('PUT', draft, text)).body
    const head = git(upstream, 'rev-parse', 'main')
    forge.fault = (request) => (request.startsWith('GET') ? undefined : status)
    const tries = [
      await minh('POST', `${draft}/return`, { version, note: 'Thiếu ảnh.' }),
      await lan('PUT', draft, { version, rename: 'cau-moi' }),
      await lan('DELETE', `${draft}?version=${String(version)}`),
      await minh('POST', `${draft}/publication`, { version }),
    ]
    expect(tries.map((answer) => [answer.status, answer.headers.get('retry-after')])).toEqual(
      tries.map(() => [503, '30']),
    )
    expect(git(upstream, 'rev-parse', 'main')).toBe(head)
    expect(desk.published()).toBe(0)
    forge.fault = undefined
    expect((await minh('POST', `${draft}/publication`, { version })).status).toBe(200)
  },
)

test('a forge that never answers a publication is told as away, and the draft stays', async () => {
  const { desk, forge, upstream } = await atGitHub({ deadline: 8_000 })
  const minh = await writer(desk, 'Minh')
  const { version } = (await minh('PUT', draft, text)).body
  forge.fault = (request) => (request.startsWith('PATCH') ? 'never' : undefined)
  const late = await minh('POST', `${draft}/publication`, { version })
  expect([late.status, late.headers.get('retry-after')]).toEqual([503, '30'])
  expect(git(upstream, 'log', '--format=%s', 'main')).toBe('Bản nháp mới: cau-lon\nBắt đầu')
})

test('a draft whose commit stands is saved, though nothing can be checked any more', async () => {
  const { desk, forge, upstream } = await atGitHub()
  const lan = await writer(desk)
  let committed = false
  forge.fault = (request) => {
    const fault = committed ? 500 : undefined
    committed ||= request.startsWith('PATCH')
    return fault
  }
  expect(await lan('PUT', draft, text)).toMatchObject({ status: 201, body: { problems: [] } })
  expect(git(upstream, 'log', '-1', '--format=%an', 'main')).toBe('Lan')
})

test('a form sent to a forge that is away comes back with every typed word', async () => {
  const { desk, forge } = await atGitHub()
  const Cookie = await signIn(desk.desk)
  const send = (path: string, typed: Record<string, string>): Promise<Response> =>
    desk.ask(path, {
      method: 'POST',
      headers: { Cookie, Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' },
      body: new URLSearchParams(typed),
    })
  await send('/bien-tap/', { title: 'Cầu lớn' })
  forge.fault = () => 500
  const typed = { title: 'Tiêu đề vừa gõ', body: 'Chữ vừa gõ.', version: 'old' }
  for (const path of [`${draft}?method=PUT`, `${draft}/publication`]) {
    const response = await send(path, typed)
    const page = await response.text()
    expect([response.status, page.includes('Chữ vừa gõ.')]).toEqual([503, true])
    expect(await faultsOf(path, page)).toEqual([])
  }
  expect(await (await send(`${draft}?method=PUT`, typed)).text()).toContain('Tiêu đề vừa gõ')
  const returned = await send(`${draft}/return`, { version: 'old', note: 'Thiếu ảnh.' })
  expect([returned.status, await returned.text()]).toEqual([
    503,
    expect.stringContaining('Thiếu ảnh.'),
  ])
  for (const path of ['/bien-tap/', '/bien-tap/cau-lon/', '/ban-thao/cau-lon/']) {
    const response = await desk.ask(path, { headers: { Cookie } })
    expect([path, response.status, response.headers.get('retry-after')]).toEqual([path, 503, '30'])
    expect(await response.text()).toContain('Kho bài không trả lời')
  }
})

test('a token that has ended is told with the setting that must be changed', async () => {
  const { desk, forge } = await atGitHub()
  const lan = await writer(desk)
  forge.fault = () => 401
  for (const answer of [await lan('GET', draft), await lan('PUT', draft, text)]) {
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, null])
    expect(answer.body).toMatchObject({
      type: '/api/problems/no_repository',
      detail: expect.stringContaining('CONTENT_TOKEN'),
    })
  }
})
