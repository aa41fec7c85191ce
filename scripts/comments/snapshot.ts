import { exportedRecordOf } from '../../functions/comments/store/exported-record.ts'
import { readLogHead, type LogHead } from '../../functions/comments/store/log-chain.ts'
import type { CommentStore, ExportedComment, Store } from '../../functions/comments/store/store.ts'

/** `again`: a comment that changed meanwhile; null if it was erased. */
export type BackupLine =
  | { readonly dossier: ExportedComment }
  | { readonly again: string; readonly dossier: ExportedComment | null }
  /** What stays of one that is gone. */
  | RecordLine
  /** The log's head: a later log that was cut off at its end is noticed by it. */
  | { readonly head: LogHead }

type Page = Awaited<ReturnType<CommentStore['export']>>

type RecordLine = ReturnType<typeof exportedRecordOf>

const PER_PAGE = 200
/** Looks at a store that never stands still. */
const ROUNDS = 50

/** Comments that the log says have changed meanwhile are read again. False if `ROUNDS` looks were not enough. */
export async function* snapshot(
  store: Pick<Store, 'export' | 'log' | 'records'>,
  perPage = PER_PAGE,
): AsyncGenerator<Exclude<BackupLine, { readonly head: LogHead }>, boolean> {
  let seen = (await readLogHead(store)).seq
  let after: string | null = null
  do {
    const page: Page = await store.export(after, perPage)
    for (const exported of page.exports) yield { dossier: exported }
    after = page.next
  } while (after !== null)
  yield* recordsOf(store)
  for (let round = 0; round < ROUNDS; round += 1) {
    const { newest, comments } = await touchedSince(store, seen)
    if (newest === seen) return true
    seen = newest
    for (const again of comments) yield { again, dossier: await find(store, again) }
  }
  return false
}

async function* recordsOf(store: Pick<Store, 'records'>): AsyncGenerator<RecordLine> {
  for (let after: string | null = null; ;) {
    const { records, next }: Awaited<ReturnType<Store['records']>> = await store.records(after, 500)
    for (const record of records) yield exportedRecordOf(record)
    if (next === null) return
    after = next
  }
}

async function touchedSince(
  store: Pick<CommentStore, 'log'>,
  seq: number,
): Promise<{ readonly newest: number; readonly comments: ReadonlySet<string> }> {
  const comments = new Set<string>()
  let newest = seq
  for (let after: string | null = null; ;) {
    const { entries, next }: Awaited<ReturnType<CommentStore['log']>> = await store.log(after, 500)
    for (const entry of entries) {
      if (entry.seq <= seq) return { newest, comments }
      newest = Math.max(newest, entry.seq)
      if (entry.version !== undefined) comments.add(entry.subject)
    }
    if (next === null) return { newest, comments }
    after = next
  }
}

/** Ids between `id` without its last digit and `id` differ in that digit alone: sixteen at most. */
async function find(
  store: Pick<CommentStore, 'export'>,
  id: string,
): Promise<ExportedComment | null> {
  const { exports } = await store.export(id.slice(0, -1), 16)
  return exports.find(({ comment }) => comment.id === id) ?? null
}
