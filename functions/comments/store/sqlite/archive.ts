import { type Reveal, publishedAt } from '../../domain/comment.ts'
import { pageOf } from '../page.ts'
import type { CommentStore, Dossier } from '../store.ts'
import type { Database } from './database/database.ts'
import { show } from './decisions.ts'
import { type Row, isKnown, readComment, readSubmitted, writeComment } from './papers.ts'

export function archive(database: Database): Pick<CommentStore, 'export' | 'import'> {
  return {
    export: (after, limit) => database.read(() => exportPage(database, after, limit)),
    import: (dossier) => database.write(() => importDossier(database, dossier)),
  }
}

function exportPage(database: Database, after: string | null, limit: number) {
  const rows = database.all<Row>(
    'SELECT id, version, state, article FROM comments WHERE id > ? ORDER BY id LIMIT ?',
    after ?? '',
    limit + 1,
  )
  const { page, next } = pageOf(rows, limit, ({ id }) => id)
  return { dossiers: page.map((row) => dossierOf(database, row)), next }
}

function dossierOf(database: Database, row: Row): Dossier {
  const { phone } = readSubmitted(database, row.id)
  const reveals = database
    .all<Reveal>(
      'SELECT by, at, version FROM reveals WHERE comment = ? ORDER BY at, version, by',
      row.id,
    )
    .map(({ by, at, version }) => ({ by, at, version }))
  return { comment: readComment(database, row), ...(phone !== undefined && { phone }), reveals }
}

function importDossier(database: Database, dossier: Dossier): boolean {
  const { comment } = dossier
  if (isKnown(database, comment.id)) return false
  writeComment(database, dossier)
  if (comment.state === 'approved') show(database, comment, publishedAt(comment))
  return true
}
