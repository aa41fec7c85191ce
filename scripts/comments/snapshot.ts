import { headOf, type Head } from '../../functions/comments/store/log-chain.ts'
import type { CommentStore, Dossier } from '../../functions/comments/store/store.ts'

/** A line of a backup: a comment; or, once all were seen, what became of one that changed meanwhile (null: erased). */
export type Line =
  | { readonly dossier: Dossier }
  | { readonly again: string; readonly dossier: Dossier | null }
  /** How far the log had come, so that a later one whose end was cut off can be told. */
  | { readonly head: Head }

type Page = Awaited<ReturnType<CommentStore['export']>>

const PER_PAGE = 200
/** How many times a store that never stands still is looked at again. */
const ROUNDS = 50

/**
 * All comments of a store in use, as they were at one moment. They are read page by page; then the log, in which every
 * deed leaves a line, says which of them were touched meanwhile, and these are read again, until a look at the log finds
 * nothing new: then what was read is what the store held when that look began. Returns true if that came to pass. If it
 * did not within fifty looks, each comment is whole and nothing acknowledged before the last look is missing, but two of
 * them may be from different moments.
 */
export async function* snapshot(
  store: Pick<CommentStore, 'export' | 'log'>,
  perPage = PER_PAGE,
): AsyncGenerator<Exclude<Line, { readonly head: Head }>, boolean> {
  let known = (await headOf(store)).seq
  let after: string | null = null
  do {
    const page: Page = await store.export(after, perPage)
    for (const dossier of page.dossiers) yield { dossier }
    after = page.next
  } while (after !== null)
  for (let round = 0; round < ROUNDS; round += 1) {
    const { newest, comments } = await touchedSince(store, known)
    if (newest === known) return true
    known = newest
    for (const again of comments) yield { again, dossier: await find(store, again) }
  }
  return false
}

/** The comments that lines after this one are about, and the last line's number. */
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

/** Only ids that differ in their last digit, sixteen at most, come between an id without it and the id. */
async function find(store: Pick<CommentStore, 'export'>, id: string): Promise<Dossier | null> {
  const { dossiers } = await store.export(id.slice(0, -1), 16)
  return dossiers.find(({ comment }) => comment.id === id) ?? null
}
