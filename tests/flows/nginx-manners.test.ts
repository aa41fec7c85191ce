import { beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../support/servers/free-port.ts'
import { writeFiles } from '../support/content/content-folder.ts'
import {
  ask as rawAsk,
  everyAnswer,
  everyRefusal,
  expectGuarded,
} from '../support/servers/every-answer.ts'
import { behindNginx } from '../support/servers/behind-nginx.ts'
import { hasNginx, host, portsForNginx, startNginx, type Nginx } from '../support/servers/nginx.ts'
import { sendRaw, type RawAnswer } from '../support/servers/raw.ts'
import type { Serving } from '../support/servers/serving.ts'
import { until } from '../support/until.ts'

const bridge = '2023/12/cau-moi'

describe.skipIf(!hasNginx())('nginx as documented (needs nginx on the PATH)', () => {
  let place: Serving
  let nginx: Nginx
  let ports = { plain: 0, tls: 0 }

  beforeAll(async () => {
    ;({ ports, place, nginx } = await behindNginx())
  })

  const tlsLine = () => ({ port: ports.tls, tls: host })

  test('who comes without TLS is sent on to the site’s own name, whatever else they say', async () => {
    const answer = await sendRaw({ port: ports.plain }, rawGet(host, `/${bridge}/?x=1`))
    expect([answer.status, locationOf(answer)]).toEqual([301, `https://${host}/${bridge}/?x=1`])
    expectGuarded(answer, 'http')
  })

  test('who asks for no name is not answered', async () => {
    const nameless = 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'
    expect((await sendRaw({ port: ports.plain }, nameless)).status).toBe(0)
    expect((await sendRaw(tlsLine(), nameless)).status).toBe(0)
  })

  test('who speaks plain http where TLS is spoken is told so, with every guard', async () => {
    const answer = await sendRaw({ port: ports.tls }, rawGet(host, '/'))
    expect(answer.status).toBe(400)
    expectGuarded(answer, 'http')
  })

  test.each(['evil.example', 'localhost', `${host}.evil.example`])(
    'who asks for %s is not answered',
    async (name) => {
      expect((await sendRaw({ port: ports.plain }, rawGet(name, '/'))).status).toBe(0)
      expect((await sendRaw(tlsLine(), rawGet(name, '/'))).status).toBe(0)
      await expect(sendRaw({ port: ports.tls, tls: name }, rawGet(host, '/'))).rejects.toThrow(
        /alert|handshake|unrecognized/i,
      )
    },
  )

  test('every kind of answer carries every guard, nginx’s own too, and only a good one may be kept', async () => {
    const own: ReturnType<typeof everyAnswer> = [
      [400, rawGet('a b', '/')],
      [400, rawGet(host, '/', 'Content-Length: x')],
      [400, rawGet(host, '/', `X-Long: ${'x'.repeat(40_000)}`)],
      [414, rawGet(host, `/${'x'.repeat(40_000)}`)],
      [413, rawAsk(host, 'POST', '/api/comments', 'Content-Length: 300000')],
      [404, rawGet(host, '/.well-known/acme-challenge/khong-co')],
    ]
    // Of an address that nginx never answers itself.
    const refusals = everyRefusal(host)
      .filter(([status]) => status === 431)
      .map(([status, request]): [number, string] => [status, request.replace(' / ', ' /feed.xml ')])
    for (const [status, request] of [...everyAnswer(host, place.out), ...refusals, ...own]) {
      const answer = await sendRaw(tlsLine(), request)
      const what = request.slice(0, 99)
      expect([what, answer.status]).toEqual([what, status])
      expectGuarded(answer, 'https')
    }
  })

  test('an asset that was asked for too early is there once it is there', async () => {
    const path = '/assets/mai.1a2b3c4d.css'
    expect((await nginx.ask(path)).code).toBe(404)
    writeFiles(place.out, { [path.slice(1)]: 'p{}' })
    expect(await nginx.ask(path)).toMatchObject({ code: 200, body: 'p{}' })
  })

  test('no log holds who asked, what they searched for, or an address that is a secret', async () => {
    const code = 'Ab3_'.repeat(11).slice(1)
    const secrets = [
      `/binh-luan/theo-doi/${code}`,
      `/binh-luan/%74heo-doi/${code}/`,
      `/BINH-LUAN/Theo-Doi/${code}`,
      `/api/comments/tracking/${code}`,
      `/kiem-duyet/vao/${code}`,
      `/kiem-duyet/?q=Nguyen+${code}`,
      `/api/moderation/comments?q=${code}`,
      `/theo-d/${code}`,
      `/tim-kiem/?q=${code}`,
      `/assets/${code}.css`,
    ]
    for (const path of secrets) {
      await nginx.ask(path, { from: '127.0.0.77' })
      await nginx.ask(path, { from: '127.0.0.77', method: 'DELETE' })
      await sendRaw({ port: ports.plain }, rawGet(host, path))
      await sendRaw(tlsLine(), rawGet(host, path, `Referer: https://${host}${path}`))
      await sendRaw(tlsLine(), rawGet('a b', path))
      await sendRaw(tlsLine(), rawGet(host, path, `X-Long: ${'x'.repeat(40_000)}`))
      await sendRaw(tlsLine(), rawAsk(host, 'POST', path, 'Content-Length: 300000'))
    }
    await nginx.ask('/_publish', { from: '127.0.0.77' })
    const dead = await startNginx({ ...(await portsForNginx()), to: await freePort() })
    for (const path of secrets) expect((await dead.ask(path)).code).toBe(502)
    for (const [each, status] of [
      [nginx, 404],
      [dead, 502],
    ] as const) {
      // nginx writes its lines together, in order: once the last is there, so is all that must not be.
      await each.ask('/het/?cuoi=1')
      await until(() => each.logs().includes(`GET /het/ ${status}`))
      expect(each.logs()).not.toMatch(new RegExp(`${code}|127\\.0\\.0\\.|cuoi`))
    }
    expect(nginx.logs()).toContain('GET /_publish 403')
  })

  test('nobody’s haste is anybody else’s wait, and it is told when to come again', async () => {
    const slow = (site: string): string =>
      site.replace('rate=100r/s', 'rate=1r/m').replace('burst=400', 'burst=1')
    const hasty = await startNginx({ ...(await portsForNginx()), to: place.port }, slow)
    const from = '127.0.0.8'
    const asked = []
    for (let times = 0; times < 3; times += 1) asked.push(await hasty.ask('/y-kien/', { from }))
    expect(asked.map(({ code }) => code)).toEqual([200, 200, 429])
    expect(asked[2]?.headers).toMatchObject({ 'retry-after': '5', 'cache-control': 'no-store' })
    expect((await hasty.ask('/y-kien/', { from: '127.0.0.9' })).code).toBe(200)
  })

  test('what the desk answers is never coded, because its length would tell of it', async () => {
    const headers = { 'Accept-Encoding': 'gzip' }
    expect(
      (await nginx.ask('/kiem-duyet/', { headers })).headers['content-encoding'],
    ).toBeUndefined()
    expect((await nginx.ask('/y-kien/', { headers })).headers['content-encoding']).toBe('gzip')
  })
})

function rawGet(name: string, path: string, ...more: readonly string[]): string {
  return rawAsk(name, 'GET', path, ...more)
}

function locationOf({ headers }: RawAnswer): string | undefined {
  return headers.find(([name]) => name === 'location')?.[1]
}
