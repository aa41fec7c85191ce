import { XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { faultOf, rootOf } from '../../../scripts/doctor/well-formed.ts'

test.each([
  '<feed/>',
  '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="a" xml:lang=\'vi\'>\n<a\nb="c>d" /></feed>\n',
  '<a><!-- <b> & --><![CDATA[<c> & ]]>&amp;&#233;&#xE9;</a>',
  '<a:b c-d="&quot;">Tin tức</a:b>',
])('%s is well-formed', (text) => {
  expect([XMLValidator.validate(text), faultOf(text)]).toEqual([true, undefined])
})

test.each([
  ['', '0 outermost'],
  ['<a/><b/>', '2 outermost'],
  ['<a>', '<a> is never closed'],
  ['<a><b></a></b>', '</a> closes something else'],
  ['</a>', '</a> closes something else'],
  ['<a>Tin & ảnh</a>', 'a bare &'],
  ['<a>1 < 2</a>', 'a tag that is none'],
  ['<a b=c></a>', 'a tag that is none'],
  ['<a b="<"></a>', 'a tag that is none'],
])('%s is not: %s', (text, fault) => {
  expect(faultOf(text)).toContain(fault)
})

test('the outermost element is found behind a declaration and a comment', () => {
  expect(rootOf('<?xml version="1.0"?><!-- <x> --><urlset><url/></urlset>')).toBe('urlset')
  expect(rootOf('xin chào')).toBeUndefined()
})
