import { expect, test } from 'vitest'
import {
  readArticleText,
  writeArticleText,
} from '../../../../functions/articles/domain/article-text.ts'
import type { FieldValue } from '../../../../functions/articles/domain/front-matter.ts'
import { parseFrontMatter } from '../../../../builder/content/front-matter/front-matter.ts'
import { isBlank } from '../../../../builder/content/text/blank.ts'
import * as fc from '../../../support/fast-check.ts'

const usual = {
  title: 'Khánh thành cầu mới',
  timestamp: '08:30 28/12/2023',
  section: 'tin-tuc',
  byline: ['Thu Hằng', 'An'],
  source: { name: 'HNP', url: 'https://thu.example/a', published: '07:00 28/12/2023' },
  image: { src: 'cau.jpg', alt: 'Cầu', caption: 'Cầu mới: nhìn từ bờ', credit: 'An' },
  pinned: true,
  corrections: [{ at: '09:00 29/12/2023', note: 'Sửa tên' }],
}

test('an article is written as a reporter would type it', () => {
  const text = writeArticleText({ fields: usual, body: 'Đoạn mở đầu.\n' }).toString()
  expect(text).toBe(`---
title: Khánh thành cầu mới
timestamp: 08:30 28/12/2023
section: tin-tuc
byline:
  - Thu Hằng
  - An
source:
  name: HNP
  url: https://thu.example/a
  published: 07:00 28/12/2023
image:
  src: cau.jpg
  alt: Cầu
  caption: "Cầu mới: nhìn từ bờ"
  credit: An
pinned: true
corrections:
  - at: 09:00 29/12/2023
    note: Sửa tên
---

Đoạn mở đầu.
`)
})

test('what was written is read again, also by the build', () => {
  const bytes = writeArticleText({ fields: usual, body: 'Đoạn mở đầu.\n' })
  expect(readArticleText(bytes)).toEqual({ fields: usual, body: 'Đoạn mở đầu.\n' })
  expect(parseFrontMatter(bytes.toString())).toMatchObject({
    data: { ...usual, pinned: 'true' },
    problems: [],
  })
})

const word = fc
  .string({ unit: 'grapheme' })
  .map((text) => text.normalize('NFC'))
  .filter((text) => !isBlank(text) && text.isWellFormed())

test('whatever a reporter types into a field comes back, and the text below stays apart', () => {
  const value = fc.letrec<{ value: FieldValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      word,
      word,
      fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
      fc.dictionary(word, tie('value'), { minKeys: 1, maxKeys: 3 }),
    ),
  })).value
  const body = fc
    .string({ unit: 'grapheme' })
    .map((text) => text.normalize('NFC').replace(/\r\n?/g, '\n'))
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('title', 'summary', 'tags', 'mà', '__proto__'), value),
      body,
      (fields, body) => {
        const text = { fields: { ...fields }, body }
        expect(readArticleText(writeArticleText(text))).toEqual(text)
      },
    ),
  )
})

test.each([
  ['no front matter', 'Chỉ có chữ.\n'],
  ['a fence left open', '---\ntitle: Bài\nChữ.\n'],
  ['YAML that cannot be read', '---\n- Bài\n- tin-tuc\n---\n\nChữ.\n'],
])('a file with %s is all text, and nothing of it is lost', (_, text) => {
  expect(readArticleText(Buffer.from(text))).toEqual({ fields: {}, body: text })
})
