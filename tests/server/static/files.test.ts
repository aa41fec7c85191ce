import { renameSync } from 'node:fs'
import { request, type IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { redirectMatcher } from '../../../server/static/redirect-matcher.ts'
import { serveStaticFiles } from '../../../server/static/static-files.ts'
import { ask, listening } from '../../support/servers/ask.ts'
import { writeFiles } from '../../support/content/content-folder.ts'
import { temporaryFolder } from '../../support/temporary.ts'
import { until } from '../../support/until.ts'

const words = '<p>Cầu mới đã thông xe.</p>'.repeat(200)
const page = `<html><body>${words}</body></html>`
const film = Buffer.from(Array.from({ length: 2_500_000 }, (_, index) => index % 251))
const table = 'a;b;c\n'.repeat(350_000)
let root = ''
let port = 0
let arrived = 0

beforeAll(async () => {
  root = join(temporaryFolder(), 'site')
  writeFiles(root, {
    'index.html': page,
    '404.html': page,
    'assets/site.1a2b3c4d.css': 'body{}'.repeat(100),
    '2023/12/don.pdf': Buffer.from('0123456789'),
    '2023/12/phim.mp4': film,
    '2023/12/bang.csv': table,
  })
  const answer = serveStaticFiles({ captcha: 'altcha', root, match: redirectMatcher([]) })
  port = await listening((asked, response) => {
    arrived += 1
    void answer(asked, response)
  })
})

interface Got {
  readonly code: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
}

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({
          code: response.statusCode ?? 0,
          headers: response.headers,
          bytes: Buffer.concat(parts),
        }),
      )
    })
      .on('error', reject)
      .end()
  })
}

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
])('a page travels in %s where it is understood, and is the same page', async (coding, decode) => {
  const { headers, bytes } = await get('/', { 'Accept-Encoding': coding })
  expect(headers['content-encoding']).toBe(coding)
  expect(headers['content-length']).toBe(String(bytes.length))
  expect(bytes.length).toBeLessThan(page.length / 10)
  expect(decode(bytes).toString()).toBe(page)
})

test('each form of a page has a strong tag of its own, and is asked for by its own', async () => {
  const forms = ['br', 'gzip', 'identity']
  const tags = new Set<string>()
  for (const coding of forms) {
    const { headers } = await get('/', { 'Accept-Encoding': coding })
    const { etag = '', vary } = headers
    expect([etag, vary]).toEqual([expect.stringMatching(/^"[\w-]+"$/), 'Accept-Encoding'])
    tags.add(etag)
    const again = await get('/', { 'Accept-Encoding': coding, 'If-None-Match': etag })
    expect([again.code, again.bytes.length]).toEqual([304, 0])
    expect(again.headers).toMatchObject({ etag, vary, 'cache-control': 'no-cache' })
    expect(again.headers['content-encoding']).toBeUndefined()
    expect(again.headers['content-length']).toBeUndefined()
  }
  expect(tags.size).toBe(forms.length)
})

test('an asset that has not changed is 304 too, and may be kept for ever', async () => {
  const path = '/assets/site.1a2b3c4d.css'
  const { headers } = await get(path)
  const again = await get(path, { 'If-None-Match': headers.etag ?? '' })
  expect(again.code).toBe(304)
  expect(again.headers['cache-control']).toBe('public, max-age=31536000, immutable')
})

test('a replaced page has another tag, and one replaced by its like the same', async () => {
  const first = (await get('/')).headers.etag ?? ''
  const put = (text: string): void => {
    writeFiles(root, { 'index.next': text })
    renameSync(join(root, 'index.next'), join(root, 'index.html'))
  }
  put(page.replace('Cầu', 'Chợ'))
  const second = await get('/', { 'If-None-Match': first })
  expect([second.code, second.bytes.toString().includes('Chợ')]).toEqual([200, true])
  put(page)
  expect((await get('/')).headers.etag).toBe(first)
})

test('a notice is never taken for the page itself: it has no tag', async () => {
  const { code, headers } = await get('/khong-co', { 'If-None-Match': '*' })
  expect([code, headers.etag]).toEqual([404, undefined])
})

test.each(['/', '/2023/12/don.pdf', '/2023/12/phim.mp4', '/khong-co'])(
  'HEAD %s is GET without the bytes',
  async (path) => {
    const accepted = { 'Accept-Encoding': 'br' }
    const [head, whole] = [await get(path, accepted, 'HEAD'), await get(path, accepted)]
    expect(head.bytes.length).toBe(0)
    expect(head.headers).toEqual({ ...whole.headers, date: head.headers.date })
  },
)

test.each([
  ['/2023/12/don.pdf', 10, 'bytes=2-5', '2345'],
  ['/2023/12/don.pdf', 10, 'bytes=-3', '789'],
  ['/2023/12/phim.mp4', 2_500_000, 'bytes=2000000-2000003', film.toString('utf8', 2e6, 2e6 + 4)],
])('of %s, %d bytes long, %s is sent alone', async (path, size, range, expected) => {
  const { code, headers, bytes } = await get(path, { Range: range })
  expect([code, bytes.toString()]).toEqual([206, expected])
  expect(headers['content-range']).toMatch(new RegExp(`^bytes \\d+-\\d+/${size}$`))
  expect(headers['content-length']).toBe(String(bytes.length))
})

test('a part that is not there is 416, and a part of another version is the whole', async () => {
  const path = '/2023/12/don.pdf'
  const outside = await get(path, { Range: 'bytes=10-' })
  expect([outside.code, outside.headers['content-range']]).toEqual([416, 'bytes */10'])
  const { etag = '' } = (await get(path)).headers
  const parts = await Promise.all(
    [etag, '"other"'].map((tag) => get(path, { Range: 'bytes=0-0', 'If-Range': tag })),
  )
  expect(parts.map(({ code }) => code)).toEqual([206, 200])
})

test('a large file comes whole, and one whose reader goes away harms nobody', async () => {
  expect((await get('/2023/12/phim.mp4')).bytes.equals(film)).toBe(true)
  const gone = request({ host: '127.0.0.1', port, path: '/2023/12/phim.mp4' })
  await new Promise((resolve) => gone.once('response', resolve).end())
  gone.destroy()
  expect((await ask(port, '/')).status).toBe(200)
})

test('a text too long to be held is never coded, but sent as a film is', async () => {
  const { code, headers, bytes } = await get('/2023/12/bang.csv', { 'Accept-Encoding': 'br' })
  expect([code, bytes.length, headers['content-encoding']]).toEqual([200, table.length, undefined])
  expect(headers['content-type']).toBe('text/csv; charset=utf-8')
  const again = await get('/2023/12/bang.csv', { 'If-None-Match': headers.etag ?? '' })
  expect(again.code).toBe(304)
})

test('while a whole edition takes the place of another, readers wait for it and miss nothing', async () => {
  arrived = 0
  renameSync(root, `${root}.old`)
  const away = Array.from({ length: 20 }, () => get('/2023/12/don.pdf'))
  const missing = get('/khong-co')
  await until(() => arrived === 21)
  renameSync(`${root}.old`, root)
  const codes = (await Promise.all(away)).map(({ code }) => code)
  expect(new Set(codes)).toEqual(new Set([200]))
  expect((await missing).bytes.toString()).toBe(page)
})
