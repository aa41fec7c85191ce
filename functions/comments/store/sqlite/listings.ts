import { publishedAt } from '../../domain/comment.ts'
import type { PageStart, LatestOptions, CommentPage, ListingStore } from '../listing-store.ts'
import { pageOf } from '../page.ts'
import type { Database } from './database/database.ts'
import { type CommentRow, readComment } from './comments/comment-versions.ts'

export function listings(database: Database): ListingStore {
  return {
    approved: (article, from, limit) =>
      database.read(() => approved(database, article, from, limit)),
    latest: (limit, from = {}) => database.read(() => latest(database, limit, from)),
    mostDiscussed: (limit) => database.read(() => mostDiscussed(database, limit)),
    changedSince: (revision, limit) => database.read(() => changedSince(database, revision, limit)),
    totals: (articles) =>
      database.read(() => new Map(articles.map((article) => [article, count(database, article)]))),
  }
}

function approved(
  database: Database,
  article: string,
  from: PageStart | null,
  limit: number,
): CommentPage {
  const [first, comparing] = startOf(from)
  const isValidStart = from === null || isListed(database, article, first)
  if (!isValidStart) return { ...count(database, article), comments: [], next: null, isValidStart }
  const rows = database.all<CommentRow>(
    `SELECT id, version, state, article FROM comments
      WHERE article = ? AND state = 'approved' AND id ${comparing} ? ORDER BY id DESC LIMIT ?`,
    article,
    first,
    limit + 1,
  )
  const { page, next } = pageOf(rows, limit, ({ id }) => id)
  const comments = page.map((row) => readComment(database, row))
  return { ...count(database, article), comments, next, isValidStart }
}

function startOf(from: PageStart | null): readonly [string, '<' | '<='] {
  if (from === null) return [LAST, '<']
  return 'after' in from ? [from.after, '<'] : [from.with, '<=']
}

function isListed(database: Database, article: string, id: string): boolean {
  const sql = `SELECT 1 FROM comments WHERE id = ? AND article = ? AND state = 'approved'`
  return database.one(sql, id, article) !== undefined
}

/** Sorts after every id. */
const LAST = '\u{10FFFF}'

function latest(database: Database, limit: number, { after, exclude = [] }: LatestOptions) {
  return database
    .all<CommentRow>(
      `SELECT id, version, state, article FROM comments
        WHERE state = 'approved' AND (published, id) < (?, ?) AND article NOT IN (SELECT value FROM json_each(?))
        ORDER BY published DESC, id DESC LIMIT ?`,
      after === undefined ? LAST : publishedAt(after),
      after?.id ?? LAST,
      JSON.stringify(exclude),
      limit,
    )
    .map((row) => readComment(database, row))
}

function mostDiscussed(database: Database, limit: number) {
  return database
    .all<{ article: string; total: number }>(
      `SELECT article, total FROM totals WHERE state = 'approved' AND article <> '' AND total > 0
        ORDER BY total DESC, article DESC LIMIT ?`,
      limit,
    )
    .map(({ article, total }) => ({ article, total }))
}

function changedSince(database: Database, since: number, limit: number) {
  const revision = database.one<{ value: number }>('SELECT value FROM revision')?.value ?? 0
  const changed = database.all<{ article: string }>(
    'SELECT article FROM changed WHERE revision > ? ORDER BY revision LIMIT ?',
    since,
    limit + 1,
  )
  if (since > revision || changed.length > limit) return { revision, articles: [], all: true }
  const articles = changed.map(({ article }) => ({ article, ...count(database, article) }))
  return { revision, articles, all: false }
}

function count(database: Database, article: string): { total: number; version: number } {
  const total = database.one<{ total: number }>(
    `SELECT total FROM totals WHERE state = 'approved' AND article = ?`,
    article,
  )
  const version = database.one<{ revision: number }>(
    'SELECT revision FROM changed WHERE article = ?',
    article,
  )
  return { total: total?.total ?? 0, version: version?.revision ?? 0 }
}
