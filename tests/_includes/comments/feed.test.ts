import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { commentsFeed } from '../../../_includes/layouts/feeds/comments-feed.ts'
import { article, comment, hostile, hostileComment, site } from './samples.ts'

const published = '2026-11-23T01:00:00.000Z'

test('the feed names each comment by its id and leads to the page that holds it', () => {
  const feed = commentsFeed(site, [{ comment: comment(), article, published }])
  expect(XMLValidator.validate(feed)).toBe(true)
  expect(feed).toContain('<id>urn:uuid:0193519a-0000-7000-8000-000000000001</id>')
  expect(feed).toContain(
    'href="https://ban-tin.example/binh-luan/2023/12/du-luan/?y-kien=0193519a-0000-7000-8000-000000000001#y-kien-0193519a-0000-7000-8000-000000000001"',
  )
})

test('entries and feed are dated by publication, and an official reply is an entry of its own', () => {
  const answers = (entries: Parameters<typeof commentsFeed>[1]) =>
    entries.filter((each) => each.comment.reply)
  const times = (...entries: Parameters<typeof commentsFeed>[1]): string[] =>
    [
      ...commentsFeed(site, entries, answers(entries)).matchAll(/<(?:published|updated)>([^<]*)/g),
    ].map(([, time = '']) => time)
  const first = { comment: comment({ at: '2026-01-01T00:00:00.000Z' }), article, published }
  expect(times(first)).toEqual([published, published, published])
  const answered = '2026-11-24T00:00:00.000Z'
  const reply = { unit: 'UBND', body: 'Đã xong', at: answered }
  const older = { ...first, comment: comment({ reply }), published: '2026-11-22T00:00:00.000Z' }
  const twice = (time: string) => [time, time]
  expect(times(first, older)).toEqual([
    answered,
    ...twice(answered),
    ...twice(published),
    ...twice(older.published),
  ])
  const feed = commentsFeed(site, [], [older])
  expect(XMLValidator.validate(feed)).toBe(true)
  const place = `${site.url}/binh-luan/2023/12/du-luan/?y-kien=${older.comment.id}#tra-loi-${older.comment.id}`
  expect(feed).toContain(`<id>${place}</id>`)
  expect(feed).toContain('<author><name>UBND</name></author>')
})

test('hostile text is text in the feed, and once more inside its HTML', () => {
  const feed = commentsFeed(site, [{ comment: hostileComment, article, published }])
  const answered = commentsFeed(site, [], [{ comment: hostileComment, article }])
  expect([feed, answered].map((each) => XMLValidator.validate(each))).toEqual([true, true])
  const { entry } = (
    new XMLParser({ htmlEntities: true }).parse(feed) as {
      feed: { entry: { title: string; content: string } }
    }
  ).feed
  expect(entry.title).toBe(hostile)
  expect(entry.content).not.toContain('<img')
  expect(entry.content).toContain('&lt;img')
})

test('a character that XML does not know cannot break the feed', () => {
  const broken = comment({ name: 'a\u0001\uFFFE\uD800b' })
  const feed = commentsFeed(site, [{ comment: broken, article, published }])
  expect(feed).toContain('<name>a\uFFFD\uFFFD\uFFFDb</name>')
})

test('an empty feed is a feed', () => {
  const feed = commentsFeed(site, [])
  expect(XMLValidator.validate(feed)).toBe(true)
  expect(feed).toContain('<updated>1970-01-01T00:00:00Z</updated>')
})
