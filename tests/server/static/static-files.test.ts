import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { redirects } from '../../../builder/plan/redirects.ts'
import { redirectMatcher } from '../../../server/static/redirect-matcher.ts'
import { serveStaticFiles } from '../../../server/static/static-files.ts'
import { ask, listening } from '../../support/servers/ask.ts'
import { writeFiles } from '../../support/content/content-folder.ts'
import { article } from '../../support/site/planned.ts'
import { temporaryFolder } from '../../support/temporary.ts'

let port = 0

beforeAll(async () => {
  const folder = temporaryFolder()
  const root = join(folder, 'site')
  writeFiles(folder, {
    'secret.txt': 'bí mật',
    'secret.html': 'bí mật',
    'site/index.html': '<body>trang nhất</body>',
    'site/404.html': '<body>không thấy</body>',
    'site/2023/12/a/index.html': '<body>bài a</body>',
    'site/2023/12/anh.png': 'png',
    'site/_gone/2023/12/b/index.html': '<body>đã gỡ</body>',
    'site/luu-tru/index.html': '<body>lưu trữ</body>',
    'site/luu-tru/khong-co/index.html': '<body>ngày trống</body>',
    'site/luu-tru/2023/12/28/index.html': '<body>ngày 28</body>',
    'site/assets/site.1a2b3c4d.css': 'body{}',
    'site/feed.xml': '<feed/>',
    'site/_redirects': 'luật',
    'site/_headers': 'luật',
    'site/.env': 'khoá',
  })
  const live = article('a', '08:00 01/12/2023', { formerly: ['2023/11/a'] })
  const gone = article('b', '08:00 02/12/2023', { withdrawn: 'x', formerly: ['2023/11/b'] })
  const match = redirectMatcher(redirects([live], [gone]))
  port = await listening(
    serveStaticFiles({ captcha: 'altcha', root, match, addition: '<i>live</i>' }),
  )
})

test.each([
  ['/', 200, 'trang nhất'],
  ['/2023/12/a/', 200, 'bài a'],
  ['/2023/12/a/?x=1', 200, 'bài a'],
  ['/2023/12/b/', 410, 'đã gỡ'],
  ['/2023/12/b', 410, 'đã gỡ'],
  ['/khong-co', 404, 'không thấy'],
  ['/2023/12/', 404, 'không thấy'],
  ['/luu-tru/', 200, 'lưu trữ'],
  ['/luu-tru/2023/12/28/', 200, 'ngày 28'],
  ['/luu-tru/2023/12/29/', 404, 'ngày trống'],
  ['/luu-tru/x', 404, 'ngày trống'],
])('%s answers %d with its page', async (path, status, text) => {
  const answer = await ask(port, path)
  expect([answer.status, answer.body]).toEqual([status, `<body>${text}<i>live</i></body>`])
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
})

test.each([
  ['/2023/12/a', 301, '/2023/12/a/'],
  ['/2023/12/a?x=1', 301, '/2023/12/a/?x=1'],
  ['/luu-tru/2023/12/28', 301, '/luu-tru/2023/12/28/'],
  ['/2023/11/a/', 301, '/2023/12/a/'],
  ['/2023/11/b', 301, '/2023/12/b/'],
  ['/luu-tru/?ngay=28&thang=12&nam=2023', 302, '/luu-tru/2023/12/28/'],
])('%s answers %d to %s', async (path, status, to) => {
  const { status: told, headers } = await ask(port, path)
  expect([told, headers.location]).toEqual([status, to])
})

test.each([
  '/_redirects',
  '/_headers',
  '/%5fredirects',
  '//',
  '//_redirects',
  '/.//_redirects',
  '/%2f_redirects',
  '/_gone/2023/12/b/',
  '/_gone/2023/12/b/index.html',
  '/.env',
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/..%2fsecret.html',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/2023/../../secret.txt',
  '/..%5csecret.txt',
  '/..\\secret.txt',
  '/%00',
  '/%ff',
  '/%',
  `/${'a'.repeat(256)}`,
  `/${'%C6%B0'.repeat(128)}/`,
  `/${'a/'.repeat(3000)}`,
])('%s is not served', async (path) => {
  const { status, body } = await ask(port, path)
  expect([status, body]).toEqual([404, '<body>không thấy<i>live</i></body>'])
})

test.each(['http://[', 'http://a:99999/', '*'])(
  'the address %j is answered and ends nothing',
  async (path) => {
    expect((await ask(port, path)).status).toBe(400)
    expect((await ask(port, '/')).status).toBe(200)
  },
)

test('a doubled slash never sends readers to another host', async () => {
  expect((await ask(port, '/.//luu-tru')).headers.location).toBeUndefined()
})

test.each(['/', '/2023/12/a/', '/khong-co', '/2023/12/b/', '/feed.xml'])(
  'HEAD %s is GET without the text',
  async (path) => {
    const [head, get] = [await ask(port, path, 'HEAD'), await ask(port, path)]
    expect(head.body).toBe('')
    expect(head.status).toBe(get.status)
    expect(head.headers['content-type']).toBe(get.headers['content-type'])
  },
)

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])(
  '%s is not allowed here',
  async (method) => {
    const { status, headers } = await ask(port, '/', method)
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
  },
)

test.each(['/', '/khong-co', '/2023/12/b/', '/feed.xml', '/2023/12/a', '/2023/12/anh.png'])(
  '%s is guarded by its headers',
  async (path) => {
    const { headers } = await ask(port, path)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'")
    expect(headers['x-frame-options']).toBe('DENY')
  },
)

test('assets may be kept for ever, pages must be asked for again', async () => {
  const css = await ask(port, '/assets/site.1a2b3c4d.css')
  expect([css.status, css.body]).toEqual([200, 'body{}'])
  expect(css.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect((await ask(port, '/')).headers['cache-control']).toBe('no-cache')
})
