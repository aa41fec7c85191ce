import { newComment, textDigest, type Comment } from '../../../functions/comments/domain/comment.ts'
import type { HistoryLine } from '../../../functions/comments/domain/history.ts'
import { deriveSecrets } from '../../../functions/comments/domain/secrets.ts'
import { uuidv7 } from '../../../functions/comments/domain/uuid.ts'
import type { Store } from '../../../functions/comments/store/store.ts'

export interface DeskSize {
  readonly pending: number
  readonly stored: number
}

const day = 24 * 3_600_000
/** Articles that are written about; every tenth belongs to the section that is asked for. */
const articles = 1000
const end = Date.parse('2026-08-20T00:00:00.000Z')
/** Between two of them: ten thousand a month. */
const step = (31 * day) / 10_000
const together = 50

/** Over, and whole wherever there are twenty thousand. */
export const reportedMonth = '2026-07'

export const needle = 'ngọn hải đăng'

export function articleOf(number: number): string {
  return `2026/01/bai-${number % articles}`
}

export const sectionArticles: readonly string[] = Array.from(
  { length: articles / 10 },
  (_, index) => articleOf(index * 10),
)

/** What is pending lies among the newest; of the rest nine in ten are approved. */
export async function fillStore(
  store: Store,
  size: DeskSize,
  log: (line: string) => void,
): Promise<void> {
  const { stored } = size
  for (let number = 0; number < stored; number += together) {
    const length = Math.min(together, stored - number)
    const batch = Array.from({ length }, (_, index) => put(store, number + index, size))
    await Promise.all(batch)
    if (number > 0 && number % 100_000 === 0) log(`${number} kept …`)
  }
}

/** Of the newest settled ones: their marks go with the phone's timer. */
const marked = 30_000
const secrets = deriveSecrets(Buffer.alloc(32, 7))

/** An import carries no mark of a network, so whatever has one is sent as a reader sends it, and settled then. */
async function put(store: Store, number: number, size: DeskSize): Promise<void> {
  const comment = commentOf(number, size)
  const isSent = comment.history.length < 2 && number >= size.stored - size.pending - marked
  if (!isSent) return void (await store.import({ comment, reveals: [] }))
  await keep(store, comment, number)
  const [line] = comment.history
  if (line?.deed !== 'approve' && line?.deed !== 'reject') return
  const { request, by, at } = line
  await store.decide([{ request, by, at, comment: comment.id, version: 1, verdict: line.deed }])
}

async function keep(store: Store, comment: Comment, number: number): Promise<void> {
  const captcha = { id: `bench-${number}`, expires: Date.parse(comment.at) }
  const networks = secrets.networkMarks(addressOf(number))
  const sender = { addresses: [], networks, limit: { count: 1, seconds: 1 }, now: captcha.expires }
  await store.keep({ comment: newComment(comment), captcha, ...sender })
}

/** Every other one from somewhere in one /48, as in a flood; the rest from three thousand addresses. */
function addressOf(number: number): string {
  return number % 2 === 0
    ? `2001:db8:1:${(number % 65_536).toString(16)}::1`
    : `10.0.${number % 11}.${number % 251}`
}

export function idOf(number: number, stored: number): string {
  const tail = Buffer.alloc(10)
  tail.writeUInt32BE(number, 6)
  return uuidv7(timeOf(number, stored), tail)
}

function timeOf(number: number, stored: number): number {
  return Math.round(end - (stored - number) * step)
}

function commentOf(number: number, { pending, stored }: DeskSize): Comment {
  const isPending = number >= stored - pending
  const time = timeOf(number, stored)
  const at = new Date(time).toISOString()
  const held = number % 7 === 0 ? (['link'] as const) : []
  const text = {
    name: `Nguyễn Văn ${number % 977}`,
    title: `Ý kiến về việc số ${number}`,
    body: `${sentences.repeat(3)} ${number % 400 === 0 ? needle : ''}`,
  }
  const base = {
    id: idOf(number, stored),
    article: articleOf(number),
    ...text,
    at,
    held,
    flags: held.map((code) => ({ code, field: 'body', start: 0, end: 9 }) as const),
    phone: false,
    consent: { notice: '2026-01', at },
    tracking: number.toString(16).padStart(64, '0'),
  }
  if (isPending) return { ...base, version: 1, state: 'pending', history: [] }
  const deed = number % 10 === 0 ? 'reject' : 'approve'
  const done = { by: 'Lan', at, digest: textDigest(text) }
  const line = { ...done, request: `r${number}`, version: 2, deed } as const
  const history = [line, ...(number % 3 === 0 ? caseLines(number, time, done) : [])]
  const state = deed === 'reject' ? 'rejected' : 'approved'
  return { ...base, version: history.length + 1, state, history }
}

/** Of every third; one in a hundred of these is never answered. */
function caseLines(
  number: number,
  time: number,
  done: Pick<HistoryLine, 'by' | 'at' | 'digest'>,
): readonly HistoryLine[] {
  const unit = { key: `don-vi-${number % 10}`, name: `Đơn vị ${number % 10}` }
  const [due, at] = [5, 3 + (number % 4)].map((days) => new Date(time + days * day).toISOString())
  const asked = { deed: 'case', level: 'normal', unit, due: due ?? '' } as const
  const opened = { ...done, ...asked, request: `c${number}`, version: 3 }
  if (number % 300 === 0) return [opened]
  const reply = { deed: 'publish-reply', unit, body: sentences, at: at ?? '' } as const
  return [opened, { ...done, ...reply, request: `p${number}`, version: 4 }]
}

const sentences =
  'Đường trước cổng trường buổi sáng rất đông, các cháu sang đường không có vạch. Kính mong phường xem xét. '
