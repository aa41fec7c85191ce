import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { articleFile } from '../content/markdown-file.ts'
import type { RawAnswer } from './raw.ts'

/** A newsroom that has an article, one that was withdrawn, and one that was renamed. */
export const newsroomOfAnswers = {
  'articles/2023/12/cau-moi.md': articleFile({
    title: 'Cầu mới',
    attachments: '[{ src: don.pdf, title: Đơn }]',
  }),
  'articles/2023/12/don.pdf': '%PDF',
  'articles/2023/12/ten-moi.md': articleFile({ title: 'Tên mới', formerly: '[2023/11/ten-cu]' }),
  'articles/2023/12/bai-go.md': articleFile({ title: 'Bài gỡ', withdrawn: 'Nhầm.' }),
}

type Kinds = readonly (readonly [status: number, request: string])[]

/** A request for every kind of answer that a site gives, with the status it gives; `host`: as it is asked for. */
export function everyAnswer(host: string, out: string): Kinds {
  const assets = readdirSync(join(out, 'assets')).map((name) => `/assets/${name}`)
  const font = assets.find((name) => name.endsWith('.woff2')) ?? ''
  const get = (path: string, ...more: readonly string[]): string => ask(host, 'GET', path, ...more)
  const large = 'x'.repeat(65_537)
  return [
    [200, get('/')],
    [200, get('/2023/12/cau-moi/')],
    [200, ask(host, 'HEAD', '/2023/12/cau-moi/')],
    [304, get('/2023/12/cau-moi/', 'If-None-Match: *')],
    [200, get('/feed.xml')],
    [301, get('/2023/12/cau-moi')],
    [301, get('/feed.xml/')],
    [301, get('/2023/11/ten-cu/')],
    [302, get('/luu-tru/?ngay=28&thang=12&nam=2023')],
    [404, get('/khong-co/')],
    [404, get('/luu-tru/2023/01/01/')],
    [404, get('/%ff')],
    [410, get('/2023/12/bai-go/')],
    [405, ask(host, 'POST', '/', 'Content-Length: 0')],
    [405, ask(host, 'OPTIONS', '/2023/12/cau-moi/')],
    [400, get('*')],
    [200, get(font)],
    [304, get(font, 'If-None-Match: *')],
    [206, get('/2023/12/don.pdf', 'Range: bytes=0-0')],
    [416, get('/2023/12/don.pdf', 'Range: bytes=99-')],
    [404, get('/assets/site.00000000.css')],
    [405, ask(host, 'DELETE', font)],
    [404, get('/tim-kiem/muc-luc/khong-co.json')],
    [200, get('/y-kien/')],
    [200, get('/y-kien/feed.xml')],
    [301, get('/y-kien')],
    [200, get('/binh-luan/2023/12/cau-moi/')],
    [404, get('/binh-luan/theo-doi/khong-co')],
    [401, get('/kiem-duyet/')],
    [200, get('/kiem-duyet/vao/khong-co')],
    [200, get('/api/health')],
    [200, ask(host, 'HEAD', '/api/health')],
    [200, get('/api/comments?article=2023/12/cau-moi')],
    [400, get('/api/comments?article=2023/12/cau-moi&after=x')],
    [404, get('/api/khong-co')],
    [405, ask(host, 'DELETE', '/api/captcha')],
    [401, get('/api/moderation/comments')],
    [415, ask(host, 'POST', '/api/comments', 'Content-Type: text/plain', 'Content-Length: 0')],
    [413, ask(host, 'POST', '/api/comments', `Content-Length: ${large.length}`) + large],
    [405, ask(host, 'TRACE', '/')],
    [405, ask(host, 'TRACE', '/api/captcha')],
    [405, get('/_publish')],
    [401, ask(host, 'POST', '/_publish', 'Content-Length: 0')],
  ]
}

/** What is no request for this site, or none at all. */
export function everyRefusal(host: string): Kinds {
  return [
    [400, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    [400, ask('a b', 'GET', '/')],
    [400, ask(`${host}\r\nHost: ${host}`, 'GET', '/')],
    [400, ask(host, 'GET', 'http://evil.example/')],
    [400, 'nonsense\r\n\r\n'],
    [400, ask(host, 'GET', '/', 'Content-Length: x')],
    [421, ask('evil.example', 'GET', '/')],
    [421, ask('evil.example', 'GET', '/api/health')],
    [421, ask('evil.example', 'POST', '/api/comments', 'Content-Length: 0')],
    [421, ask('127.evil.example', 'GET', '/')],
    [421, ask('localhost.evil.example', 'GET', '/')],
    [417, ask(host, 'GET', '/', 'Expect: a miracle')],
    [431, ask(host, 'GET', '/', ...Array.from({ length: 4 }, () => `X-Long: ${'x'.repeat(5000)}`))],
  ]
}

export function ask(
  host: string,
  method: string,
  path: string,
  ...more: readonly string[]
): string {
  const lines = [`${method} ${path} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...more]
  return `${lines.join('\r\n')}\r\n\r\n`
}

const always = {
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^(?:no-referrer|same-origin|strict-origin-when-cross-origin)$/,
  'permissions-policy': /^camera=\(\), geolocation=\(\), microphone=\(\)$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^(?:same|cross)-origin$/,
  'content-security-policy': /^default-src 'none'; (?:frame-ancestors|script-src) /,
}

/** Each guard once; https promised over https alone; and nothing but a good answer may be kept. */
export function expectGuarded({ status, headers }: RawAnswer, scheme: 'http' | 'https'): void {
  for (const [name, value] of Object.entries(always))
    expect(headers.filter((each) => each[0] === name)).toEqual([
      [name, expect.stringMatching(value)],
    ])
  const promise = scheme === 'https' ? ['max-age=63072000'] : []
  expect(valuesOf(headers, 'strict-transport-security')).toEqual(promise)
  const caching = valuesOf(headers, 'cache-control')
  if ([200, 206, 304].includes(status)) expect(caching).toHaveLength(1)
  else expect(caching).toEqual(['no-store'])
}

function valuesOf(headers: RawAnswer['headers'], name: string): string[] {
  return headers.filter((each) => each[0] === name).map((each) => each[1])
}
