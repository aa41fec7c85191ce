import { beforeAll, describe, expect, test } from 'vitest'
import { solved } from '../support/desk/altcha.ts'
import { contentFolder } from '../support/content/content-folder.ts'
import { articleFile } from '../support/content/markdown-file.ts'
import { hasNginx, host, portsForNginx, startNginx, type Nginx } from '../support/servers/nginx.ts'
import { run } from '../support/run.ts'
import { serving, type Serving } from '../support/servers/serving.ts'
import { until } from '../support/until.ts'

const bridge = '2023/12/cau-moi'

describe.skipIf(!hasNginx())('behind nginx as documented (needs nginx on the PATH)', () => {
  let place: Serving
  let nginx: Nginx
  let ports = { plain: 0, tls: 0 }
  let origin = ''

  beforeAll(async () => {
    ports = await portsForNginx()
    origin = `https://${host}:${ports.tls}`
    place = await serving(
      contentFolder({ [`articles/${bridge}.md`]: articleFile({ title: 'Cầu mới' }) }),
      {
        SITE_URL: origin,
        BEHIND_PROXY: 'yes',
        LIMIT_ADDRESS: '2/600',
        PUBLISH_TOKEN: 'mot-hai-ba-bon-nam-sau',
      },
    )
    nginx = await startNginx({ ...ports, to: place.port })
  })

  async function write(from: string, headers: Record<string, string> = {}): Promise<number> {
    const challenge = await nginx.ask(`/api/captcha?article=${bridge}`, { from })
    const altcha = await solved(JSON.parse(challenge.body))
    const letter = { article: bridge, name: 'An', title: from, body: 'x', consent: 'yes', altcha }
    const { code } = await nginx.ask('/api/comments', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(letter),
      from,
    })
    return code
  }

  test('pages and assets come as from the server itself: coded, tagged, guarded', async () => {
    const accepted = { 'Accept-Encoding': 'br' }
    const { code, headers } = await nginx.ask(`/${bridge}/`, { headers: accepted })
    expect(code).toBe(200)
    expect(headers).toMatchObject({ 'content-encoding': 'br', 'x-frame-options': 'DENY' })
    const known = { ...accepted, 'If-None-Match': String(headers['etag']) }
    expect((await nginx.ask(`/${bridge}/`, { headers: known })).code).toBe(304)
    const [, asset = ''] = /"(\/assets\/[^"]+)"/.exec((await nginx.ask('/')).body) ?? []
    const [first, second] = [await nginx.ask(asset), await nginx.ask(asset)]
    expect(first.headers['cache-control']).toContain('immutable')
    expect([second.code, second.body]).toEqual([200, first.body])
  })

  test('a reader counts by their own address, whatever they say it is', async () => {
    const codes = []
    for (let letter = 0; letter < 3; letter += 1)
      codes.push(await write('127.0.0.5', { 'X-Forwarded-For': `203.0.113.${letter}` }))
    expect(codes).toEqual([202, 202, 429])
    expect(await write('127.0.0.6')).toBe(202)
  })

  test('a moderator enters by a link, gets a cookie for TLS alone, and approves by form', async () => {
    const { stdout } = await run(
      ['scripts/staff.ts', 'add', 'Lan', '--role', 'editor'],
      place.environment,
    )
    expect(stdout).toContain(`${origin}/kiem-duyet/vao/`)
    const path = new URL(stdout.trim()).pathname
    const entered = await nginx.ask(path, { method: 'POST', headers: { Origin: origin } })
    const [cookie = ''] = entered.headers['set-cookie'] ?? []
    expect([entered.code, cookie]).toEqual([303, expect.stringMatching(/^__Host-desk=.*; Secure/)])
    const headers = { Cookie: cookie.split(';')[0] ?? '', Origin: origin }
    const desk = await nginx.ask('/kiem-duyet/', { headers })
    const form = new URLSearchParams()
    const buttons = desk.body.match(/<form[^>]*data-verdict="approve".*?<\/form>/s)?.[0] ?? ''
    for (const [, name = '', value = ''] of buttons.matchAll(
      /name="([^"]+)"[^>]*?value="([^"]*)"/g,
    ))
      if (!form.has(name)) form.set(name, value)
    const decided = await nginx.ask('/kiem-duyet/quyet-dinh', {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
    })
    expect([decided.code, buttons]).toEqual([303, expect.stringContaining('approve')])
    await until(async () => (await nginx.ask(`/${bridge}/`)).body.includes('127.0.0.'))
  })

  test('publishing is asked for from this machine alone', async () => {
    const asking = {
      method: 'POST',
      headers: { Authorization: `Bearer ${place.environment['PUBLISH_TOKEN']}` },
    }
    expect((await nginx.ask('/_publish', { ...asking, from: '127.0.0.5' })).code).toBe(403)
    expect((await nginx.ask('/_publish', asking)).code).toBe(200)
  })
})
