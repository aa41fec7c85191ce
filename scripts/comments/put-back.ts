import type { ExportedComment } from '../../functions/comments/store/store.ts'
import type { BrokenSeal } from './broken-seal.ts'
import { readLines } from './read-lines.ts'
import type { RestoreQuestion } from './restore.ts'

export type Restored =
  | { readonly outcome: 'restored'; readonly comments: number; readonly added: number }
  | { readonly outcome: 'refused'; readonly why: BrokenSeal['why'] }

/** Imports at once: over a network each takes a round trip. */
const TOGETHER = 32

export async function putBack(
  question: RestoreQuestion,
  later: ReadonlyMap<string, ExportedComment | null>,
): Promise<Restored> {
  const told = { comments: 0, added: 0 }
  let batch: ExportedComment[] = []
  const flush = async (): Promise<void> => {
    const added = await Promise.all(batch.map((dossier) => question.store.import(dossier)))
    told.comments += batch.length
    told.added += added.filter(Boolean).length
    batch = []
    question.progress?.(told.comments)
  }
  const put = async (dossier: ExportedComment): Promise<void> => {
    batch.push(dossier)
    if (batch.length === TOGETHER) await flush()
  }
  await readLines(question, async (line) => {
    if ('head' in line || 'again' in line) return
    if (!later.has(line.dossier.comment.id)) await put(line.dossier)
  })
  for (const dossier of later.values()) if (dossier !== null) await put(dossier)
  await flush()
  return { outcome: 'restored', ...told }
}
