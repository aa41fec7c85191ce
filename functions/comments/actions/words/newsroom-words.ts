import { shippedWords } from '../../domain/flags/shipped-words.ts'
import { readWordList, type WordList } from '../../domain/flags/word-list.ts'
import type { SavedWords, WordStore } from '../../store/word-store.ts'

/** `version` 0: the list that we ship. */
interface NewsroomWords extends SavedWords {
  readonly list: WordList
}

/** Without a version: as it is in the store. */
export type ReadWords = (
  store: Pick<WordStore, 'words'>,
  version?: number,
) => Promise<NewsroomWords>

/** Asks the store only where the list is not of the version that is known here. */
export function rememberWords(): ReadWords {
  let known: NewsroomWords | undefined
  return async (store, version) => {
    if (known === undefined || known.version !== version) {
      const saved = version === 0 ? undefined : await store.words()
      const { version: present, text } = saved ?? { version: 0, text: shippedWords }
      if (known?.version !== present) known = { version: present, text, list: readWordList(text) }
    }
    return known
  }
}
