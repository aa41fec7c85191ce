import { join } from 'node:path'
import { array, assert, asyncProperty, constantFrom, tuple } from '../../support/fast-check.ts'
import { expect, test } from 'vitest'
import type { Article } from '../../../_includes/models/article.ts'
import { wordsOf } from '../../../_includes/assets/search-fold.js'
import { trusted } from '../../../_includes/html/html.ts'
import { updateSearch } from '../../../builder/search/update-search.ts'
import { article } from '../../support/site/planned.ts'
import { edition, indexIn } from '../../support/site/search.ts'
import { temporaryFolder } from '../../support/temporary.ts'

/** A site whose index tells of these articles, newest first. */
async function searched(articles: readonly Article[]): Promise<ReturnType<typeof indexIn>> {
  const folder = temporaryFolder()
  const out = join(folder, 'site')
  await updateSearch(edition(articles), { out, cache: join(folder, 'cache') })
  return indexIn(out)
}

/** An article of January 2024; a later one has a greater number. */
function articleOf(number: number, title: string, text = '', more: Partial<Article> = {}): Article {
  const day = String(number).padStart(2, '0')
  const body = trusted(`<p>${text}</p>`)
  return article(`bai-${number}`, `2024-01-${day}T08:00:00+07:00`, {
    title,
    summary: '',
    body,
    ...more,
  })
}

function numbers(paths: readonly string[]): number[] {
  return paths.map((path) => Number(path.replace(/^.*-/, '')))
}

const six = [
  articleOf(6, 'Chuyện khác', 'người dẫn trí nhớ'),
  articleOf(5, 'Chuyện khác', 'nói về dân trí'),
  articleOf(4, 'Dẫn trí nhớ về'),
  articleOf(3, 'Nâng cao dân trí'),
  articleOf(2, 'Chuyện khác', 'viết dan tri không dấu'),
  articleOf(1, 'Dan tri'),
]

test('exact spelling comes first, the title before the text, and the newer before the older', async () => {
  const { find } = await searched(six)
  expect(numbers((await find('dân trí')).paths)).toEqual([3, 5, 4, 1, 6, 2])
  expect(numbers((await find('dan tri')).paths)).toEqual([1, 4, 3, 2, 6, 5])
  expect(numbers((await find('dân tri')).paths)).toEqual([3, 5, 4, 1, 6, 2])
})

test('words that stand together come before the same words apart, and those before only some of them', async () => {
  const { find } = await searched([
    articleOf(4, 'Giáo dục', 'ở một nơi khác thì có Hà và có cả nội'),
    articleOf(3, 'Hà Nội', 'bàn về giáo dục'),
    articleOf(2, 'Chỉ nói về giáo dục'),
    articleOf(1, 'Giáo dục Hà Nội'),
  ])
  expect(numbers((await find('giáo dục hà nội')).paths)).toEqual([1, 3, 4])
  expect(await find('giáo dục hải phòng')).toMatchObject({ whole: false, near: 0 })
  expect(numbers((await find('giáo dục hải phòng')).paths)).toEqual([4, 3, 2, 1])
})

test('many articles with the phrase are enough, until those with the words apart are asked for', async () => {
  const near = Array.from({ length: 12 }, (_, index) => articleOf(index + 2, 'Một cụm từ'))
  const { find } = await searched([...near.toReversed(), articleOf(1, 'Từ này, cụm kia, một nọ')])
  const first = await find('cụm từ')
  expect([first.paths.length, first.wider]).toEqual([12, true])
  const all = await find('cụm từ', { wide: true })
  expect(all).toMatchObject({ near: 12, wider: false, whole: true })
  expect(all.paths).toEqual([...first.paths, '2024/01/bai-1'])
})

test('a section and two days, both included, bound the answer', async () => {
  const { find } = await searched([
    articleOf(3, 'Hoa', '', { section: 'thong-bao' }),
    articleOf(2, 'Hoa'),
    articleOf(1, 'Hoa', '', { section: 'thong-bao' }),
  ])
  const day = (number: number): number => Date.UTC(2024, 0, number) / 86_400_000
  expect(numbers((await find('hoa', { section: 'thong-bao' })).paths)).toEqual([3, 1])
  expect(numbers((await find('hoa', { from: day(2), to: day(2) })).paths)).toEqual([2])
  expect(numbers((await find('hoa', { from: day(2), section: 'thong-bao' })).paths)).toEqual([3])
  expect((await find('hoa', { section: 'khong-co' })).paths).toEqual([])
})

test('everything that an article’s page says of it is found, and nothing that is only the page’s', async () => {
  const { find } = await searched([
    articleOf(
      1,
      'Tựa',
      'đ<strong>ậ</strong>m &amp; nghiêng</p><p class="no-picture">Ảnh chưa có</p>',
      {
        summary: 'Tóm lược',
        byline: ['Người viết mẫu A'],
        tags: [{ name: 'Gốm sứ', slug: 'gom-su' }],
        attachments: [{ src: '/a.pdf', title: 'Phụ lục', type: 'PDF', bytes: 1 }],
        picture: { src: null, alt: '', caption: 'Quang cảnh', credit: 'Máy ảnh' },
      },
    ),
  ])
  for (const q of [
    'đậm',
    'đậm nghiêng',
    'tom luoc',
    'người viết mẫu a',
    'gốm sứ',
    'phu luc',
    'quang cảnh',
    'máy ảnh',
  ])
    expect([q, (await find(q)).near]).toEqual([q, 1])
  for (const q of ['chưa', 'strong', 'amp', 'pdf'])
    expect([q, (await find(q)).paths]).toEqual([q, []])
})

test('a whole title finds its article first', async () => {
  const title =
    'Một tiêu đề rất dài, dài hơn mọi câu hỏi thường gặp, gồm số 100-KL/TW và ngày 18/8/2014 của một bài thử'
  const { find } = await searched([articleOf(2, 'Một tiêu đề rất dài'), articleOf(1, title)])
  expect(numbers((await find(title)).paths)[0]).toBe(1)
})

const vocabulary = ['hoa', 'hoà', 'hóa', 'lá', 'la', 'đi', 'di', 'dì', 'bơ', '7']
const phrase = array(constantFrom(...vocabulary), { minLength: 1, maxLength: 3 })

test('exactly the articles with the words in a row are near, however many there are', async () => {
  await assert(
    asyncProperty(array(tuple(phrase, phrase), { maxLength: 40 }), phrase, async (texts, q) => {
      const articles = texts.map(([title, text], index) =>
        article(`bai-${texts.length - index}`, '2024-01-01T08:00:00+07:00', {
          title: title.join(' '),
          summary: '',
          byline: [],
          body: trusted(`<p>${text.join(' ')}</p>`),
        }),
      )
      const { find } = await searched(articles)
      const { hits, near } = await find(q.join(' '))
      const expected = texts.filter(([title, text]) => holdsPairs([title, text], q)).length
      expect([near, hits.length >= near]).toEqual([expected, true])
    }),
    { numRuns: 60 },
  )
})

/** Whether each two neighbours of a question are neighbours in one of the passages, whatever their marks. */
function holdsPairs(passages: readonly (readonly string[])[], q: readonly string[]): boolean {
  const folded = (words: readonly string[]): string[] =>
    wordsOf(words.join(' ')).map(({ text }) => text)
  const runs = passages.map((passage) => ` ${folded(passage).join(' ')} `)
  const asked = folded(q)
  const pairs =
    asked.length === 1 ? asked : asked.slice(1).map((word, at) => `${asked[at] ?? ''} ${word}`)
  return pairs.every((pair) => runs.some((run) => run.includes(` ${pair} `)))
}
