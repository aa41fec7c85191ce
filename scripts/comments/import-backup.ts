import type { ExportedComment } from '../../functions/comments/store/store.ts'
import type { BrokenSeal } from './broken-seal.ts'
import { readBackup } from './read-backup.ts'
import type { RestoreOptions } from './restore.ts'

export type RestoreResult =
  | { readonly outcome: 'restored'; readonly comments: number; readonly added: number }
  | { readonly outcome: 'refused'; readonly why: BrokenSeal['why'] }

/** Imports at once: over a network each takes a round trip. */
const CONCURRENCY = 32

export async function importBackup(
  options: RestoreOptions,
  later: ReadonlyMap<string, ExportedComment | null>,
): Promise<RestoreResult> {
  const counts = { comments: 0, added: 0 }
  let batch: ExportedComment[] = []
  const flush = async (): Promise<void> => {
    const added = await Promise.all(batch.map((exported) => options.store.import(exported)))
    counts.comments += batch.length
    counts.added += added.filter(Boolean).length
    batch = []
    options.progress?.(counts.comments)
  }
  const put = async (exported: ExportedComment): Promise<void> => {
    batch.push(exported)
    if (batch.length === CONCURRENCY) await flush()
  }
  await readBackup(options, async (line) => {
    if ('record' in line) {
      const { record, ...past } = line
      await options.store.importRecord({ ...record, ...past })
    }
    if (!('dossier' in line) || 'again' in line) return
    if (!later.has(line.dossier.comment.id)) await put(line.dossier)
  })
  for (const exported of later.values()) if (exported !== null) await put(exported)
  await flush()
  return { outcome: 'restored', ...counts }
}
