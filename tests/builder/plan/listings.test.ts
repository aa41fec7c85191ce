import { expect, test } from 'vitest'
import { draw } from '../../../_includes/draw.ts'
import { article, planned, series } from '../../support/site/planned.ts'

test('an article has five newer and five older neighbours of its own section, newest first', () => {
  const others = series(20, { section: 'thong-bao' })
  const ours = series(13).map((each) => ({ ...each, title: each.title.replace('Bài', 'Tin') }))
  const page = planned([...others, ...ours]).pages.article.find(
    ({ article }) => article.title === 'Tin bai-7',
  )
  expect(page?.newer.map(({ title }) => title)).toEqual(
    [12, 11, 10, 9, 8].map((number) => `Tin bai-${number}`),
  )
  expect(page?.older.map(({ title }) => title)).toEqual(
    [6, 5, 4, 3, 2].map((number) => `Tin bai-${number}`),
  )
})

test('both headings and the date form stand under an article that has no neighbours', () => {
  const [html] = planned(series(1)).pages.article.map(draw)
  expect(html).toContain('Các bài mới đăng')
  expect(html).toContain('Các bài đã đăng')
  expect(html).toContain('action="/luu-tru/"')
})

test('articles of one moment stand in the order of their ids, however they were read', () => {
  const articles = ['c', 'a', 'b'].map((name) => article(name, '08:00 01/12/2023'))
  const orders = [articles, articles.toReversed()].map((read) =>
    planned(read).pages.front[0]?.articles.map(({ id }) => id),
  )
  expect(orders).toEqual([
    ['2023/12/a', '2023/12/b', '2023/12/c'],
    ['2023/12/a', '2023/12/b', '2023/12/c'],
  ])
})

test('tags spelt alike are one listing, under the name that most articles bear, whichever is newer', () => {
  const days = ['01', '02', '03']
  const names = ['Văn hoá', 'Vân Hoà', 'Văn hoá']
  for (const order of [names, names.toReversed(), [...names.slice(1), 'Văn hoá']]) {
    const { listing } = planned(
      order.map((name, index) =>
        article(`bai-${index}`, `08:00 ${days[index]}/12/2023`, {
          tags: [{ name, slug: 'van-hoa' }],
        }),
      ),
    ).pages
    const tags = listing.filter(({ of }) => of !== 'all' && 'tag' in of)
    expect(tags.map(({ url, articles }) => [url, articles.length])).toEqual([['/the/van-hoa/', 3]])
    expect(tags.map(draw)[0]).toContain('<h1 class="listing-title">Văn hoá</h1>')
  }
})

test('every section has its page, also without an article', () => {
  const { listing } = planned([]).pages
  expect(listing.map(({ url }) => url)).toEqual(['/tin-tuc/', '/thong-bao/'])
  expect(listing.map(draw)[0]).toContain('Chưa có bài viết nào.')
})

test('the archive holds every year, month and day that has articles, and no other', () => {
  const { archive } = planned([
    article('a', '00:00 31/12/2023'),
    article('b', '23:59 31/12/2023'),
    article('c', '00:00 01/01/2024'),
  ]).pages
  expect(
    archive.map(({ url, parts, articles }) => [
      url,
      parts.map(({ period, count }) => `${period} ${count}`),
      articles.map(({ id }) => id.slice(8)),
    ]),
  ).toEqual([
    ['/luu-tru/', ['2024 1', '2023 2'], []],
    ['/luu-tru/2024/', ['2024/01 1'], []],
    ['/luu-tru/2024/01/', ['2024/01/01 1'], ['c']],
    ['/luu-tru/2024/01/01/', [], ['c']],
    ['/luu-tru/2023/', ['2023/12 2'], []],
    ['/luu-tru/2023/12/', ['2023/12/31 2'], ['b', 'a']],
    ['/luu-tru/2023/12/31/', [], ['b', 'a']],
  ])
})

test('a day is Hà Nội’s day wherever the reporter’s clock stood', () => {
  const { archive } = planned([article('khuya', '2023-12-30T17:30:00Z')]).pages
  expect(archive.map(({ url }) => url)).toContain('/luu-tru/2023/12/31/')
})

test('the same question gets the same pages, drawn with the same bytes', () => {
  const articles = series(45, { tags: [{ name: 'Đô thị', slug: 'do-thi' }] })
  const [once, twice] = [articles, articles.toReversed()].map((read) =>
    Object.values(planned(read).pages)
      .flat()
      .map((page) => [page.file, draw(page), draw(page)]),
  )
  expect(once).toEqual(twice)
  expect(once?.every(([, one, other]) => one === other)).toBe(true)
})
