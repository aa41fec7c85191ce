import * as fc from '../../support/fast-check.ts'
import { expect, test } from 'vitest'
import { commentBody } from '../../../_includes/parts/comments/comment-body.ts'
import { linkify } from '../../../_includes/parts/comments/linkify.ts'
import { formatCommentTime } from '../../../_includes/parts/comments/comment-time.ts'
import { hostile, seen } from './samples.ts'

const drawn = (text: string) => commentBody(text).toString()
const addresses = (text: string) =>
  [...drawn(text).matchAll(/href="([^"]*)"/g)].map(([, found]) => found)

test('blank lines part paragraphs, single line breaks are kept', () => {
  expect(drawn('Một\r\nHai\n \n\nBa')).toBe('<p dir="auto">Một<br>Hai</p><p dir="auto">Ba</p>')
})

test('an address on the web becomes a link that search engines are told not to trust', () => {
  expect(drawn('Xem https://a.vn/?x=1&y=2 nhé')).toBe(
    '<p dir="auto">Xem <a href="https://a.vn/?x=1&amp;y=2" rel="nofollow ugc noopener" dir="ltr">https://a.vn/?x=1&amp;y=2</a> nhé</p>',
  )
})

test('the end of a sentence is no part of an address', () => {
  expect(
    addresses('(xem https://a.vn/b). Hay HTTPS://A.VN/C? Và https://vi.wikipedia.org/wiki/H_(x).'),
  ).toEqual(['https://a.vn/b', 'https://a.vn/C', 'https://vi.wikipedia.org/wiki/H_(x)'])
})

test('only http and https are ever linked', () => {
  const text =
    'javascript:alert(1) data:text/html,x ftp://a.vn //a.vn vbscript:x file:///etc https://'
  expect(addresses(text)).toEqual([])
  expect(seen(drawn(text))).toBe(text)
})

test('an address that pretends to be another’s stays text', () => {
  expect(addresses('https://vietcombank.com.vn@thief.example/ https://a:b@c.vn/')).toEqual([])
})

test('characters that turn the writing round end an address', () => {
  expect(addresses('https://a.vn/\u202Egnp.exe')).toEqual(['https://a.vn/'])
})

test('markup in a comment is text', () => {
  expect(drawn(hostile)).not.toMatch(/<(?!\/?p\b)/)
  expect(seen(drawn(hostile))).toBe(hostile)
})

test('whatever is typed on one line is what is read', () => {
  const pieces = [
    'https://',
    'a.vn',
    '/',
    '<b>',
    '"',
    "'",
    '&amp;',
    ' ',
    'javascript:',
    '(',
    ')',
    '.',
    'ữ',
    '@',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1 }), (words) => {
      const text = `x${words.join('')}`
      expect(seen(drawn(text))).toBe(text)
      for (const address of addresses(text)) expect(address).toMatch(/^https?:\/\//)
    }),
  )
})

test('five thousand brackets are drawn at once', () => {
  const text = `https://a.vn/${')'.repeat(5000)}x`
  expect(seen(drawn(text))).toBe(text)
})

test('times are told as a clock and a day in Việt Nam', () => {
  expect(formatCommentTime('2026-11-22T13:15:00.000Z')).toBe('20:15 ngày 22/11/2026')
  expect(formatCommentTime('2026-12-31T17:00:00Z')).toBe('00:00 ngày 01/01/2027')
})

test('at the desk a link to another host than it shows says where it really leads', () => {
  const warning = (host: string): string => ` (thật ra dẫn đến ${host})`
  const shown = (text: string): string =>
    seen(String(commentBody(text, (line) => linkify(line, warning))))
  expect(shown('https://аpple.com/x')).toContain('(thật ra dẫn đến xn--pple-43d.com)')
  expect(shown('https://gov.vn。evil.example')).toContain('dẫn đến gov.vn.evil.example')
  expect(shown('https://0x7f.1/')).toContain('dẫn đến 127.0.0.1')
  for (const plain of ['https://BAO.example', 'http://a.vn:80/x', 'https://a.vn:8443'])
    expect(shown(plain)).not.toContain('dẫn đến')
  expect(String(commentBody('https://аpple.com'))).not.toContain('dẫn đến')
})
