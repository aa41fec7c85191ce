import type { Comment } from '../../../domain/comment.ts'
import type { CaseStore } from '../../cases/case-store.ts'
import type { CaseTotal } from '../../cases/case-tally.ts'
import { type CaseSummary, readSummary } from '../../cases/case-summary.ts'
import { type CommentRow, findComment, readComment } from '../comments/comment-versions.ts'
import type { Database } from '../database/database.ts'

export function answers(database: Database): CaseStore {
  return {
    cases: () => database.read(() => caseSummaries(database)),
    caseTotals: (now) => database.read(() => caseTotals(database, now)),
    findByUnitLink: (hash) => database.read(() => findByUnitLink(database, hash)),
    latestAnswered: (limit) => database.read(() => latestAnswered(database, limit)),
  }
}

export function caseSummaries(database: Database): readonly CaseSummary[] {
  return database
    .all<{ comment: string; summary: string }>(
      'SELECT comment, summary FROM cases ORDER BY comment',
    )
    .map(({ comment, summary }) => readSummary(comment, summary))
}

function caseTotals(database: Database, now: string): readonly CaseTotal[] {
  const rows = database.all<CaseTotal>(
    `SELECT unit, name, code, count(*) AS total, sum(due <> '' AND due < ?) AS late FROM tallies GROUP BY unit, name, code`,
    now,
  )
  return rows.map((row) => ({ ...row }))
}

function findByUnitLink(database: Database, hash: string): Comment | undefined {
  const sql = `SELECT comment FROM cases WHERE link = ? AND link <> ''`
  const found = database.one<{ comment: string }>(sql, hash)
  return found && findComment(database, found.comment)
}

function latestAnswered(database: Database, limit: number) {
  return database
    .all<CommentRow>(
      `SELECT id, version, state, article FROM cases CROSS JOIN comments ON id = comment
        WHERE replied <> '' AND state = 'approved' ORDER BY replied DESC, comment DESC LIMIT ?`,
      limit,
    )
    .map((row) => readComment(database, row))
}
