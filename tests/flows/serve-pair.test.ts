import { beforeAll, expect, test } from 'vitest'
import { atEnd } from '../support/at-end.ts'
import { contentFolder } from '../support/content/content-folder.ts'
import { articleFile } from '../support/content/markdown-file.ts'
import { type RedisServer, startRedisServer } from '../support/servers/redis-server.ts'
import {
  moderatorOf,
  serving,
  solvedAt,
  textOf,
  write,
  type Serving,
} from '../support/servers/serving.ts'
import { until } from '../support/until.ts'

const bridge = '2023/12/cau-moi'
const content = contentFolder({ [`articles/${bridge}.md`]: articleFile({ title: 'Cầu mới' }) })
let redis: RedisServer
let pair: [Serving, Serving]

beforeAll(async () => {
  redis = await startRedisServer()
  atEnd(() => redis.close())
  const settings = {
    REDIS_URL: `redis://127.0.0.1:${redis.port}`,
    SITE_URL: 'https://thu.example',
  }
  pair = await Promise.all([serving(content, settings), serving(content, settings)])
})

function shows(place: Serving, words: string): Promise<boolean> {
  return textOf(`${place.url}/${bridge}/`).then((text) => text.includes(words))
}

test('what is sent to one and decided at the other stands in the pages of both', async () => {
  const [one, other] = pair
  const decide = await moderatorOf(other)
  const { code, comment } = await write(one, bridge, { title: 'Gửi nơi này' })
  expect(code).toBe(202)
  expect(await decide(comment, 'approve')).toBe('done')
  for (const place of pair) await until(() => shows(place, 'Gửi nơi này'))
  expect(await textOf(`${one.url}/${bridge}/`)).toBe(await textOf(`${other.url}/${bridge}/`))
  expect(await decide(comment, 'reject', 2)).toBe('done')
  for (const place of pair) await until(async () => !(await shows(place, 'Gửi nơi này')))
})

test('of contrary decisions at both one is done, and both pages say the same', async () => {
  const [one, other] = await Promise.all(pair.map(moderatorOf))
  if (one === undefined || other === undefined) throw new Error('There are not two.')
  const approved: string[] = []
  for (let round = 0; round < 10; round += 1) {
    const title = `Lần ${round}`
    const { comment } = await write(pair[round % 2 === 0 ? 0 : 1], bridge, { title })
    const outcomes = await Promise.all([one(comment, 'approve'), other(comment, 'reject')])
    if (outcomes[0] === 'done') approved.push(title)
    expect(outcomes.sort()).toEqual(['conflict', 'done'])
  }
  for (const { url } of pair)
    await until(async () => {
      const shown = new Set((await textOf(`${url}/${bridge}/`)).match(/Lần \d/g))
      return [...shown].sort().join() === approved.join()
    })
  const [left, right] = await Promise.all(pair.map(({ url }) => textOf(`${url}/${bridge}/`)))
  expect(left).toBe(right)
})

test('while Redis is away pages are served and letters are refused; when it is back, so is all the rest', async () => {
  const [one, other] = pair
  const decide = await moderatorOf(one)
  const { comment } = await write(one, bridge, { title: 'Trước khi tắt' })
  const altcha = await solvedAt(other.url, bridge)
  await redis.kill()
  expect((await fetch(`${one.url}/${bridge}/`)).status).toBe(200)
  expect((await write(other, bridge, { altcha })).code).toBe(503)
  await until(() => other.output().includes('cannot follow'))
  await redis.restart()
  await until(async () => (await decide(comment, 'approve')) === 'done')
  for (const place of pair) await until(() => shows(place, 'Trước khi tắt'))
  expect(other.output().match(/cannot follow/g)).toHaveLength(1)
})
