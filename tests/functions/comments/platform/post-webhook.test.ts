import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { openServices } from '../../../../functions/comments/platform/open-services.ts'
import { postWebhook } from '../../../../functions/comments/platform/post-webhook.ts'
import { openSqliteStore } from '../../../../functions/comments/store/sqlite/store.ts'
import { atEnd } from '../../../support/at-end.ts'
import { listening } from '../../../support/servers/ask.ts'
import { freePort } from '../../../support/servers/free-port.ts'
import { editionFolder } from '../../../support/desk/edition-folder.ts'

interface Posted {
  readonly url: string | undefined
  readonly type: string | undefined
  readonly body: string
}

/** Someone who answers everything like this and remembers what came. */
async function answering(status: number): Promise<{ address: string; posted: Posted[] }> {
  const posted: Posted[] = []
  const port = await listening((request, response) => {
    void text(request).then((body) => {
      posted.push({ url: request.url, type: request.headers['content-type'], body })
      response.writeHead(status, { Location: '/elsewhere' }).end('no')
    })
  })
  return { address: `http://127.0.0.1:${port}/secret-path`, posted }
}

test('a body goes as JSON, once, and any 2xx is enough', async () => {
  const { address, posted } = await answering(204)
  await postWebhook(address, { text: 'Xin chào' })
  const type = 'application/json'
  expect(posted).toEqual([{ url: '/secret-path', type, body: '{"text":"Xin chào"}' }])
})

test.each([301, 307, 404, 500])(
  'an answer %i is a failure, and is not followed',
  async (status) => {
    const { address, posted } = await answering(status)
    await expect(postWebhook(address)).rejects.toThrow(`answered ${status}`)
    expect(posted).toHaveLength(1)
  },
)

test('no failure says where to: not nobody there, not too late, not an address that is none', async () => {
  const slow = await listening(() => undefined)
  const failures = [
    postWebhook(`http://127.0.0.1:${await freePort()}/secret-path`),
    postWebhook(`http://127.0.0.1:${slow}/secret-path`, {}, 50),
    postWebhook('https://name:secret-path@127.0.0.1/'),
  ].map(async (sent) => sent.catch((error: unknown) => error))
  const [nobody, late, none] = await Promise.all(failures)
  expect([nobody, late, none].map(String)).toEqual([
    'Error: no answer',
    'Error: late',
    'Error: no answer',
  ])
  for (const failure of [nobody, late, none])
    expect((failure as Error).cause ?? (failure as Error).stack).not.toContain('secret-path')
})

test('the settings’ addresses are asked for a deploy and told of comments; a missing hook is named, and pages redrawn in place need none', async () => {
  const hook = await answering(200)
  const chat = await answering(200)
  const opening = {
    store: openSqliteStore(':memory:'),
    secretKey: Buffer.alloc(32, 7),
    folder: editionFolder(),
    refresh: () => Promise.resolve(),
    report: () => undefined,
  }
  atEnd(() => opening.store.close())
  const settings = {
    store: { kind: 'sqlite', folder: '.data' },
    limit: { count: 20, seconds: 600 },
    port: 0,
    host: '127.0.0.1',
    behindProxy: false,
  } as const
  const services = await openServices({
    ...opening,
    settings: { ...settings, buildHookUrl: hook.address, notifyWebhookUrl: chat.address },
  })
  await services.requestDeploy?.()
  const url = 'https://ban-tin.example/kiem-duyet/'
  const notice = { text: '1 ý kiến', kind: 'waiting', waiting: 1, url } as const
  await services.notify?.(notice)
  expect(hook.posted).toEqual([{ url: '/secret-path', type: undefined, body: '' }])
  expect(chat.posted.map(({ body }) => JSON.parse(body) as unknown)).toEqual([notice])
  const own = await openServices({
    ...opening,
    settings: { ...settings, buildHookUrl: hook.address },
    inPlace: true,
  })
  const alone = await openServices({ ...opening, settings })
  expect(own.requestDeploy).toBeUndefined()
  expect(alone.notify).toBeUndefined()
  await expect(alone.requestDeploy?.()).rejects.toThrow('set BUILD_HOOK_URL')
})
