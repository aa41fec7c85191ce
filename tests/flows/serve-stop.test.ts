import { request } from 'node:http'
import { expect, test } from 'vitest'
import { readEnvironment } from '../../functions/comments/platform/environment.ts'
import { openStore } from '../../functions/comments/platform/open-store.ts'
import { contentFolder } from '../support/content/content-folder.ts'
import { articleFile } from '../support/content/markdown-file.ts'
import { ended } from '../support/run.ts'
import { moderatorOf, serving, solvedAt, write, type Serving } from '../support/servers/serving.ts'
import { until } from '../support/until.ts'

const bridge = '2023/12/cau-moi'
const content = contentFolder({ [`articles/${bridge}.md`]: articleFile({ title: 'Cầu mới' }) })

/** Readers who write one after the other until the server is gone; what each was told that it is kept. */
function readers(place: Serving, count: number): { kept: string[]; gone: Promise<unknown> } {
  const acknowledged: string[] = []
  const gone = Array.from({ length: count }, async (_, reader) => {
    for (let letter = 0; ; letter += 1) {
      const title = `Thư ${reader}.${letter}`
      const sent = await write(place, bridge, { title }).catch(() => undefined)
      if (sent === undefined) return
      expect(sent.code).toBe(202)
      acknowledged.push(sent.comment)
    }
  })
  return { kept: acknowledged, gone: Promise.all(gone) }
}

async function keptIn({ environment }: Serving): Promise<string[]> {
  const settings = readEnvironment(environment)
  if ('problems' in settings) throw new Error(settings.problems.join())
  const store = await openStore(settings.store)
  const { exports } = await store.export(null, 10_000)
  expect(await store.reconcile()).toEqual([])
  await store.close()
  return exports.map(({ comment }) => comment.id)
}

test('a stop under submissions, decisions and an edition ends well and loses nothing acknowledged', async () => {
  const place = await serving(content)
  const decide = await moderatorOf(place)
  const { kept: acknowledged, gone } = readers(place, 6)
  await until(() => acknowledged.length >= 12)
  const decided = acknowledged.map((comment) => decide(comment, 'approve').catch(() => 'cut'))
  place.child.kill('SIGHUP')
  place.child.kill('SIGTERM')
  expect(await ended(place.child)).toBe(0)
  await gone
  expect(new Set(await Promise.all(decided))).not.toContain('500')
  expect(await keptIn(place)).toEqual(expect.arrayContaining(acknowledged))
  const again = await serving(content, { DATA_DIR: place.environment['DATA_DIR'] ?? '' })
  expect((await write(again, bridge)).code).toBe(202)
})

test('a second signal ends it at once, and what was acknowledged is kept all the same', async () => {
  const place = await serving(content)
  const { kept: acknowledged, gone } = readers(place, 4)
  await until(() => acknowledged.length >= 4)
  place.child.kill('SIGTERM')
  place.child.kill('SIGINT')
  await ended(place.child)
  await gone
  expect(await keptIn(place)).toEqual(expect.arrayContaining(acknowledged))
})

test('a letter whose end was still on its way is taken before the end, and no new one is', async () => {
  const place = await serving(content)
  const altcha = await solvedAt(place.url, bridge)
  const letter = { article: bridge, name: 'An', title: 'Chậm', body: 'x', consent: 'yes', altcha }
  const bytes = Buffer.from(JSON.stringify(letter))
  const answered = Promise.withResolvers<number>()
  const slow = request(`${place.url}/api/comments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Content-Length': bytes.length },
  })
  slow.on('error', answered.reject)
  slow.on('response', (response) => {
    response.resume()
    answered.resolve(response.statusCode ?? 0)
  })
  slow.write(bytes.subarray(0, 40))
  // Only once its head is being answered is it under way.
  await until(() => slow.socket?.bytesWritten !== 0 && slow.socket?.connecting === false)
  await fetch(place.url)
  place.child.kill('SIGTERM')
  await until(async () => (await fetch(place.url).catch(() => 'refused')) === 'refused')
  slow.end(bytes.subarray(40))
  expect(await answered.promise).toBe(202)
  expect(await ended(place.child)).toBe(0)
  expect(await keptIn(place)).toHaveLength(1)
})

test('a server that has nothing to do ends well', async () => {
  const place = await serving(content)
  await fetch(place.url)
  place.child.kill('SIGINT')
  expect(await ended(place.child)).toBe(0)
})
