import type { ExportedComment, Store } from '../../functions/comments/store/store.ts'

type CommentRecord = Parameters<Store['importRecord']>[0]

interface Importing {
  put(exported: ExportedComment): Promise<void>
  putRecord(record: CommentRecord): Promise<void>
  /** Once all were put, or put no more. */
  finish(): Promise<{ readonly comments: number; readonly added: number }>
}

/** At once: over a network each takes a round trip, and a disk is waited for once for all of them. */
const together = 50

/** `progress`: of comments. */
export function importMany(
  store: Pick<Store, 'import' | 'importRecord'>,
  progress?: (comments: number) => void,
): Importing {
  const counts = { comments: 0, added: 0 }
  let [comments, records]: [ExportedComment[], CommentRecord[]] = [[], []]
  return {
    async put(exported) {
      if (comments.push(exported) === together) await finish()
    },
    async putRecord(record) {
      if (records.push(record) === together) await finish()
    },
    finish,
  }

  async function finish(): Promise<typeof counts> {
    const [added] = await Promise.all([
      Promise.all(comments.map((each) => store.import(each))),
      Promise.all(records.map((each) => store.importRecord(each))),
    ])
    counts.comments += comments.length
    counts.added += added.filter(Boolean).length
    ;[comments, records] = [[], []]
    progress?.(counts.comments)
    return counts
  }
}
