import { XMLParser } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { articles } from '../../../support/desk/desk-edition.ts'
import { type Desk, openDesk } from '../../../support/desk/desk.ts'
import { deskForm, deskPage, signIn } from '../../../support/desk/moderators.ts'
import { seen } from '../../../_includes/comments/samples.ts'
import { importAll, sentAt, there } from './sent-comments.ts'

const DAY = 24 * 3_600_000

async function openWithCode() {
  const desk = openDesk()
  desk.clock.now = Date.parse(there('2024-01-15 08:00'))
  const approve = { deed: 'approve', at: '2023-12-04 11:30' } as const
  const topic = { deed: 'topic', topic: 'Kinh tế', at: '2023-12-05 08:00' } as const
  const { id: article } = articles.open
  await importAll(desk.store, [
    sentAt('2023-12-04 08:00', { article, lines: [approve, topic] }),
    sentAt('2023-12-04 08:10', { article, body: 'Không có chủ đề', lines: [approve] }),
    sentAt('2023-12-04 08:20', { article, body: 'Chưa duyệt', lines: [topic] }),
  ])
  const cookie = await signIn(desk)
  const fields = { name: 'Giao ban tháng', days: '30' }
  const made = await deskForm(desk, cookie, '/kiem-duyet/du-luan/', fields)
  const [, path = ''] =
    /ban-tin\.example(\/kiem-duyet\/du-luan\/[\w-]+\.xml)/.exec(await made.text()) ?? []
  return { desk, cookie, path, made }
}

function statusOf(desk: Desk, path: string, headers = {}): Promise<number> {
  return desk.ask(path, { headers }).then(({ status }) => status)
}

test('the private feed has what was approved with a topic, and names nobody', async () => {
  const { desk, path, made } = await openWithCode()
  expect(made.status).toBe(201)
  const answer = await desk.ask(path)
  const type = ['content-type', 'referrer-policy'].map((name) => answer.headers.get(name))
  expect(type).toEqual(['application/atom+xml; charset=utf-8', 'no-referrer'])
  const text = await answer.text()
  const { feed } = new XMLParser({ ignoreAttributes: false }).parse(text) as {
    feed: { entry: { category: { '@_term': string } } }
  }
  expect(feed.entry.category['@_term']).toBe('Kinh tế')
  expect(text).toContain('Cầu mới rất đẹp')
  for (const absent of ['Không có chủ đề', 'Chưa duyệt', 'Nguyễn Văn', path])
    expect(text).not.toContain(absent)
})

test('its code opens nothing else, and no token or other code opens the feed', async () => {
  const { desk, path } = await openWithCode()
  const code = path.replace(/^.*\/|\.xml$/g, '')
  const bearer = { Authorization: `Bearer ${code}` }
  expect(await statusOf(desk, '/api/moderation/comments', bearer)).toBe(401)
  for (const wrong of ['x.xml', `${'a'.repeat(43)}.xml`, code])
    expect(await statusOf(desk, `/kiem-duyet/du-luan/${wrong}`)).toBe(401)
})

test('a code ends at its day, when its person ends it, and when they may read no reports', async () => {
  const { desk, cookie, path } = await openWithCode()
  const listed = await deskPage(desk, cookie, '/kiem-duyet/du-luan/')
  expect(seen(listed)).toContain('Giao ban tháng')
  const [, id = ''] = /name="id" value="([^"]+)"/.exec(listed) ?? []
  expect(await deskForm(desk, cookie, '/kiem-duyet/du-luan/thu-hoi', { id: 'x' })).toMatchObject({
    status: 404,
  })
  const at = new Date(desk.clock.now).toISOString()
  await desk.store.changeRole({ name: 'Lan', role: 'moderator', at, by: 'An' })
  expect(await statusOf(desk, path)).toBe(401)
  await desk.store.changeRole({ name: 'Lan', role: 'editor', at, by: 'An' })
  expect(await statusOf(desk, path)).toBe(200)
  desk.clock.now += 31 * DAY
  expect(await statusOf(desk, path)).toBe(401)
  desk.clock.now -= 31 * DAY
  await deskForm(desk, cookie, '/kiem-duyet/du-luan/thu-hoi', { id })
  expect(await statusOf(desk, path)).toBe(401)
})

test('a code wants a name and a day on which it ends', async () => {
  const { desk, cookie } = await openWithCode()
  const send = (name: string, days: string) =>
    deskForm(desk, cookie, '/kiem-duyet/du-luan/', { name, days }).then(({ status }) => status)
  expect(await Promise.all([send(' ', '30'), send('A', '0'), send('A', '999')])).toEqual([
    422, 422, 422,
  ])
})
