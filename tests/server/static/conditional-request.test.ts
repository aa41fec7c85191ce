import { expect, test } from 'vitest'
import { isNotModified, readRange } from '../../../server/static/conditional-request.ts'

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ['*', true],
  ['"b"', false],
  ['a', false],
  ['"a-br"', false],
  ['', false],
  [undefined, false],
])('If-None-Match: %s of a file whose tag is "a" is known: %s', (header, known) => {
  expect(isNotModified(header, '"a"')).toBe(known)
})

test.each([
  ['bytes=0-9', { first: 0, last: 9 }],
  ['bytes=90-', { first: 90, last: 99 }],
  ['bytes=-10', { first: 90, last: 99 }],
  ['bytes=-1000', { first: 0, last: 99 }],
  ['bytes=50-1000', { first: 50, last: 99 }],
  ['bytes=0-0', { first: 0, last: 0 }],
  ['bytes=100-', 'outside'],
  ['bytes=-0', 'outside'],
  ['bytes=9-1', 'all'],
  ['bytes=0-1,5-6', 'all'],
  ['bytes=-', 'all'],
  ['lines=1-2', 'all'],
  ['bytes=1e1-', 'all'],
  [undefined, 'all'],
])('Range: %s of a hundred bytes is %j', (header, expected) => {
  expect(readRange(header, 100)).toEqual(expected)
})

test('an empty file has no parts', () => {
  expect(readRange('bytes=0-', 0)).toBe('outside')
  expect(readRange('bytes=-5', 0)).toBe('outside')
})
