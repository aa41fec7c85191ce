import type { CommentStore, ActionResult, Revision } from '../../store.ts'
import { deadlinesOf } from '../../../domain/retention.ts'
import { logActionOf, logLine } from '../../../domain/log-lines.ts'
import { type Comment, publishedAt } from '../../../domain/comment.ts'
import { changesAnswers } from '../../cases/case-summary.ts'
import { dropsText, lastLineOf, publicChangeOf, undoesRejection } from '../../revision.ts'
import { reopenReports } from '../comments/close-reports.ts'
import { countRemoval } from '../comments/count-removal.ts'
import { type CommentRow, isTraced, readComment, writeLine } from '../comments/comment-versions.ts'
import { setDeadlines } from '../comments/deadlines.ts'
import { relist, replace, retract, show } from '../comments/public-changes.ts'
import { record } from '../comments/record.ts'
import { findForChange, refusalOf } from '../comments/refusals.ts'
import { deleteLastEdit } from '../comments/removals.ts'
import { relistAnswers, writeSummary } from '../comments/summaries.ts'
import { writeDraft } from '../comments/write-draft.ts'
import { writeObjection } from '../comments/write-objection.ts'
import { textRows } from '../comments/texts.ts'
import type { Database } from '../database/database.ts'

export function revisions(database: Database): Pick<CommentStore, 'revise'> {
  return {
    revise: (all) => database.write(() => all.map((each) => reviseOne(database, each))),
  }
}

function reviseOne(database: Database, revision: Revision): ActionResult {
  const { before, next } = revision
  const { id, version, state, held } = next
  const line = lastLineOf(next)
  const found = findForChange(database, id, line.request, before.version)
  if ('refused' in found) return found.refused
  const { row } = found
  if (wasSwept(database, row, before)) return refusalOf(row, 'conflict')

  if (dropsText(revision)) {
    deleteLastEdit(database, id)
    countRemoval(database)
  }
  const edited = textRows(next).edits.get(version)
  writeLine(database, id, { ...line, ...(edited && { edited }) })
  database.run(
    'UPDATE comments SET state = ?, version = ?, flags = ? WHERE id = ?',
    state,
    version,
    held.join(' '),
    id,
  )
  record(database, logLine({ ...line, deed: logActionOf(line), subject: id }))
  setDeadlines(database, id, deadlinesOf(next, isTraced(database, id)))
  const change = publicChangeOf(revision)
  if (change === 'retract') retract(database, row)
  if (change === 'replace') replace(database, row, publishedAt(next))
  if (change === 'update') relist(database, row.article)
  if (change === 'show') show(database, row, publishedAt(next))
  if (undoesRejection(revision)) reopenReports(database, id)
  writeSummary(database, next)
  writeObjection(database, next)
  writeDraft(database, next)
  const answers = changesAnswers(revision)
  if (answers) relistAnswers(database)
  const done = { comment: id, outcome: 'done', state, version, article: row.article } as const
  return { ...done, listed: change !== 'none', ...(answers && { answers }) }
}

/** The sweep takes earlier texts away without a new version; `next` was made of them. */
function wasSwept(database: Database, row: CommentRow, before: Comment): boolean {
  return before.earlier !== undefined && readComment(database, row).earlier === undefined
}
