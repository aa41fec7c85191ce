import type { CommentStore, Dossier } from '../../functions/comments/store.ts'

/** A line of a backup: a comment; or, once all were seen, what became of one that changed meanwhile (null: erased). */
export type Line =
  | { readonly dossier: Dossier }
  | { readonly again: string; readonly dossier: Dossier | null }

type Page = Awaited<ReturnType<CommentStore['export']>>

/** Lines of the log are dated by the machine that wrote them, whose clock may be so many milliseconds behind ours. */
const SKEW = 10 * 60 * 1000
const PER_PAGE = 200
/** How many times a store that never stands still is looked at again. */
const ROUNDS = 50

/**
 * All comments of a store in use, as they were at one moment. They are read page by page; then the log, in which every
 * deed leaves a line, says which of them were touched meanwhile, and these are read again, until a look at the log finds
 * nothing new: then what was read is what the store held when that look began. Returns true if that came to pass. If it
 * did not within fifty looks, each comment is whole and nothing acknowledged before the last look is missing, but two of
 * them may be from different moments. Two deeds leave no fresh line: what is imported meanwhile may be missed, and a phone
 * that is swept meanwhile may still be in it (the next sweep takes it again).
 */
export async function* snapshot(
  store: Pick<CommentStore, 'export' | 'log'>,
  now: number,
  perPage = PER_PAGE,
): AsyncGenerator<Line, boolean> {
  const since = new Date(now - SKEW).toISOString()
  const known = await touchedSince(store, since)
  let after: string | null = null
  do {
    const page: Page = await store.export(after, perPage)
    for (const dossier of page.dossiers) yield { dossier }
    after = page.next
  } while (after !== null)
  for (let round = 0; round < ROUNDS; round += 1) {
    const seen = await touchedSince(store, since)
    const fresh = [...seen].filter(([line]) => !known.has(line))
    if (fresh.length === 0) return true
    for (const [line, comment] of fresh) known.set(line, comment)
    for (const again of new Set(fresh.map(([, comment]) => comment)))
      yield { again, dossier: await find(store, again) }
  }
  return false
}

/** The lines of the log since then, each with its comment. */
async function touchedSince(
  store: Pick<CommentStore, 'log'>,
  since: string,
): Promise<Map<string, string>> {
  const lines = new Map<string, string>()
  for (let after: string | null = null; ;) {
    const { entries, next }: Awaited<ReturnType<CommentStore['log']>> = await store.log(after, 500)
    for (const { at, id, subject, version } of entries)
      if (at >= since && version !== undefined) lines.set(id, subject)
    if (next === null || (entries.at(-1)?.at ?? '') < since) return lines
    after = next
  }
}

/** Only ids that differ in their last digit, sixteen at most, come between an id without it and the id. */
async function find(store: Pick<CommentStore, 'export'>, id: string): Promise<Dossier | null> {
  const { dossiers } = await store.export(id.slice(0, -1), 16)
  return dossiers.find(({ comment }) => comment.id === id) ?? null
}
