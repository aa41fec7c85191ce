import { Redis } from 'ioredis'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTcpStore } from '../../functions/comments/store/redis/tcp/tcp.ts'
import { exportAll } from '../contracts/samples.ts'
import { atEnd } from '../support/at-end.ts'
import { contentFolder, writeFiles } from '../support/content/content-folder.ts'
import { articleFile } from '../support/content/markdown-file.ts'
import { type RedisServer, startRedisServer } from '../support/servers/redis-server.ts'
import { begin, ended } from '../support/run.ts'
import { type Serving, moderatorOf, serving, textOf, write } from '../support/servers/serving.ts'
import { until } from '../support/until.ts'
import { patient } from '../support/servers/patient.ts'

const [bridge, market] = ['2023/12/cau-moi', '2023/12/cho-moi']

function content(): string {
  return contentFolder({
    [`articles/${bridge}.md`]: articleFile({ title: 'Cầu mới' }),
    [`articles/${market}.md`]: articleFile({ title: 'Chợ mới' }),
  })
}

async function openRedis(settings: Readonly<Record<string, string>> = {}) {
  const server = await startRedisServer(settings)
  atEnd(() => server.close())
  const redis = new Redis(server.port, '127.0.0.1')
  redis.on('error', () => undefined)
  atEnd(() => redis.disconnect())
  return { server, redis, REDIS_URL: `redis://127.0.0.1:${server.port}` }
}

test.each([
  [{ appendonly: 'no' }, /loses comments: it writes no append-only file\..*appendonly yes/],
  [{ appendfsync: 'no' }, /leaves it to chance.*appendfsync always/],
  [
    { maxmemory: '100mb', 'maxmemory-policy': 'volatile-lru' },
    /would throw comments away \(volatile-lru\)\..*noeviction/,
  ],
])(
  'on a Redis with %j nothing starts, and one sentence says what to set',
  async (settings, why) => {
    const { REDIS_URL } = await openRedis(settings)
    await expect(serving(content(), { REDIS_URL })).rejects.toThrow(why)
  },
)

test('a Redis that may not be asked is served, and so is one whose old comments were not moved yet: both are told once', async () => {
  const { redis, REDIS_URL } = await openRedis()
  await redis.zadd('ban-tin:log', 0, 'a line of an older version')
  const { output } = await serving(content(), { REDIS_URL })
  expect(output().match(/The comments of an older version lie in this Redis/g)).toHaveLength(1)
  await redis.call('ACL', 'SETUSER', 'default', '-info')
  const place = await serving(content(), { REDIS_URL })
  expect(place.output().match(/does not let itself be asked/g)).toHaveLength(1)
})

test('a Redis that comes back with other settings is told of while the server runs', async () => {
  const { redis, REDIS_URL } = await openRedis()
  const { output } = await serving(content(), { REDIS_URL })
  expect(output()).not.toContain('append-only')
  await redis.config('SET', 'appendonly', 'no')
  await redis.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes')
  await until(() => output().includes('it writes no append-only file'))
})

describe('when the store has lost what the pages show', () => {
  let folder: string
  let place: Serving
  let redis: Redis
  let server: RedisServer

  beforeAll(async () => {
    const opened = await openRedis()
    ;({ server, redis } = opened)
    folder = content()
    place = await serving(folder, { REDIS_URL: opened.REDIS_URL })
  })

  beforeEach(async () => {
    await redis.flushall()
    const decide = await moderatorOf(place)
    for (const article of [bridge, market]) {
      const { comment } = await write(place, article, { title: `Ma ở ${article}` })
      await decide(comment, 'approve')
      await until(async () => (await ghosts()).includes(article))
    }
  })

  async function ghosts(): Promise<readonly string[]> {
    const texts = await Promise.all(
      [bridge, market].map(async (article) => ({
        article,
        text: await textOf(`${place.url}/${article}/`),
      })),
    )
    return texts.flatMap(({ article, text }) => (text.includes(`Ma ở ${article}`) ? [article] : []))
  }

  test('no page keeps a comment, wherever it was drawn', async () => {
    await redis.flushall()
    await until(async () => (await ghosts()).length === 0)
    expect(await textOf(place.url)).not.toContain('1 ý kiến')
  })

  test('a backup put back shows what it has, and nothing that came after it', async () => {
    const store = openTcpStore(`redis://127.0.0.1:${server.port}`, patient)
    const [first] = await exportAll(store)
    if (first === undefined) throw new Error('There was nothing to put back.')
    const comment = { ...first.comment, title: 'Từ bản sao' }
    await redis.flushall()
    await store.import({ ...first, comment })
    await until(async () =>
      (await textOf(`${place.url}/${comment.article}/`)).includes(comment.title),
    )
    expect(await ghosts()).toEqual([])
    await store.close()
  })

  test('a problem in the content delays that until the next edition stands', async () => {
    writeFiles(folder, { [`articles/${bridge}.md`]: articleFile({ section: 'x' }) })
    await redis.flushall()
    place.child.kill('SIGHUP')
    await until(() => place.output().includes('nothing was published'))
    writeFiles(folder, { [`articles/${bridge}.md`]: articleFile({ title: 'Cầu mới' }) })
    place.child.kill('SIGHUP')
    await until(async () => (await ghosts()).length === 0)
    expect(await textOf(`${place.url}/${bridge}/`)).toContain('Cầu mới')
  })

  test('what was lost while nobody served is gone when somebody serves again', async () => {
    place.child.kill('SIGTERM')
    await ended(place.child)
    await redis.flushall()
    const again = begin(
      ['scripts/serve.ts', '--content', folder, '--out', place.out],
      place.environment,
    )
    atEnd(() => {
      again.kill('SIGTERM')
      return ended(again)
    })
    await until(async () => (await ghosts().catch(() => ['away'])).length === 0)
    expect(await textOf(`${place.url}/${market}/`)).toContain('Chợ mới')
  })
})
