import type { ExportedComment } from '../../functions/comments/store/store.ts'
import type { BrokenSeal } from './broken-seal.ts'
import { importMany } from './import-many.ts'
import { readBackup } from './read-backup.ts'
import type { RestoreOptions } from './restore.ts'

export type RestoreResult =
  | { readonly outcome: 'restored'; readonly comments: number; readonly added: number }
  | { readonly outcome: 'refused'; readonly why: BrokenSeal['why'] }

export async function importBackup(
  options: RestoreOptions,
  later: ReadonlyMap<string, ExportedComment | null>,
): Promise<RestoreResult> {
  const many = importMany(options.store, options.progress)
  await readBackup(options, async (line) => {
    if ('record' in line) {
      const { record, ...past } = line
      await many.putRecord({ ...record, ...past })
    }
    if (!('dossier' in line) || 'again' in line) return
    if (!later.has(line.dossier.comment.id)) await many.put(line.dossier)
  })
  for (const exported of later.values()) if (exported !== null) await many.put(exported)
  return { outcome: 'restored', ...(await many.finish()) }
}
