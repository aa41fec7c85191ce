import { publishedAt } from '../comment.ts'
import type { LatestFrom, Listing, ListingStore } from '../listing-store.ts'
import type { Database } from './database.ts'
import { type Row, readComment } from './papers.ts'

export function listings(database: Database): ListingStore {
  return {
    approved: (article, after, limit) =>
      database.read(() => approved(database, article, after, limit)),
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
  after: string | null,
  limit: number,
): Listing {
  const rows = database.all<Row>(
    `SELECT id, version, state, article FROM comments
      WHERE article = ? AND state = 'approved' AND id < ? ORDER BY id DESC LIMIT ?`,
    article,
    after ?? LAST,
    limit + 1,
  )
  const comments = rows.slice(0, limit).map((row) => readComment(database, row))
  const next = rows.length > limit ? (comments.at(-1)?.id ?? null) : null
  return { ...count(database, article), comments, next }
}

/** Sorts after every id. */
const LAST = '\u{10FFFF}'

function latest(database: Database, limit: number, { after, without = [] }: LatestFrom) {
  return database
    .all<Row>(
      `SELECT id, version, state, article FROM comments
        WHERE state = 'approved' AND (published, id) < (?, ?) AND article NOT IN (SELECT value FROM json_each(?))
        ORDER BY published DESC, id DESC LIMIT ?`,
      after === undefined ? LAST : publishedAt(after),
      after?.id ?? LAST,
      JSON.stringify(without),
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
