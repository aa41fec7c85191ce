import { publishedAt } from '../../domain/comment.ts'
import type { CommentStore, Dossier, Reveal } from '../store.ts'
import { logLine, versionLines } from '../../domain/transition.ts'
import type { Database } from './database/database.ts'
import { show } from './decisions.ts'
import { record } from './journal.ts'
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
  const dossiers = rows.slice(0, limit).map((row) => dossierOf(database, row))
  return { dossiers, next: rows.length > limit ? (dossiers.at(-1)?.comment.id ?? null) : null }
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

function importDossier(database: Database, { comment, phone, reveals }: Dossier): boolean {
  const { id, state } = comment
  if (isKnown(database, id)) return false

  writeComment(database, comment, phone === undefined ? {} : { phone })
  const looks = reveals.map((look) => logLine({ ...look, deed: 'reveal', subject: id }))
  for (const line of [...versionLines(comment), ...looks]) record(database, line)
  for (const { by, at, version } of reveals) {
    database.run('INSERT OR IGNORE INTO reveals VALUES (?, ?, ?, ?)', id, at, by, version)
  }
  if (state === 'approved') show(database, comment, publishedAt(comment))
  return true
}
