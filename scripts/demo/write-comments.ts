import { createHash } from 'node:crypto'
import {
  newComment,
  type Comment,
  type NewComment,
  type Verdict,
} from '../../functions/comments/domain/comment.ts'
import { flagsOf } from '../../functions/comments/domain/flags/flags.ts'
import { sha256, type Secrets } from '../../functions/comments/domain/secrets.ts'
import type { CommentStore } from '../../functions/comments/store/store.ts'
import { uuidv7 } from '../../functions/comments/domain/uuid.ts'
import { noticeVersion } from '../../_includes/models/comment-form.ts'
import { between, pick, seeded, type Random } from '../generate/random.ts'
import { sentence } from '../generate/sentences.ts'

const hour = 3_600_000

/** Enough to fill the first article's page and go on behind a link; a few on each of the others. */
const onFirst = 32
const onOthers = { articles: 24, most: 4 }

/** `articles`: ids, newest first; `now` in milliseconds. */
export async function writeComments(
  store: CommentStore,
  secrets: Secrets,
  articles: readonly string[],
  now: number,
): Promise<void> {
  const random = seeded(8)
  const counts = articles
    .slice(0, onOthers.articles)
    .map((_, index) => (index === 0 ? onFirst : between(random, 0, onOthers.most)))
  const places = counts.flatMap((count, index) =>
    Array.from({ length: count }, () => articles[index] ?? ''),
  )
  for (const [number, article] of places.entries()) {
    const at = now - (places.length - number) * hour
    const words = { title: `Ý kiến mẫu số ${number + 1}`, body: bodyOf(random, number) }
    const comment = sampleComment(random, number, article, at, secrets, words)
    await keepSample(store, secrets, comment, number, now)
    const verdict = verdictOf(number)
    if (verdict !== undefined) await store.decide([orderFor(comment, verdict)])
  }
  // The first edition bakes them all, so nothing waits for a refresh.
  await store.refreshed(await store.outbox(places.length))
}

/** All approved, each with its own text: pages are weighed with them. */
export async function writeApproved(
  store: CommentStore,
  secrets: Secrets,
  article: string,
  bodies: readonly string[],
  now: number,
): Promise<void> {
  const random = seeded(9)
  for (const [index, body] of bodies.entries()) {
    const number = 1000 + index
    const words = { title: `Ý kiến mẫu số ${index + 1}`, body }
    const comment = sampleComment(random, number, article, now - index * hour, secrets, words)
    await keepSample(store, secrets, comment, number, now)
    await store.decide([orderFor(comment, 'approve')])
  }
  await store.refreshed(await store.outbox(bodies.length))
}

async function keepSample(
  store: CommentStore,
  secrets: Secrets,
  comment: NewComment,
  number: number,
  now: number,
): Promise<void> {
  const phone = comment.phone
    ? { phone: secrets.seal('+84900000000', comment.id, nonce(number)) }
    : {}
  const addresses = [`demo-${number}`]
  // Those of one network wait together, as in a flood.
  const networks = secrets.networkMarks(`192.0.2.${number % 14}`)
  const sender = { addresses, networks, limit: { count: 1, seconds: 1 }, now }
  const captcha = { id: `demo-${number}`, expires: now }
  await store.keep({ comment, captcha, ...sender, ...phone })
}

const noWords = { find: () => [] }
const nobody = { name: '', credit: '', responsible: { name: '', role: '' }, units: [] }

function sampleComment(
  random: Random,
  number: number,
  article: string,
  at: number,
  secrets: Secrets,
  words: Pick<Comment, 'title' | 'body'>,
): NewComment {
  const id = uuidv7(at, createHash('sha256').update(`demo ${number}`).digest().subarray(0, 10))
  const time = new Date(at).toISOString()
  return newComment({
    id,
    article,
    name: pick(random, ['An', 'Bình', 'Chi', 'Bạn đọc mẫu', 'Người đọc thử']),
    ...words,
    at: time,
    ...flagsOf({ name: '', ...words }, { recent: 1, newsroom: nobody, words: noWords }),
    phone: number % 5 === 0,
    consent: { notice: noticeVersion, at: time },
    tracking: sha256(secrets.trackingCode(id)),
  })
}

/** Now and then something that a moderator should look at twice. */
function bodyOf(random: Random, number: number): string {
  const plain = Array.from({ length: between(random, 1, 3) }, () => sentence(random)).join('\n')
  if (number % 9 === 4) return `${plain}\nXem thêm ở https://example.org/trang-mau nhé.`
  return number % 13 === 6 ? plain.toUpperCase() : plain
}

/** Every seventh waits, every eleventh was rejected. */
function verdictOf(number: number): Verdict | undefined {
  if (number % 7 === 3) return undefined
  return number % 11 === 5 ? 'reject' : 'approve'
}

function orderFor({ id, at }: Comment, verdict: Verdict) {
  const reason = verdict === 'reject' ? { reason: 'Bình luận mẫu bị từ chối' } : {}
  return { request: `demo-${id}`, comment: id, version: 1, verdict, by: 'toa-soan', at, ...reason }
}

/** The demo is the same each time; its one phone number is nobody's. */
function nonce(number: number): Buffer {
  return createHash('sha256').update(`nonce ${number}`).digest().subarray(0, 12)
}
