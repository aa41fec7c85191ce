import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shippedWords } from '../../../../../functions/comments/domain/flags/shipped-words.ts'
import { readWordList } from '../../../../../functions/comments/domain/flags/word-list.ts'
import { caughtCases, honestCases } from './word-cases.ts'

const shipped = readWordList(shippedWords)

/** The words that the list sees in a body. */
function seen(body: string, list = shipped, title = ''): readonly string[] {
  return list.find({ name: '', title, body }).map(({ start, end }) => body.slice(start, end))
}

const lines = (text: string) => text.split('\n').filter((line) => line !== '')

test('there are at least 120 cases, half of them honest', () => {
  expect(lines(caughtCases).length + lines(honestCases).length).toBeGreaterThanOrEqual(120)
  expect(lines(honestCases).length).toBeGreaterThanOrEqual(60)
})

test.each(lines(caughtCases))('the list sees just these words: %s', (marked) => {
  const spans = [...marked.matchAll(/«([^»]*)»/g)].map(([, span]) => span)
  expect(seen(marked.replace(/[«»]/g, ''))).toEqual(spans)
})

test.each(lines(honestCases))('the list sees nothing in: %s', (body) => {
  expect(seen(body)).toEqual([])
})

const article = readFileSync(
  'content/articles/2023/12/nam-tu-liem-doi-moi-nang-cao-chat-luong-cong-tac-nam-bat-du-luan-xa-hoi.md',
  'utf8',
)

test('the list sees nothing in the whole model article, with marks and without', () => {
  expect(article.length).toBeGreaterThan(4_000)
  expect(seen(article)).toEqual([])
  expect(
    seen(article.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')),
  ).toEqual([])
})

test('an entry counts without marks only where it says so, and only in a text that has none at all', () => {
  const list = readWordList('con chó nhà\nthằng kia ~')
  expect(seen('con cho nha toi', list)).toEqual([])
  expect(seen('thang kia', list)).toEqual(['thang kia'])
  expect(seen('thang kia à', list)).toEqual([])
  expect(seen('thang kia', list, 'Hỏi')).toEqual([])
  expect(seen('thang kia', list, 'Hoi')).toEqual(['thang kia'])
})

test('a name is judged by its own marks', () => {
  const list = readWordList('con sâu ~')
  const found = (name: string, body: string) =>
    list.find({ name, title: '', body }).map(({ field }) => field)
  expect(found('Con Sau', 'con sau')).toEqual(['name', 'body'])
  expect(found('Nguyễn Con Sau', 'con sau')).toEqual(['body'])
  expect(found('Con Sau', 'con sâu')).toEqual(['name', 'body'])
})

test('remarks, empty lines and spaces are no entries, and the tone may stand on either vowel', () => {
  const list = readWordList('# con mèo\n\n  hoà bình   # như hòa bình\n~\n   ')
  expect(seen('Con mèo, ~, hòa bình và hoà  bình, Hòa. Bình, hòa', list)).toEqual([
    'hòa bình',
    'hoà  bình',
  ])
})

test('what sees nothing at all in a list of 64 KiB and a long text is still quick work', () => {
  const list = readWordList(Array.from({ length: 8_000 }, (_, at) => `a${at} b`).join('\n'))
  expect(seen('a1 b '.repeat(3) + 'a a1 c '.repeat(700), list)).toEqual(['a1 b', 'a1 b', 'a1 b'])
})
