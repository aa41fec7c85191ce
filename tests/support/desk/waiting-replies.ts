import { createToken } from '../../../functions/comments/actions/credentials.ts'
import type { Services } from '../../../functions/comments/actions/services.ts'
import { openDesk } from './desk.ts'
import { type Result, signIn } from './moderators.ts'
import { submitMany } from './submit.ts'
import { site } from '../../_includes/comments/samples.ts'

const ubnd = { key: 'ubnd', name: 'UBND phường' }

interface Answered {
  readonly results: readonly (Result & { readonly reason?: string })[]
  readonly refreshed: readonly string[]
  readonly present?: readonly object[]
}

/** A desk with so many approved comments, whose unit's draft waits for an editor: each is at version 3. */
export async function openWithReplies(count: number, changes: Partial<Services> = {}) {
  const newsroom = { ...site.newsroom, units: [ubnd] }
  const desk = openDesk({ ...changes, site: { ...site, newsroom } })
  const { store, clock } = desk
  const editor = (await createToken(store, 'Đức', clock.now, { role: 'editor' })).token
  const moderator = (await createToken(store, 'Lan', clock.now, { role: 'moderator' })).token
  const cookie = await signIn(desk, 'Hoa')
  const send = async (method: string, path: string, body: unknown, token = editor) => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
    const response = await desk.ask(path, { method, headers, body: JSON.stringify(body) })
    await desk.settled()
    return { status: response.status, answer: (await response.json()) as Answered }
  }
  let requests = 0
  const decide = (comment: string, version: number, verdict = 'approve') => {
    const decision = { request: `v${(requests += 1)}`, comment, version, verdict }
    return send('POST', '/api/moderation/decisions', { decisions: [decision] })
  }
  const putDraft = (comment: string, version: number, body: string, publish = false) => {
    const order = { request: `d${(requests += 1)}`, version, unit: 'ubnd', body, publish }
    return send('PUT', `/api/moderation/comments/${comment}/reply`, order)
  }
  const ids = (await submitMany(desk, count)).map(({ comment }) => comment)
  for (const [index, comment] of ids.entries()) {
    await decide(comment, 1)
    await putDraft(comment, 2, `Trả lời ${index + 1}.`)
  }
  desk.refreshes.length = 0
  const publish = (
    replies: readonly (readonly [string | undefined, number])[],
    more: object = {},
    token = editor,
  ) => {
    const marks = replies.map(([comment, version]) => ({ comment, version }))
    const order = { request: `p${(requests += 1)}`, replies: marks, ...more }
    return send('POST', '/api/moderation/replies/publication', order, token)
  }
  /** Milliseconds from now, as ISO 8601. */
  const later = (span: number): string => new Date(clock.now + span).toISOString()
  /** Any reader's request, and what it sets off. */
  const visit = async (): Promise<void> => {
    await desk.ask('/api/comments/changes')
    await desk.settled()
  }
  const lastLine = async (comment = '') => (await store.find(comment))?.history.at(-1)
  return { desk, ids, moderator, cookie, send, decide, putDraft, publish, later, visit, lastLine }
}
