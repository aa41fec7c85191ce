import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { noticeVersion } from '../../_includes/models/comment-form.ts'
import { newComment } from '../../functions/comments/domain/comment.ts'
import { sha256 } from '../../functions/comments/domain/secrets.ts'
import type { CommentStore } from '../../functions/comments/store/store.ts'
import { uuidv7 } from '../../functions/comments/domain/uuid.ts'
import { liveEdition } from '../../server/live-edition.ts'
import { quantile } from './measure.ts'

const rounds = 50

/** Approves fifty comments in a live process. Milliseconds in which 95 of 100 are in their article's file. */
export async function measureApprovals(
  store: CommentStore,
  content: string,
  out: string,
): Promise<number> {
  const live = liveEdition({ content, out, cache: `${out}.cache` }, store)
  await live.publish()
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const comment = await submitOne(store, '2024/01/bai-them-1')
    const started = performance.now()
    await decideOne(store, comment)
    await live.refresh()
    if (!readFileSync(join(out, '2024/01/bai-them-1/index.html'), 'utf8').includes(comment))
      throw new Error(`${comment} is not in its article's file`)
    times.push(performance.now() - started)
  }
  return quantile(times, 0.95)
}

/** Approved while no server runs: the next build draws it. */
export async function approveOne(store: CommentStore, article: string): Promise<void> {
  await decideOne(store, await submitOne(store, article))
}

export async function submitOne(store: CommentStore, article: string): Promise<string> {
  const now = Date.now()
  const id = uuidv7(now)
  const at = new Date(now).toISOString()
  const words = { name: 'An', title: 'Ý kiến mẫu', body: 'Một ý kiến mẫu để đo.' }
  const comment = newComment({
    ...words,
    id,
    article,
    at,
    held: [],
    flags: [],
    phone: false,
    consent: { notice: noticeVersion, at },
    tracking: sha256(id),
  })
  const sender = { addresses: [id], networks: [], limit: { count: 1, seconds: 1 }, now }
  await store.keep({ comment, captcha: { id, expires: now }, ...sender })
  return id
}

async function decideOne(store: CommentStore, comment: string): Promise<void> {
  const at = new Date().toISOString()
  await store.decide([
    { request: randomUUID(), comment, version: 1, verdict: 'approve', by: 'bench', at },
  ])
}
