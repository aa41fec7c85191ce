import { type Reveal, publishedAt } from '../../domain/comment.ts'
import { pageOf } from '../page.ts'
import type { CommentStore, ExportedComment } from '../store.ts'
import type { Database } from './database/database.ts'
import { inOneStep } from './database/in-one-step.ts'
import { show } from './comments/public-changes.ts'
import { hasSummary, relistAnswers } from './comments/summaries.ts'
import {
  type CommentRow,
  hasEverExisted,
  readComment,
  readSubmissionRecord,
  writeComment,
} from './comments/comment-versions.ts'

export function exportImport(database: Database): Pick<CommentStore, 'export' | 'import'> {
  return {
    export: (after, limit) => database.read(() => exportPage(database, after, limit)),
    import: inOneStep(database, importComment),
  }
}

function exportPage(database: Database, after: string | null, limit: number) {
  const rows = database.all<CommentRow>(
    'SELECT id, version, state, article FROM comments WHERE id > ? ORDER BY id LIMIT ?',
    after ?? '',
    limit + 1,
  )
  const { page, next } = pageOf(rows, limit, ({ id }) => id)
  return { exports: page.map((row) => exportedCommentOf(database, row)), next }
}

function exportedCommentOf(database: Database, row: CommentRow): ExportedComment {
  const { phone } = readSubmissionRecord(database, row.id)
  const reveals = database
    .all<Reveal>(
      'SELECT by, at, version FROM reveals WHERE comment = ? ORDER BY at, version, by',
      row.id,
    )
    .map(({ by, at, version }) => ({ by, at, version }))
  return { comment: readComment(database, row), ...(phone !== undefined && { phone }), reveals }
}

function importComment(database: Database, exported: ExportedComment): boolean {
  const { comment } = exported
  if (hasEverExisted(database, comment.id)) return false
  writeComment(database, exported)
  if (comment.state === 'approved') show(database, comment, publishedAt(comment))
  if (hasSummary(database, comment.id)) relistAnswers(database)
  return true
}
