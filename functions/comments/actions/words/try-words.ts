import type { WordFinding, WordsTrial } from '../../../../_includes/models/moderation/word-list.ts'
import type { Comment } from '../../domain/comment.ts'
import { readWordList, type WordList } from '../../domain/flags/word-list.ts'
import type { Store } from '../../store/store.ts'
import type { ReadWords } from './newsroom-words.ts'

/** Settled comments, newest first, on which a list is tried. */
const examinedMost = 500

/** What a list would see that the present one does not. Approved ones come first: there it is probably wrong. */
export async function tryWords(
  text: string,
  { store, words }: { readonly store: Pick<Store, 'queue' | 'words'>; readonly words: ReadWords },
): Promise<WordsTrial> {
  const [present, approved, rejected] = await Promise.all([
    words(store),
    store.queue({ state: 'approved', limit: examinedMost }),
    store.queue({ state: 'rejected', limit: examinedMost }),
  ])
  const last = [...approved.comments, ...rejected.comments]
    .sort((one, other) => (one.id < other.id ? 1 : -1))
    .slice(0, examinedMost)
  const tried = readWordList(text)
  const findings = last.flatMap((comment) => newlySeen(comment, present.list, tried))
  return {
    examined: last.length,
    caught: [
      ...findings.filter(({ state }) => state === 'approved'),
      ...findings.filter(({ state }) => state === 'rejected'),
    ],
  }
}

function newlySeen(comment: Comment, present: WordList, tried: WordList): WordFinding[] {
  const seen = new Set(present.find(comment).map(placeKey))
  const flags = tried
    .find(comment)
    .filter((place) => !seen.has(placeKey(place)))
    .map((place) => ({ code: 'word' as const, ...place }))
  const { id, state, article, name, title, body } = comment
  return flags.length === 0 ? [] : [{ id, state, article, name, title, body, flags }]
}

function placeKey({ field, start, end }: ReturnType<WordList['find']>[number]): string {
  return `${field} ${start} ${end}`
}
