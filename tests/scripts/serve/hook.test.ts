import { expect, test } from 'vitest'
import { publishHook } from '../../../scripts/serve/publish-hook.ts'
import { listening } from '../../support/ask.ts'

const token = 'mot-hai-ba-bon-nam-sau'
let published = 0

async function open(known?: string): Promise<string> {
  const hook = publishHook(known, () => (published += 1))
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
  expect(await post(url, `Bearer ${token}`)).toBe(202)
  expect(await post(url, `bearer ${token}`)).toBe(202)
  expect(published).toBe(2)
})

test('every other address is left to the site', async () => {
  const url = await open(token)
  for (const path of ['/', '/_publish/', '/_publishx'])
    expect(await (await fetch(url + path)).text()).toBe('site')
})
