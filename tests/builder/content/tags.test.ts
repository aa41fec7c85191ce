import { expect, test } from 'vitest'
import { foldWord } from '../../../_includes/assets/search-fold.js'
import { slug } from '../../../builder/content/text/slug.ts'
import { articleOf, linesAbout, reportOf } from '../../support/content/archive.ts'
import { articleFile } from '../../support/content/markdown-file.ts'

test('an address and the search read every Vietnamese letter alike, in any form', () => {
  const bases = 'aăâeêioôơuưyđbcdghklmnpqrstvxfjwzð'
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
  for (const base of bases) {
    for (const tone of tones) {
      const letter = `${base}${tone}`
      const forms = [letter, letter.toUpperCase()].flatMap((each) => [
        each.normalize('NFC'),
        each.normalize('NFD'),
      ])
      // Behind a vowel: alone, search reads y as i.
      for (const form of forms) expect(slug(`a${form}`)).toBe(foldWord(`a${form}`).text)
    }
  }
})

test.each([
  ['Ðống Đa', 'dong-da'],
  ['đống ða', 'dong-da'],
  ['Quy\u00AD hoạch\u200B', 'quy-hoach'],
])('%j has the address %s', (name, address) => {
  expect(slug(name)).toBe(address)
})

test.each(['tags', 'byline'])(
  '%s that list names in one text get advice, and stand',
  async (key) => {
    for (const value of ['An, Bình', 'An; Bình', '[An, "Bình, Chi"]'])
      expect(await reportOf(articleFile({ [key]: value }))).toEqual([
        `5: lời khuyên: “${key}” có dấu phẩy trong một tên; nếu là nhiều tên, hãy viết thành danh sách: ${key}: [a, b]`,
      ])
    expect(await reportOf(articleFile({ [key]: '[An, Bình]' }))).toEqual([])
  },
)

test('a tag too long for an address is told at its line', async () => {
  const names = Array.from({ length: 16 }, (_, index) => `Chủ đề thứ ${index}`).join(', ')
  expect(await reportOf(articleFile({ tags: names }))).toContainEqual(
    expect.stringMatching(/^5: chủ đề “Chủ đề thứ 0, .*…” quá dài để làm địa chỉ/),
  )
  const { tags } = await articleOf(articleFile({ tags: 'a'.repeat(200) }))
  expect(tags).toHaveLength(1)
})

test('names of files too long for an address are told', async () => {
  const long = 'a'.repeat(201)
  expect(
    await linesAbout({
      [`articles/2023/12/${long}.md`]: articleFile(),
      [`pages/${long}.md`]: '---\ntitle: An\n---\n\nAn.\n',
    }),
  ).toEqual([
    expect.stringMatching(/^content\/articles\/2023\/12\/a+\.md:1: .*không quá 200 chữ/),
    expect.stringMatching(/^content\/pages\/a+\.md:1: .*không quá 200 chữ/),
  ])
})

const advice = 'nếu là hai việc khác nhau, hãy đổi tên một chủ đề'

test('two tags of one article that share a page are told, and none is lost without a word', async () => {
  expect(await reportOf(articleFile({ tags: '[Văn hoá, Vân Hoà]' }))).toEqual([
    `5: lời khuyên: chủ đề “Vân Hoà” chung trang /the/van-hoa/ với “Văn hoá” (cùng bài); ${advice}`,
  ])
})

test('two tags of two articles that share a page are told once, with both names and both files', async () => {
  const lines = await linesAbout({
    'articles/2023/12/a.md': articleFile({ tags: 'Văn hoá' }),
    'articles/2023/12/b.md': articleFile({ tags: 'Vân Hoà' }),
    'articles/2023/12/c.md': articleFile({ tags: 'Vân Hoà' }),
  })
  expect(lines).toEqual([
    `content/articles/2023/12/b.md:1: lời khuyên: chủ đề “Vân Hoà” chung trang /the/van-hoa/ với “Văn hoá” (content/articles/2023/12/a.md); ${advice}`,
  ])
})

test.each([
  ['Văn hoá', 'Văn hóa'],
  ['Đô thị', 'ĐÔ THỊ'],
  ['Lý luận', 'Lí luận'],
])('%s and %s are one name to readers, and nobody is told', async (one, other) => {
  expect(
    await linesAbout({
      'articles/2023/12/a.md': articleFile({ tags: `[${one}, ${one}]` }),
      'articles/2023/12/b.md': articleFile({ tags: other }),
    }),
  ).toEqual([])
})
