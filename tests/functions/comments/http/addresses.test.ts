import { expect, test } from 'vitest'
import { allRoutes } from '../../../../functions/comments/http/all-routes.ts'
import { createSignInCode } from '../../../../functions/comments/actions/credentials.ts'
import { openDesk } from '../../../support/desk/desk.ts'
import { enter } from '../../../support/desk/moderators.ts'
import { refusalOf } from '../../../support/desk/refusal.ts'

const allowed: Readonly<Record<string, string>> = {
  '/api/comments': 'GET, HEAD, POST',
  '/api/comments/changes': 'GET, HEAD',
  '/api/comments/tracking/x': 'DELETE, GET, HEAD',
  '/api/captcha': 'GET, HEAD',
  '/api/moderation/comments': 'GET, HEAD',
  '/api/moderation/decisions': 'POST',
  '/api/moderation/erasures': 'POST',
  '/y-kien/': 'GET, HEAD',
  '/kiem-duyet/quyet-dinh': 'POST',
  '/kiem-duyet/vao/x': 'GET, HEAD, POST',
}

test.each(Object.entries(allowed))(
  '%s names its methods to all others: %s',
  async (path, allow) => {
    const methods = allow.split(', ')
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PURGE', 'GET', 'POST', 'HEAD']) {
      if (methods.includes(method)) continue
      const response = await openDesk().ask(path, { method })
      const names = response.headers.get('allow')?.split(', ').sort().join(', ')
      expect([method, response.status, names]).toEqual([method, 405, allow])
      const text = await response.text()
      expect(text).toContain(method === 'HEAD' ? '' : '"type":"/api/problems/method"')
    }
  },
)

test('HEAD is GET without a body, and changes nothing', async () => {
  for (const path of ['/api/comments?article=2026/03/cau-moi', '/y-kien/', '/y-kien/feed.xml']) {
    const desk = openDesk()
    const [got, head] = [await desk.ask(path), await desk.ask(path, { method: 'HEAD' })]
    expect([head.status, await head.text()]).toEqual([got.status, ''])
    // What a CDN may keep is said of whole answers alone.
    for (const name of ['X-Request-Id', 'Netlify-CDN-Cache-Control', 'Netlify-Cache-Tag'])
      for (const { headers } of [got, head]) headers.delete(name)
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(got.headers))
  }
})

test.each([
  '/api',
  '/api/',
  '/api/comments/',
  '/api//comments',
  '/api/Comments',
  '/api/comments%2Fchanges',
  '/api/comments/tracking/a%2Fb',
  '/api/comments/tracking/..%2f..%2fsecret',
  '/api/comments/tracking/%00',
  '/api/comments/tracking/%C0%AE',
  `/api/comments/tracking/${'x'.repeat(201)}`,
  '/api/moderation',
  '/api/moderation/comments/%2e%2e%2fphone/phone',
  '/api/../api/khong-co',
])('%s is nothing, and says so to programs', async (path) => {
  expect(await refusalOf(openDesk(), {}, path)).toMatchObject({ status: 404, code: 'missing' })
})

test.each([
  '/binh-luan/2026/03/',
  '/binh-luan/2026/03/khong-co/',
  '/binh-luan/2026/03/cau-moi%2F/',
  '/binh-luan/..%2f..%2fmanifest/03/x/',
  '/binh-luan/theo-doi/khong-co',
  '/binh-luan/theo-doi/a%2fb',
  '/kiem-duyet/khong-co',
  '/y-kien/khac',
])('%s is nothing, and says so to readers', async (path) => {
  const desk = openDesk()
  const response = await desk.ask(path)
  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await response.text()).toContain('Không tìm thấy trang')
})

test('a path with dots is what it means, as everywhere on the web', async () => {
  expect((await openDesk().ask('/binh-luan/%2e%2e/y-kien/')).status).toBe(200)
})

test('a page without its slash is sent to it, question and all', async () => {
  for (const path of ['/y-kien', '/binh-luan/2026/03/cau-moi', '/kiem-duyet']) {
    const response = await openDesk().ask(`${path}?a=1`)
    expect([response.status, response.headers.get('location')]).toEqual([301, `${path}/?a=1`])
  }
})

test('a page with a slash too many is sent to the one without it, and nothing is used up', async () => {
  const desk = openDesk()
  const code = await createSignInCode(desk.store, 'Lan', desk.clock.now)
  for (const path of [`/kiem-duyet/vao/${code}`, '/binh-luan/theo-doi/x']) {
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await desk.ask(`${path}/?a=1`, { method })
      expect([status, headers.get('location')]).toEqual([308, `${path}?a=1`])
      expect(headers.get('cache-control')).toBe('no-store')
    }
    expect((await desk.ask(`${path}//`)).status).toBe(404)
    expect((await desk.ask(`${path}/`, { method: 'POST' })).status).toBe(404)
  }
  expect((await enter(desk, code)).status).toBe(303)
})

test('every answer at every address forbids sniffing and framing, says what it may load, and is kept by nobody unless it says so', async () => {
  for (const { method, path } of allRoutes) {
    const init = method === 'GET' ? {} : { method, body: '' }
    const { headers, status } = await openDesk().ask(path.replaceAll(/:\w+/g, 'x'), init)
    const where = `${method} ${path} ${status}`
    expect([where, headers.get('x-content-type-options')]).toEqual([where, 'nosniff'])
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';/)
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*|data:.*script/)
    expect(headers.get('cache-control')).toMatch(
      headers.has('netlify-cache-tag') ? /^public, max-age=0, must-revalidate$/ : /^no-store$/,
    )
  }
})
