import { expect, test } from 'vitest'
import { publishHook } from '../../server/publish-hook.ts'
import type { PublishResult } from '../../server/publish-result.ts'
import { listening } from '../support/servers/ask.ts'

const token = 'mot-hai-ba-bon-nam-sau'
let published = 0
const edition = { articles: 3, waiting: 1, pages: 9, removed: 0, leftOut: [], advice: [] }
const problems = [{ path: 'content/articles/2024/01/a.md', line: 3, text: 'sai' }]

async function open(known?: string, outcome: PublishResult = edition): Promise<string> {
  const hook = publishHook(known, async () => {
    published += 1
    return outcome
  })
  const port = await listening((request, response) => {
    if (!hook(request, response)) response.writeHead(200).end('site')
  })
  return `http://127.0.0.1:${port}`
}

async function post(url: string, authorization?: string): Promise<number> {
  const headers = authorization === undefined ? {} : { Authorization: authorization }
  return (await fetch(`${url}/_publish`, { method: 'POST', headers, body: 'ref=main' })).status
}

test('without a token there is no such address', async () => {
  expect(await post(await open(), 'Bearer undefined')).toBe(404)
})

test.each([undefined, '', 'Bearer', `Basic ${token}`, `Bearer ${token}x`, 'Bearer x', token])(
  '%s is not let in',
  async (authorization) => {
    published = 0
    expect(await post(await open(token), authorization)).toBe(401)
    expect(published).toBe(0)
  },
)

test('the token publishes, once each time', async () => {
  published = 0
  const url = await open(token)
  expect(await post(url, `Bearer ${token}`)).toBe(200)
  expect(await post(url, `bearer ${token}`)).toBe(200)
  expect(published).toBe(2)
})

test.each([
  [200, edition, edition],
  [422, { problems }, { status: 422, problems }],
  [503, { problems, mayPass: true }, { status: 503, problems }],
])('its answer says what came of it (%d)', async (status, outcome, body) => {
  const headers = { Authorization: `Bearer ${token}` }
  const url = `${await open(token, outcome)}/_publish`
  const answer = await fetch(url, { method: 'POST', headers })
  expect([answer.status, await answer.json()]).toEqual([status, expect.objectContaining(body)])
})

test('who does not want to wait is answered before anything is published', async () => {
  const headers = { Authorization: `Bearer ${token}`, Prefer: 'respond-async, wait=1' }
  const url = `${await open(token)}/_publish`
  const answer = await fetch(url, { method: 'POST', headers })
  expect([answer.status, await answer.text()]).toEqual([202, ''])
})

test('every other address is left to the site', async () => {
  const url = await open(token)
  for (const path of ['/', '/_publish/', '/_publishx'])
    expect(await (await fetch(url + path)).text()).toBe('site')
})
