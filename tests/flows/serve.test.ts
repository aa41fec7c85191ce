import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readEnvironment } from '../../functions/comments/platform/environment.ts'
import { openStore } from '../../functions/comments/platform/open-store.ts'
import { ask, listening } from '../support/servers/ask.ts'
import { atEnd } from '../support/at-end.ts'
import { contentFolder, newsroomFile, writeFiles } from '../support/content/content-folder.ts'
import { articleFile } from '../support/content/markdown-file.ts'
import { startRedisServer } from '../support/servers/redis-server.ts'
import { run } from '../support/run.ts'
import { moderatorOf, serving, textOf, write, type Serving } from '../support/servers/serving.ts'
import { until } from '../support/until.ts'

const token = 'mot-hai-ba-bon-nam-sau'
const bridge = '2023/12/cau-moi'

function content(): string {
  return contentFolder({
    [`articles/${bridge}.md`]: articleFile({ title: 'Cầu mới' }),
    'articles/2023/12/ban-nhap.md': articleFile({ title: 'Bản nháp', draft: 'true' }),
  })
}

describe.each(['SQLite', 'Redis over TCP'])('with %s', (kind) => {
  let place: Serving

  beforeAll(async () => {
    if (kind === 'SQLite') return void (place = await serving(content()))
    const redis = await startRedisServer()
    atEnd(() => redis.close())
    place = await serving(content(), { REDIS_URL: `redis://127.0.0.1:${redis.port}` })
  })

  test('a letter goes through the desk into the page, and out of it again when it is taken back', async () => {
    const decide = await moderatorOf(place)
    const page = `${place.url}/${bridge}/`
    const { code, comment } = await write(place, bridge, { title: 'Xin thêm lối đi bộ' })
    expect(code).toBe(202)
    expect(await textOf(page)).not.toContain('Xin thêm lối đi bộ')
    expect(await decide(comment, 'approve')).toBe('done')
    await until(async () => (await textOf(page)).includes('Xin thêm lối đi bộ'))
    // Another thread draws page after page.
    await until(async () => (await textOf(place.url)).includes('1 ý kiến'))
    expect(await textOf(`${place.url}/y-kien/`)).toContain('Xin thêm lối đi bộ')
    expect(await decide(comment, 'reject', 2)).toBe('done')
    await until(async () => !(await textOf(page)).includes('Xin thêm lối đi bộ'))
  })

  test('what is decided elsewhere shows in the pages too', async () => {
    const settings = readEnvironment(place.environment)
    if ('problems' in settings) throw new Error(settings.problems.join())
    const store = await openStore(settings.store)
    const { comment } = await write(place, bridge, { title: 'Duyệt nơi khác' })
    const at = new Date().toISOString()
    const order = {
      request: comment,
      comment,
      version: 1,
      verdict: 'approve',
      by: 'Lan',
      at,
    } as const
    expect(await store.decide([order])).toMatchObject([{ outcome: 'done' }])
    await store.close()
    await until(async () => (await textOf(`${place.url}/${bridge}/`)).includes('Duyệt nơi khác'))
  })
})

describe('a server on its own', () => {
  let place: Serving
  let folder = ''

  beforeAll(async () => {
    folder = content()
    place = await serving(folder, { PUBLISH_TOKEN: token })
  })

  const hook = (headers: Record<string, string> = {}, method = 'POST'): Promise<Response> =>
    fetch(`${place.url}/_publish`, { method, headers })

  test('no draft and nothing of npm start is served', async () => {
    expect((await fetch(`${place.url}/2023/12/ban-nhap/`)).status).toBe(404)
    expect((await fetch(`${place.url}/_live/script.js`)).status).toBe(404)
    expect(await textOf(place.url)).not.toContain('_live')
  })

  test('a page that has not changed is not sent twice', async () => {
    const first = await fetch(place.url)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]+"$/)
    const again = await fetch(place.url, { headers: { 'If-None-Match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  test('the hook publishes for whoever knows the token, and for nobody else', async () => {
    writeFiles(folder, { 'articles/2023/12/moi.md': articleFile({ title: 'Bài mới' }) })
    expect((await hook()).status).toBe(401)
    expect((await hook({ Authorization: `Bearer ${token}x` })).status).toBe(401)
    expect((await hook({}, 'GET')).status).toBe(405)
    expect((await fetch(`${place.url}/2023/12/moi/`)).status).toBe(404)
    expect((await hook({ Authorization: `Bearer ${token}` })).status).toBe(200)
    expect(await textOf(place.url)).toContain('Bài mới')
    expect(place.output()).not.toContain(token)
  })

  test('SIGHUP publishes, as often as it comes', async () => {
    writeFiles(folder, { 'articles/2023/12/sau.md': articleFile({ title: 'Bài sau' }) })
    for (let times = 0; times < 5; times += 1) place.child.kill('SIGHUP')
    await until(async () => (await textOf(place.url)).includes('Bài sau'))
    await until(async () => (await fetch(`${place.url}/2023/12/sau/`)).status === 200)
    expect(await textOf(`${place.url}/2023/12/sau/`)).toContain('Bài sau')
  })

  test('with a problem in the content the edition stands, every problem is told, and mended it is published', async () => {
    const files = ['hong-1', 'hong-2'].map((name) => `articles/2023/12/${name}.md`)
    writeFiles(
      folder,
      Object.fromEntries(files.map((file) => [file, articleFile({ section: 'x' })])),
    )
    writeFiles(folder, { 'articles/2023/12/tot.md': articleFile({ title: 'Bài tốt' }) })
    place.child.kill('SIGHUP')
    await until(() => place.output().includes('2 problem(s)'))
    for (const file of files) expect(place.output()).toContain(file)
    expect(await textOf(place.url)).toContain('Cầu mới')
    expect((await fetch(`${place.url}/2023/12/tot/`)).status).toBe(404)
    for (const file of files) rmSync(join(folder, file))
    place.child.kill('SIGHUP')
    await until(async () => (await textOf(place.url)).includes('Bài tốt'))
  })

  test('an embargo ends by itself, at its second', async () => {
    let moment = 0
    // Where its second came before it was published, it did not end by itself: a later one.
    for (let wait = 3_000; moment <= Date.now(); wait *= 2) {
      moment = Math.ceil((Date.now() + wait) / 1000) * 1000
      const when = new Date(moment).toISOString()
      const file = `articles/${when.slice(0, 4)}/${when.slice(5, 7)}/hen-gio.md`
      writeFiles(folder, {
        [file]: articleFile({ title: `Bài lúc ${when}`, timestamp: `'${when}'` }),
      })
      const before = place.output().length
      place.child.kill('SIGHUP')
      await until(() => place.output().slice(before).includes('pages written'))
    }
    await until(async () =>
      (await textOf(place.url)).includes(`Bài lúc ${new Date(moment).toISOString()}`),
    )
    expect(Date.now()).toBeGreaterThanOrEqual(moment)
  })

  test('a changed newsroom draws every page anew under readers who miss nothing', async () => {
    const over = new AbortController()
    const codes = new Set<string>()
    const reading = Array.from({ length: 4 }, async () => {
      while (!over.signal.aborted) {
        const { status, body } = await ask(place.port, `/${bridge}/`)
        codes.add(`${status} ${body.trimEnd().endsWith('</html>')}`)
      }
    })
    const other = newsroomFile.replace('Bản tin Thử', 'Bản tin Khác')
    writeFiles(folder, { 'newsroom.yaml': other })
    place.child.kill('SIGHUP')
    await until(async () => (await textOf(`${place.url}/${bridge}/`)).includes('Bản tin Khác'))
    over.abort()
    await Promise.all(reading)
    expect([...codes]).toEqual(['200 true'])
  })
})

test('all that is missing or malformed is told in one message, and nothing starts', async () => {
  const { code, stdout, stderr } = await run(['scripts/serve.ts'], { PORT: 'x', REDIS_URL: 'y' })
  expect([code, stdout]).toEqual([1, ''])
  for (const name of ['SITE_URL', 'SECRET_KEY', 'PORT', 'REDIS_URL'])
    expect(stderr.match(new RegExp(`^.*${name}.*$`, 'gm'))).toHaveLength(1)
})

test('a busy port is one sentence', async () => {
  const port = await listening((_request, response) => response.end())
  const opened = serving(content(), { PORT: String(port) })
  await expect(opened).rejects.toThrow(new RegExp(`Port ${port} is in use: .*\\.\\n$`))
})

test('content that was never published and cannot be is a reason not to start', async () => {
  const broken = contentFolder({ 'articles/2023/12/hong.md': articleFile({ section: 'x' }) })
  await expect(serving(broken)).rejects.toThrow(/hong\.md.*No edition stands/s)
})

test('words that mean nothing end with 2', async () => {
  expect((await run(['scripts/serve.ts', '--drafts'])).code).toBe(2)
  expect((await run(['scripts/serve.ts', '--help'])).stdout).toMatch(/^Usage: npm run serve/)
})
