import { newComment, type Comment, type Verdict } from '../../functions/comments/domain/comment.ts'
import { logLine } from '../../functions/comments/domain/log-lines.ts'
import type { KeepRequest, DecisionRequest, Store } from '../../functions/comments/store/store.ts'

/** When the time of these tests begins, in milliseconds. */
export const START = Date.parse('2026-03-01T00:00:00.000Z')
export const ARTICLE = '2026/03/cau-moi'
export const MODERATOR = 'Lan'

/** A UUIDv7 made at the nth millisecond, so that a higher number is a newer id. */
export function idOf(number: number): string {
  const time = (START + number).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
}

/** ISO 8601 UTC, so many seconds after the start. */
export function moment(seconds: number): string {
  return new Date(START + seconds * 1000).toISOString()
}

/** 64 hex digits, as SHA-256 gives. */
export function hashOf(number: number): string {
  return number.toString(16).padStart(12, '0').padEnd(64, 'f')
}

export function commentOf(number: number, changes: Partial<Comment> = {}): Comment {
  return {
    id: idOf(number),
    version: 1,
    state: 'pending',
    article: ARTICLE,
    name: `Nguyễn Văn ${number}`,
    title: `Ý kiến ${number}`,
    body: `Cầu mới rất đẹp.\nTôi đồng ý, lần thứ ${number}.`,
    at: moment(number),
    held: [],
    flags: [],
    phone: false,
    consent: { notice: '2026-01', at: moment(number) },
    tracking: hashOf(number),
    history: [],
    ...changes,
  }
}

/** From an address of its own. */
export function keepRequestOf(comment: Comment, changes: Partial<KeepRequest> = {}): KeepRequest {
  const captcha = { id: `captcha of ${comment.id}`, expires: START + 3_600_000 }
  const sender = {
    addresses: [`address of ${comment.id}`],
    networks: [],
    limit: { count: 1, seconds: 60 },
  }
  return { comment: newComment(comment), captcha, now: START, ...sender, ...changes }
}

export function orderOf(
  comment: Comment,
  verdict: Verdict,
  changes: Partial<DecisionRequest> = {},
): DecisionRequest {
  return {
    request: `${verdict} ${comment.id}`,
    comment: comment.id,
    version: 1,
    verdict,
    by: MODERATOR,
    at: moment(10_000),
    ...changes,
  }
}

/** Keeps a pending comment. */
export async function keepOne(
  store: Store,
  number: number,
  changes: Partial<Comment> = {},
): Promise<Comment> {
  const comment = commentOf(number, changes)
  await store.keep(keepRequestOf(comment))
  return comment
}

/** Keeps a comment and approves it. */
export async function approveOne(
  store: Store,
  number: number,
  changes: Partial<Comment> = {},
): Promise<Comment> {
  const comment = await keepOne(store, number, changes)
  await store.decide([orderOf(comment, 'approve')])
  return comment
}

export function idsOf(comments: readonly Comment[]): readonly string[] {
  return comments.map((comment) => comment.id)
}

/** Every dossier, through pages so small that paging itself is tested. */
export async function exportAll(store: Store, limit = 3) {
  const exports = []
  for (let after: string | null = null; ;) {
    const page: Awaited<ReturnType<Store['export']>> = await store.export(after, limit)
    exports.push(...page.exports)
    if (page.next === null) return exports
    after = page.next
  }
}

/** What the log says, without where and how it stands there. */
export async function loggedActions(store: Store): Promise<readonly string[]> {
  return (await everyEntry(store, 500)).map(logLine).toSorted()
}

/** The whole log, newest first. */
export async function everyEntry(store: Store, limit = 7) {
  const entries = []
  for (let after: string | null = null; ;) {
    const page: Awaited<ReturnType<Store['log']>> = await store.log(after, limit)
    entries.push(...page.entries)
    if (page.next === null) return entries
    after = page.next
  }
}
