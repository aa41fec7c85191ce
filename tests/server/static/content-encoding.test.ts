import { expect, test } from 'vitest'
import { negotiateEncoding } from '../../../server/static/content-encoding.ts'

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['x-gzip', 'gzip'],
  ['BR;Q=0.9', 'br'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br ; q=1.0 , gzip ; q=0.5', 'br'],
  ['*', 'br'],
  ['br;q=0, *;q=0.1', 'gzip'],
  ['*;q=0', undefined],
  ['identity', undefined],
  ['identity, br;q=0.5', undefined],
  ['deflate, zstd', undefined],
  ['br;q=x', undefined],
  ['', undefined],
  [undefined, undefined],
])('%j gets %s', (header, coding) => {
  expect(negotiateEncoding(header)).toBe(coding)
})
