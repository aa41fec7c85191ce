import type { ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import type { Finding } from '../../../scripts/doctor/finding.ts'
import { checkSite } from '../../../scripts/doctor/site.ts'
import { openAsk } from '../../../scripts/doctor/ask.ts'
import { StoreUnavailable } from '../../../functions/comments/store/store.ts'
import { openSqliteStore } from '../../../functions/comments/store/sqlite/store.ts'
import { START } from '../../contracts/samples.ts'
import { freePort } from '../../support/servers/free-port.ts'
import { patient } from '../../support/servers/patient.ts'
import { deployed, type Changes } from './deployed.ts'

/** What was found about one thing. */
function about(findings: readonly Finding[], name: string): readonly Finding[] {
  return findings.filter((finding) => finding.about === name)
}

function end(status: number, text = '', headers: Record<string, string> = {}) {
  return (response: ServerResponse): void => void response.writeHead(status, headers).end(text)
}

test('a good site is green in everything but that it is this machine’s own', async () => {
  const findings = await checkSite(await deployed())
  expect(findings.filter(({ colour }) => colour !== 'green').map((each) => each.about)).toEqual([
    'https',
  ])
  expect(findings.map((finding) => finding.about)).toEqual([
    'front page',
    'https',
    'headers',
    'cookies',
    'health',
    'outbox',
    'edition',
    'clock',
    'challenge',
    'desk',
    'feed.xml',
    'sitemap.xml',
    '404',
  ])
  for (const { colour, todo } of findings) expect(todo === undefined).toBe(colour === 'green')
})

test('a site that does not answer is one finding', async () => {
  const url = `http://127.0.0.1:${await freePort()}`
  const { deadline } = patient
  expect(await checkSite({ url, ask: openAsk(fetch, deadline), now: Date.now })).toMatchObject([
    { about: 'site', colour: 'red', said: expect.stringContaining('ECONNREFUSED') },
  ])
})

const html = (response: ServerResponse): void =>
  void response.end('<!doctype html><html lang="vi"></html>')

/** One thing wrong at one address: which finding says so, in which colour, in which words. */
const faults: readonly (readonly [string, Changes, Finding['colour'], string, RegExp])[] = [
  ['front page', { '/': end(500) }, 'red', 'answers 500', /server’s own log/],
  ['front page', { '/': end(200, 'It works!') }, 'red', 'no page', /published/],
  ['cookies', { '/': cookie }, 'red', 'Reading sets lb', /load balancer/],
  ['health', { '/api/health': end(404, 'Not found') }, 'red', 'answers 404', /deployed/],
  ['health', { '/api/health': end(200, '<p>') }, 'red', 'not the desk’s', /log/],
  ['health', { '/api/health': health({ version: '0.0.1' }) }, 'amber', '0.0.1', /Deploy again/],
  ['outbox', { '/api/health': health({ outbox: { waiting: 3 } }) }, 'amber', '3 listings', /purge/],
  ['edition', { '/api/health': health({}, 9 * 86_400) }, 'amber', '9 days', /builds/],
  ['clock', { '/api/health': health({}, 0, 'yesterday') }, 'amber', 'does not say', /by hand/],
  ['challenge', { '/api/captcha': end(500) }, 'red', 'no challenge', /log/],
  ['challenge', { '/api/captcha': end(404, 'x') }, 'red', 'no challenge', /log/],
  ['desk', { '/kiem-duyet/': html }, 'red', 'answers 200', /log/],
  ['feed.xml', { '/feed.xml': end(404) }, 'red', 'answers 404', /build/],
  ['feed.xml', { '/feed.xml': end(200, '<feed><a></feed>') }, 'red', 'closes something', /build/],
  ['feed.xml', { '/feed.xml': end(200, '<rss></rss>') }, 'red', 'something else', /build/],
  ['feed.xml', { '/feed.xml': foreign }, 'amber', 'https://cu.example', /SITE_URL/],
  ['sitemap.xml', { '/sitemap.xml': html }, 'red', 'no well-formed XML', /build/],
  ['404', { '/trang-nay-khong-co-bao-gio/': html }, 'red', 'is 200', /404\.html/],
  ['404', { '/trang-nay-khong-co-bao-gio/': end(404, 'no') }, 'red', 'no page', /404\.html/],
]

test.each(faults)('%s: what is wrong is said, and what to do', async (...words) => {
  const [name, changes, colour, said, todo] = words
  const found = about(await checkSite(await deployed(changes)), name)
  expect(found).toEqual([
    { about: name, colour, said: expect.stringContaining(said), todo: expect.stringMatching(todo) },
  ])
})

function cookie(response: ServerResponse): void {
  response.setHeader('Set-Cookie', 'lb=node7; Path=/')
  html(response)
}

function foreign(response: ServerResponse): void {
  response.end('<feed><link rel="self" href="https://cu.example/feed.xml"/></feed>')
}

function health(changes: object, ageSeconds = 0, date?: string) {
  const health = { store: 'ok', milliseconds: 1, version: '0.1.0', edition: { ageSeconds } }
  return end(200, JSON.stringify({ ...health, ...changes }), date === undefined ? {} : { date })
}

test('each header that is missing or other than this version’s is named, with what to send', async () => {
  const front = (response: ServerResponse): void => {
    response.removeHeader('X-Content-Type-Options')
    response.setHeader('Content-Security-Policy', "default-src 'self'")
    html(response)
  }
  const found = about(await checkSite(await deployed({ '/': front })), 'headers')
  expect(found.map(({ colour, said }) => [colour, said])).toEqual([
    ['red', 'X-Content-Type-Options is missing at /'],
    ['red', 'Content-Security-Policy is not this version’s at /'],
  ])
  expect(found[0]?.todo).toContain('X-Content-Type-Options: nosniff')
})

test('a guard that only the front page has is missed at the desk, at its API and where nothing is', async () => {
  const bare = (response: ServerResponse): void => {
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    response.writeHead(401).end()
  }
  const paths = ['/trang-nay-khong-co-bao-gio/', '/api/health', '/kiem-duyet/']
  const changes = Object.fromEntries(paths.map((path) => [path, bare]))
  const found = about(await checkSite(await deployed(changes)), 'headers')
  expect(found.map(({ said }) => said)).toContain(
    `X-Frame-Options is missing at ${paths.join(', ')}`,
  )
  // Over plain http there is nothing to promise.
  expect(found.map(({ said }) => said).join()).not.toContain('Strict-Transport-Security')
})

test.each([
  ['max-age=31536000', 'green'],
  ['max-age=300', 'red'],
])('https promised as %s is %s', async (promise, colour) => {
  const front = (response: ServerResponse): void => {
    response.setHeader('Strict-Transport-Security', promise)
    html(response)
  }
  const found = about(await checkSite(await deployed({ '/': front })), 'headers')
  expect(found).toMatchObject([{ colour }])
})

test('a desk whose store is away is red, and nothing of why is repeated', async () => {
  const away = async (): Promise<never> => {
    throw new StoreUnavailable('redis: TimeoutError')
  }
  const store = { ...openSqliteStore(':memory:'), outbox: away }
  const found = about(await checkSite(await deployed({}, { store })), 'health')
  expect(found).toMatchObject([{ colour: 'red', said: expect.stringContaining('store is away') }])
  expect(JSON.stringify(found)).not.toContain('redis: TimeoutError')
})

test('an old edition is amber', async () => {
  const now = (): number => START + 30 * 86_400_000
  const found = about(await checkSite(await deployed({}, { now })), 'edition')
  expect(found).toMatchObject([{ colour: 'amber', said: 'It is 30 days old.' }])
})

test.each([
  [3, 'green'],
  [20, 'amber'],
  [-20, 'amber'],
  [600, 'red'],
] as const)('a clock that is %i seconds ahead is %s', async (seconds, colour) => {
  const date = new Date(START).toUTCString()
  const site = await deployed({ '/api/health': health({}, 0, date) })
  const now = (): number => START + seconds * 1000
  expect(about(await checkSite({ ...site, now }), 'clock')).toMatchObject([{ colour }])
})
