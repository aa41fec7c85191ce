import { logLine } from '../../domain/log-lines.ts'
import type { SavedWords, WordsRequest, WordStore } from '../word-store.ts'
import { record } from './comments/record.ts'
import type { Database } from './database/database.ts'

export function words(database: Database): WordStore {
  return {
    words: () => database.read(() => savedWords(database)),
    saveWords: (order) => database.write(() => saveWords(database, order)),
  }
}

/** 0 where none was saved. */
export function wordsVersion(database: Database): number {
  return database.one<{ version: number }>('SELECT version FROM words')?.version ?? 0
}

function savedWords(database: Database): SavedWords | undefined {
  const saved = database.one<SavedWords>('SELECT version, text FROM words')
  return saved && { version: saved.version, text: saved.text }
}

function saveWords(database: Database, { request, version, text, by, at }: WordsRequest) {
  const present = wordsVersion(database)
  if (database.one('SELECT 1 FROM words WHERE request = ?', request) !== undefined)
    return { outcome: 'repeated', version: present } as const
  if (present !== version) return { outcome: 'conflict', version: present } as const
  database.run('DELETE FROM words')
  database.run('INSERT INTO words VALUES (?, ?, ?)', version + 1, text, request)
  record(database, logLine({ at, by, deed: 'words', subject: `words/${version + 1}` }))
  return { outcome: 'done', version: version + 1 } as const
}
