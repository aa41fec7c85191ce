import type { LogHead } from '../../functions/comments/store/log-chain.ts'
import type { CommentStore, ExportedComment } from '../../functions/comments/store/store.ts'
import { BrokenSeal } from './broken-seal.ts'
import { type Restored, putBack } from './put-back.ts'
import { readLines } from './read-lines.ts'

export interface RestoreQuestion {
  readonly store: Pick<CommentStore, 'import'>
  readonly secretKey: Buffer
  readonly file: string
  readonly progress?: (comments: number) => void
}

/** Checks the whole file first, and leaves alone what is there or was erased: restoring twice changes nothing. */
export async function restore(question: RestoreQuestion): Promise<Restored> {
  try {
    const later = new Map<string, ExportedComment | null>()
    await readLines(question, (line) => {
      if ('again' in line) later.set(line.again, line.dossier)
    })
    return await putBack(question, later)
  } catch (error) {
    if (error instanceof BrokenSeal) return { outcome: 'refused', why: error.why }
    throw error
  }
}

/** Undefined in a backup from before the log's head was noted. */
export async function notedHead(
  question: Omit<RestoreQuestion, 'store'>,
): Promise<LogHead | BrokenSeal['why'] | undefined> {
  let head: LogHead | undefined
  try {
    await readLines(question, (line) => {
      if ('head' in line) ({ head } = line)
    })
    return head
  } catch (error) {
    if (error instanceof BrokenSeal) return error.why
    throw error
  }
}
