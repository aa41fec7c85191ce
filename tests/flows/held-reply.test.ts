import { expect, test } from 'vitest'
import { createToken } from '../../functions/comments/actions/credentials.ts'
import { contentFolder } from '../support/content/content-folder.ts'
import { articleFile } from '../support/content/markdown-file.ts'
import { openDeskOnSameStore } from '../support/desk/desk-on-same-store.ts'
import { submit } from '../support/desk/submit.ts'
import { started } from '../support/servers/started.ts'
import { until } from '../support/until.ts'

const article = '2023/12/cau-moi'
const hour = 3_600_000

test('an answer that another process holds for an hour is published by the server, while nobody asks it anything', async () => {
  const server = await started(contentFolder({ [`articles/${article}.md`]: articleFile() }))
  // Its clock is an hour behind: what it holds for an hour is due at the server at once, however slow both are.
  const desk = openDeskOnSameStore(server, () => Date.now() - hour)
  const { comment } = await submit(desk, { article })
  const { token } = await createToken(desk.store, 'Đức', desk.services.now(), {
    role: 'editor',
  })
  const send = async (method: string, path: string, body: object) => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
    const init = { method, headers, body: JSON.stringify(body) }
    expect((await desk.ask(`/api/moderation/${path}`, init)).status).toBe(200)
  }
  const approval = { request: 'a', comment, version: 1, verdict: 'approve' }
  await send('POST', 'decisions', { decisions: [approval] })
  const [unit] = desk.services.site.newsroom.units
  const draft = {
    request: 'b',
    version: 2,
    unit: unit?.key,
    body: 'Tháng tới xong.',
    publish: false,
  }
  await send('PUT', `comments/${comment}/reply`, draft)
  const at = new Date(desk.services.now() + hour).toISOString()
  await send('POST', 'replies/publication', {
    request: 'c',
    replies: [{ comment, version: 3 }],
    at,
  })

  const history = async () => (await desk.store.find(comment))?.history ?? []
  expect(await history()).toContainEqual(expect.objectContaining({ deed: 'hold-reply', until: at }))
  await until(async () => (await history()).at(-1)?.deed === 'publish-reply', {
    what: 'the held answer',
  })
  const listed = await fetch(`${server.url}/api/comments?article=${article}`)
  expect(await listed.json()).toMatchObject({ comments: [{ reply: { body: 'Tháng tới xong.' } }] })
  await desk.store.close()
})
