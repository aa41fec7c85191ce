import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { encode } from '../../../server/static/encode.ts'

const page = Buffer.from('Một trang có chữ. '.repeat(500))

test.each(['index.html', '/assets/site.css'])(
  '%s comes back whole from either coding',
  async (file) => {
    expect(brotliDecompressSync(await encode(page, file, 'br')).equals(page)).toBe(true)
    expect(gunzipSync(await encode(page, file, 'gzip')).equals(page)).toBe(true)
  },
)

test('the first reader of a page does not wait for tables of a window larger than the page', async () => {
  const [first = 1] = await encode(page, 'index.html', 'br')
  // RFC 7932, section 9.1: a 0 as the first bit is a window of 64 KB.
  expect(first & 1).toBe(0)
})
