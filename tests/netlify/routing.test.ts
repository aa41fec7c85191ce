import { beforeAll, expect, test } from 'vitest'
import { builtNewsroom } from './support/newsroom.ts'
import { served, type Served } from './support/served.ts'

let site: Served

beforeAll(async () => {
  site = await served(await builtNewsroom())
})

test('Netlify reads every line of the rules that the build wrote', async () => {
  await site.ask('/')
  expect(site.log()).not.toContain('syntax errors')
})

test.each([
  ['/', 200, '<h1'],
  ['/2024/03/cau-moi/', 200, 'Cầu mới'],
  ['/2024/03/bai-go/', 410, 'Nhầm tên người.'],
  ['/2024/03/bai-go', 410, 'Nhầm tên người.'],
  ['/luu-tru/', 200, 'Lưu trữ'],
  ['/luu-tru/2024/03/01/', 200, 'Cầu mới'],
  ['/luu-tru/2024/03/30/', 404, 'Ngày này không có bài viết'],
  ['/luu-tru/?ngay=28&thang=12', 200, 'Lưu trữ'],
  ['/khong-co/', 404, 'Không tìm thấy trang'],
  ['/assets/khong-co.css', 404, 'Không tìm thấy trang'],
  ['/2024/03/', 404, 'Không tìm thấy trang'],
])('%s answers %d and says “%s”', async (path, status, text) => {
  const response = await site.ask(path)
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await response.text()).toContain(text)
})

test.each([
  ['/2024/03/ten-cu/', 301, '/2024/03/ten-moi/'],
  ['/2024/03/ten-cu', 301, '/2024/03/ten-moi/'],
  ['/tin/cau.aspx', 301, '/2024/03/cau-moi/'],
  ['/tin/cau.aspx?id=5', 301, '/2024/03/ten-moi/'],
  ['/?id=7', 301, '/2024/03/ten-moi/'],
  ['/luu-tru/?ngay=28&thang=12&nam=2023', 302, '/luu-tru/2023/12/28/'],
  ['/luu-tru?nam=2023&thang=12&ngay=28&x=1', 302, '/luu-tru/2023/12/28/'],
])('%s answers %d and leads to %s', async (path, status, to) => {
  const response = await site.ask(path)
  expect([response.status, placeOf(response).pathname]).toEqual([status, to])
})

test.each(['//evil.example', 'https://evil.example', '../..', '\r\nX-Evil: 1'])(
  'the date form with %j as its year never leads off the site',
  async (nam) => {
    const words = new URLSearchParams({ ngay: '1', thang: '2', nam })
    const response = await site.ask(`/luu-tru/?${words.toString()}`)
    expect(response.headers.get('x-evil')).toBeNull()
    expect(placeOf(response).origin).toBe(site.url)
  },
)

test.each(['/', '/2024/03/cau-moi/', '/2024/03/bai-go/', '/luu-tru/2024/03/30/', '/feed.xml'])(
  '%s is guarded by its headers',
  async (path) => {
    const { headers } = await site.ask(path)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'; script-src 'self'"),
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'strict-transport-security': 'max-age=63072000',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
  },
)

test('assets may be kept for ever, pages must be asked for again', async () => {
  const page = await site.ask('/')
  expect(page.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
  const asset = /\/assets\/[^"]+\.css/.exec(await page.text())?.[0] ?? ''
  const { status, headers } = await site.ask(asset)
  expect([
    status,
    headers.get('cache-control'),
    headers.get('cross-origin-resource-policy'),
  ]).toEqual([200, 'public, max-age=31536000, immutable', 'cross-origin'])
})

test.each([
  ['/api/articles', 'no_repository'],
  ['/api/articles/drafts/cau-moi', 'no_repository'],
  ['/bien-tap/', 'no_repository'],
  ['/ban-thao/cau-moi/', 'no_repository'],
  ['/api/health', 'unavailable'],
  ['/api/articlesx', 'unavailable'],
  ['/kiem-duyet/', 'unavailable'],
  ['/api/moderation/comments', 'unavailable'],
  ['/api/staff', 'unavailable'],
  ['/api/staffx', 'unavailable'],
])('%s belongs to one function alone, which here says %s', async (path, code) => {
  const response = await site.ask(path)
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({ type: `/api/problems/${code}` })
})

function placeOf(response: Response): URL {
  return new URL(response.headers.get('location') ?? '', site.url)
}
