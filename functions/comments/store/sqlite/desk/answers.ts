import type { CaseStore } from '../../cases/case-store.ts'
import { type CaseSummary, readSummary } from '../../cases/case-summary.ts'
import { type CommentRow, readComment } from '../comments/comment-versions.ts'
import type { Database } from '../database/database.ts'

export function answers(database: Database): CaseStore {
  return {
    cases: () => database.read(() => cases(database)),
    latestAnswered: (limit) => database.read(() => latestAnswered(database, limit)),
  }
}

function cases(database: Database): readonly CaseSummary[] {
  return database
    .all<{ comment: string; summary: string }>(
      'SELECT comment, summary FROM cases ORDER BY comment',
    )
    .map(({ comment, summary }) => readSummary(comment, summary))
}

function latestAnswered(database: Database, limit: number) {
  return database
    .all<CommentRow>(
      `SELECT id, version, state, article FROM cases JOIN comments ON id = comment
        WHERE replied <> '' AND state = 'approved' ORDER BY replied DESC, id DESC LIMIT ?`,
      limit,
    )
    .map((row) => readComment(database, row))
}
