import type { LogHead } from '../../functions/comments/store/log-chain.ts'
import type { ExportedComment, Store } from '../../functions/comments/store/store.ts'
import { BrokenSeal } from './broken-seal.ts'
import { type RestoreResult, importBackup } from './import-backup.ts'
import { readBackup } from './read-backup.ts'

export interface RestoreOptions {
  readonly store: Pick<Store, 'import' | 'importRecord'>
  readonly secretKey: Buffer
  readonly file: string
  readonly progress?: (comments: number) => void
}

/** Checks the whole file first, and leaves alone what is there or was erased: restoring twice changes nothing. */
export async function restore(options: RestoreOptions): Promise<RestoreResult> {
  try {
    const later = new Map<string, ExportedComment | null>()
    await readBackup(options, (line) => {
      if ('again' in line) later.set(line.again, line.dossier)
    })
    return await importBackup(options, later)
  } catch (error) {
    if (error instanceof BrokenSeal) return { outcome: 'refused', why: error.why }
    throw error
  }
}

/** Undefined in a backup from before the log's head was noted. */
export async function backedUpLogHead(
  options: Omit<RestoreOptions, 'store'>,
): Promise<LogHead | BrokenSeal['why'] | undefined> {
  let head: LogHead | undefined
  try {
    await readBackup(options, (line) => {
      if ('head' in line) ({ head } = line)
    })
    return head
  } catch (error) {
    if (error instanceof BrokenSeal) return error.why
    throw error
  }
}
