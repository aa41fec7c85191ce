import { expect, test } from 'vitest'
import { articles, edition } from '../../../../support/desk/desk-edition.ts'
import { openDesk, readerPage } from '../../../../support/desk/desk.ts'
import { submit } from '../../../../support/desk/submit.ts'
import { approveMany, program } from '../../../../support/desk/moderators.ts'

const all = `/binh-luan/${articles.open.id}/`

test('/y-kien/ shows the latest comments and the articles most spoken about, each where it is read', async () => {
  const desk = openDesk()
  const lan = await program(desk)
  const other = await submit(desk, { article: articles.other.id, title: 'Ở chợ đêm' })
  await approveMany(desk, 2)
  await lan.decide({ comment: other.comment, verdict: 'approve' })
  const text = await readerPage(desk, '/y-kien/')
  expect([...text.matchAll(/<h3 [^>]*>([^<]*)</g)].map(([, title]) => title)).toEqual([
    'Ý kiến số 2',
    'Ý kiến số 1',
    'Ở chợ đêm',
  ])
  expect(text).toContain(`href="/binh-luan/${articles.other.id}/?y-kien=${other.comment}"`)
  expect(text.indexOf('2 ý kiến')).toBeLessThan(text.indexOf('1 ý kiến'))
  const { headers } = await desk.ask('/y-kien/')
  expect([headers.get('netlify-cache-tag'), headers.get('netlify-vary')]).toEqual([
    'y-kien',
    'query=_',
  ])
})

test('whatever was said of withdrawn, switched off and unknown articles, the latest and the most discussed are full', async () => {
  const ids = Array.from({ length: 60 }, (_, index) => `2026/03/bai-${index}`)
  const every = { ...edition, find: (id: string) => Promise.resolve({ ...articles.open, id }) }
  const desk = openDesk({ edition: every, limit: { count: 1_000, seconds: 600 } })
  const [standing, others] = [ids.slice(0, 12), ids.slice(12)]
  for (const id of standing) await approveMany(desk, 2, { article: id })
  for (const id of others) await approveMany(desk, 3, { article: id })
  await approveMany(desk, 97, { article: others[0] ?? '' })
  const find = async (id: string) => {
    if (standing.includes(id)) return { ...articles.open, id, url: `/${id}/`, title: id }
    const number = others.indexOf(id) % 3
    if (number === 0) return { ...articles.open, id, gone: true }
    return number === 1 ? { ...articles.open, id, comments: 'off' as const } : undefined
  }
  const later = openDesk({ store: desk.store, edition: { ...edition, find } })
  const text = await readerPage(later, '/y-kien/')
  expect(text.match(/class="opinion"/g)).toHaveLength(20)
  expect(text.match(/2 ý kiến/g)).toHaveLength(10)
  expect((await readerPage(later, '/y-kien/feed.xml')).match(/<entry>/g)).toHaveLength(20)
})

test('a comment that waited long is the latest once it is published', async () => {
  const desk = openDesk()
  const waiting = await submit(desk, { title: 'Đợi lâu' })
  await approveMany(desk, 21)
  desk.clock.now += 60_000
  await (await program(desk)).decide({ comment: waiting.comment, verdict: 'approve' })
  for (const path of ['/y-kien/', '/y-kien/feed.xml']) {
    const text = await readerPage(desk, path)
    expect(text.indexOf('Đợi lâu')).toBeGreaterThan(0)
    expect(text.indexOf('Đợi lâu')).toBeLessThan(text.indexOf('Ý kiến số 21'))
    expect(text).not.toContain('Ý kiến số 1<')
  }
  const listed = await readerPage(desk, all)
  expect(listed.indexOf('Ý kiến số 21')).toBeGreaterThan(0)
  expect(listed).not.toContain('Đợi lâu')
})
