import * as fc from '../../support/fast-check.ts'
import { expect, test } from 'vitest'
import { suggestWord } from '../../../builder/content/text/suggestion.ts'
import { slug } from '../../../builder/content/text/slug.ts'
import { decode, isUnprintable } from '../../../builder/content/text/decode.ts'

const anything = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 })

test('a slug is nothing but a-z, 0-9 and single inner hyphens, and its own slug', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(slug(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
      expect(slug(slug(text))).toBe(slug(text))
      expect(slug(text.normalize('NFD'))).toBe(slug(text.normalize('NFC')))
    }),
  )
})

test.each([
  ['Đổi mới, nâng cao', 'doi-moi-nang-cao'],
  ['ĐƯỜNG ĐI', 'duong-di'],
  ['  Ủy ban & Quận  ', 'uy-ban-quan'],
  ['Người tốt, việc tốt', 'nguoi-tot-viec-tot'],
  ['…', ''],
])('%j has the slug %j', (text, expected) => {
  expect(slug(text)).toBe(expected)
})

test('any bytes are either read as clean NFC text or stopped by one problem', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const decoded = decode(Buffer.from(bytes))
      const problems = decoded.problems.filter(({ advice }) => advice !== true)
      expect(problems).toHaveLength('text' in decoded ? 0 : 1)
      const text = 'text' in decoded ? decoded.text : ''
      expect(text).toBe(text.normalize('NFC'))
      expect(isUnprintable(text)).toBe(false)
      expect(text).not.toContain('\r')
    }),
  )
})

test('any plain text comes through as it was typed', () => {
  fc.assert(
    fc.property(anything, (text) => {
      fc.pre(!isUnprintable(text) && !/[\r\uFEFF]/.test(text))
      expect(decode(Buffer.from(text))).toEqual({ text: text.normalize('NFC'), problems: [] })
    }),
  )
})

test.each([
  ['titel', ' Ý bạn là “title”?'],
  ['Tiêu đề', ''],
  ['soucre', ' Ý bạn là “source”?'],
  ['hoàn toàn khác', ''],
])('%j is answered with the nearest known word only when it is near', (word, expected) => {
  expect(suggestWord(word, ['title', 'source'])).toBe(expected && `.${expected}`)
})
