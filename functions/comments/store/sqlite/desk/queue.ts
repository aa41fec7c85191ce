import type { Comment } from '../../../domain/comment.ts'
import { topicOf } from '../../../domain/history.ts'
import { keepMarked, searchText, searchWords } from '../../../domain/search-text.ts'
import { type CaseQuery, isWanted } from '../../cases/case-query.ts'
import { totalsOf, type QueuePage, type QueueQuery } from '../../query-store.ts'
import { idAfter, idAt } from '../../queue/bounds.ts'
import { LOOK_STEP, type QueueFilter, reachOf } from '../../queue/filter.ts'
import { type CommentRow, readComment } from '../comments/comment-versions.ts'
import { networksOfComment } from '../comments/networks.ts'
import { openReports, reportedIds } from '../comments/open-reports.ts'
import { caseSummaries } from './answers.ts'
import { findClaims } from './claims.ts'
import type { Database } from '../database/database.ts'

type QueueRow = CommentRow & { readonly flags: string }

export function queue(database: Database, query: QueueQuery): QueuePage {
  const { q = '', limit, after, now, ...filter } = query
  const words = searchWords(q)
  const reach = reachOf(filter, limit, words)
  const tests = testsOf(database, filter)

  const comments: Comment[] = []
  let examined = 0
  let last: string | null = null
  let next: string | null = null
  for (const row of rowsInTurn(database, filter, after, reach + 1)) {
    if (examined === reach || comments.length === limit) {
      next = last
      break
    }
    examined += 1
    last = row.id
    if (!tests.every((test) => test(row))) continue
    const comment = readComment(database, row)
    const text = words.length > 0 ? searchText(comment) : ''
    const isAbout = filter.topic === undefined || topicOf(comment.history) === filter.topic
    if (isAbout && words.every((word) => text.includes(word))) comments.push(comment)
  }

  const page = {
    comments,
    next,
    scanned: examined,
    totals: stateTotals(database),
    claims: now === undefined ? new Map() : findClaims(database, comments, now),
    reports: new Map(
      comments
        .map(({ id }) => [id, openReports(database, id)] as const)
        .filter(([, reports]) => reports.length > 0),
    ),
  }
  return keepMarked(page, q)
}

/** What a comment's line must satisfy, one test for each part of the filter that no index serves. */
function testsOf(
  database: Database,
  { flag, article, articles, cases }: QueueFilter,
): readonly ((row: QueueRow) => boolean)[] {
  const isAmong = (ids: ReadonlySet<string>) => (row: QueueRow) => ids.has(row.id)
  const among = articles && new Set(articles)
  return [
    ...(flag === 'reported' ? [isAmong(reportedIds(database))] : []),
    ...(flag && flag !== 'reported'
      ? [({ flags }: QueueRow) => flags.split(' ').includes(flag)]
      : []),
    ...(cases ? [isAmong(casesWanted(database, cases))] : []),
    ...(article !== undefined ? [(row: QueueRow) => row.article === article] : []),
    ...(among ? [(row: QueueRow) => among.has(row.article)] : []),
  ]
}

function casesWanted(database: Database, cases: CaseQuery): ReadonlySet<string> {
  const found = caseSummaries(database).filter((each) => isWanted(each, cases))
  return new Set(found.map(({ comment }) => comment))
}

/** Few at a time: a page is often full long before all that may be looked at. */
function* rowsInTurn(
  database: Database,
  filter: QueueFilter,
  after: string | undefined,
  most: number,
): Generator<QueueRow> {
  let last = after
  for (let left = most; left > 0; left -= LOOK_STEP) {
    const rows = queueRows(database, filter, last, Math.min(LOOK_STEP, left))
    yield* rows
    if (rows.length < LOOK_STEP) return
    last = rows.at(-1)?.id
  }
}

/** Pending: oldest first; settled: newest first. */
function queueRows(
  database: Database,
  filter: QueueFilter,
  after: string | undefined,
  limit: number,
): readonly QueueRow[] {
  const { state, since, until } = filter
  const oldestFirst = state === 'pending'
  const [within, ...place] = placeOf(database, filter)
  const beyond = after === undefined ? '' : `AND id ${oldestFirst ? '>' : '<'} ?`
  const from = since === undefined ? '' : 'AND id >= ?'
  const to = until === undefined ? '' : 'AND id < ?'
  return database.all<QueueRow>(
    `SELECT id, version, state, article, flags FROM comments WHERE state = ? ${within} ${beyond} ${from} ${to}
      ORDER BY id ${oldestFirst ? 'ASC' : 'DESC'} LIMIT ?`,
    state,
    ...[...place, after, since && idAt(since), until && idAfter(until)].filter(
      (value) => value !== undefined,
    ),
    limit,
  )
}

/** Where an index leads: to a network's comments, or else to an article's. */
function placeOf(
  database: Database,
  { article, network }: QueueFilter,
): readonly [sql: string, ...values: (string | number)[]] {
  if (network !== undefined)
    return ['AND wide = ? AND wide > 0', networksOfComment(database, network)?.wide ?? 0]
  return article === undefined ? [''] : ['AND article = ?', article]
}

export function stateTotals(database: Database): QueuePage['totals'] {
  const rows = database.all<{ state: string; total: number }>(
    `SELECT state, total FROM totals WHERE article = ''`,
  )
  return totalsOf(rows.map(({ state, total }) => [state, total]))
}
