import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { editorPaths } from '../../functions/articles/http/routes.ts'
import { ownPaths } from '../../functions/comments/http/all-routes.ts'
import { writeFiles } from '../support/content/content-folder.ts'
import { ask as rawAsk, everyAnswer } from '../support/servers/every-answer.ts'
import { behindNginx } from '../support/servers/behind-nginx.ts'
import { hasNginx, host, portsForNginx, startNginx, type Nginx } from '../support/servers/nginx.ts'
import { sendRaw, type RawAnswer } from '../support/servers/raw.ts'
import type { Serving } from '../support/servers/serving.ts'

const bridge = '2023/12/cau-moi'

describe.skipIf(!hasNginx())('the pages that nginx keeps (needs nginx on the PATH)', () => {
  let place: Serving
  let nginx: Nginx
  let ports = { plain: 0, tls: 0 }

  beforeAll(async () => {
    ;({ ports, place, nginx } = await behindNginx())
  })

  test('every kind of answer is what the site itself says, also where nginx has kept it', async () => {
    const codings = ['gzip', 'br', 'gzip, deflate, br, zstd'].map((coding): [number, string] => [
      200,
      rawAsk(host, 'GET', '/', `Accept-Encoding: ${coding}`),
    ])
    for (const [, request] of [...everyAnswer(host, place.out), ...codings]) {
      // nginx refuses both itself.
      if (/^(?:TRACE |GET \* )/.test(request)) continue
      const asked = request.replace('\r\n', '\r\nX-Forwarded-Proto: https\r\n')
      const own = toldBy(await sendRaw({ port: place.port }, asked))
      for (let times = 0; times < 2; times += 1)
        expect([request, toldBy(await sendRaw({ port: ports.tls, tls: host }, request))]).toEqual([
          request,
          own,
        ])
    }
    const page = await (await fetch(`${place.url}/${bridge}/`)).text()
    for (let times = 0; times < 2; times += 1)
      expect((await nginx.ask(`/${bridge}/`)).body).toBe(page)
  })

  test('a page is kept, a function’s answer never; staff see what stands, and readers what staff saw', async () => {
    const long = (site: string): string => site.replace('200 1s', '200 1h')
    const keeping = await startNginx({ ...(await portsForNginx()), to: place.port }, long)
    const page = '/mot-trang/'
    const seen = async (headers: Record<string, string> = {}, path = page): Promise<string> =>
      (await keeping.ask(path, { headers })).body
    writeFiles(place.out, { 'mot-trang/index.html': 'một' })
    expect(await seen()).toBe('một')
    writeFiles(place.out, { 'mot-trang/index.html': 'hai' })
    expect([await seen(), await seen({}, `${page}?x`)]).toEqual(['một', 'hai'])
    expect(await seen({ Cookie: 'a=b; __Host-desk=c' })).toBe('hai')
    expect(await seen()).toBe('hai')
    const site = readFileSync('docs/self-host/nginx.conf', 'utf8')
    const [, ours = ''] = /location ~ \S*\(\?!\(\?:([\w|-]+)\)/.exec(site) ?? []
    const places = [...ownPaths, ...editorPaths].map((path) => path.split('/')[1])
    expect(new Set(ours.split('|'))).toEqual(new Set(places))
    for (const place of places)
      expect((await keeping.ask(`/${place}/`)).headers['cache-control']).not.toBe('no-cache')
  })
})

/**
 * Without what each server says of itself, of its connection and of this one request; nginx leaves out the kind of what is
 * not sent again, and that an asset can be had in parts.
 */
function toldBy({ status, headers }: RawAnswer): unknown {
  const left = headers.filter(([name]) => !unlike.test(name))
  const isKind = (name: string): boolean => status === 304 && name === 'content-type'
  return [status, Object.fromEntries(left.filter(([name]) => !isKind(name)))]
}

const unlike =
  /^(?:date|server|connection|keep-alive|transfer-encoding|content-length|x-request-id|accept-ranges)$/
