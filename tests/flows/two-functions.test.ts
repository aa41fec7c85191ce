import { beforeAll, expect, test } from 'vitest'
import { createToken } from '../../functions/comments/actions/credentials.ts'
import type { Comment } from '../../functions/comments/domain/comment.ts'
import { commentOf, everyEntry, keepRequestOf } from '../contracts/samples.ts'
import { solved } from '../support/desk/altcha.ts'
import { startFunctions, type Functions } from '../support/desk/functions.ts'
import { keyOf, formFields } from '../support/desk/submit.ts'
import type { Result } from '../support/desk/moderators.ts'

let functions: Functions

beforeAll(async () => {
  functions = await startFunctions()
})

/** A moderator's program that speaks to one of the processes. */
async function client(name: string, url: string): Promise<(body: object) => Promise<Result>> {
  const { token } = await createToken(functions.store, name, Date.now())
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
  return async (decision) => {
    const body = JSON.stringify({ decisions: [decision] })
    const response = await fetch(`${url}/api/moderation/decisions`, {
      method: 'POST',
      headers,
      body,
    })
    const { results } = (await response.json()) as { results: Result[] }
    const [result] = results
    if (result === undefined) throw new Error(`status ${response.status}`)
    return result
  }
}

test('of 300 pairs of simultaneous contrary decisions each is one done and one conflict', async () => {
  const { store, urls } = functions
  const comments = Array.from({ length: 300 }, (_, number) => commentOf(number))
  for (const comment of comments) await store.keep(keepRequestOf(comment))
  const lan = await client('Lan', urls[0])
  const minh = await client('Minh', urls[1])
  const pair = ({ id: comment }: Comment, number: number): Promise<Result[]> => {
    const order = (verdict: string) => ({ request: verdict, comment, version: 1, verdict })
    const [first, second] = number % 2 === 0 ? [lan, minh] : [minh, lan]
    return Promise.all([first(order('approve')), second(order('reject'))])
  }
  const pairs: Result[][] = []
  for (let from = 0; from < comments.length; from += 25)
    pairs.push(...(await Promise.all(comments.slice(from, from + 25).map(pair))))
  for (const both of pairs) {
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['conflict', 'done'])
    expect(both.map(({ version }) => version)).toEqual([2, 2])
    expect(both[0]?.state).toBe(both[1]?.state)
  }
  expect(pairs).toHaveLength(300)
  const { totals } = await store.queue({ state: 'pending', limit: 1 })
  expect([totals.pending, totals.approved + totals.rejected]).toEqual([0, 300])
  expect(totals.approved * totals.rejected).toBeGreaterThan(0)
  const ofComments = (await everyEntry(store, 500)).filter(({ version }) => version !== undefined)
  expect(ofComments).toHaveLength(600)
  expect(await store.reconcile()).toEqual([])
})

test('200 simultaneous identical posts with one key, from one address, are one comment and 200 equal answers', async () => {
  const { store, urls } = functions
  const { pending } = (await store.queue({ state: 'pending', limit: 1 })).totals
  const challenge: unknown = await (
    await fetch(`${urls[0]}/api/captcha?article=2026/03/cau-moi`)
  ).json()
  const body = JSON.stringify(formFields({ key: keyOf(1), altcha: await solved(challenge) }))
  const headers = { 'Content-Type': 'application/json' }
  const answers = await Promise.all(
    Array.from({ length: 200 }, async (_, number) => {
      const url = `${urls[number % 2 === 0 ? 0 : 1]}/api/comments`
      const response = await fetch(url, { method: 'POST', headers, body })
      return `${response.status} ${await response.text()}`
    }),
  )
  expect([...new Set(answers)]).toEqual([expect.stringMatching(/^202 \{"comment":"[^"]{36}"/)])
  expect((await store.queue({ state: 'pending', limit: 1 })).totals.pending).toBe(pending + 1)
})
