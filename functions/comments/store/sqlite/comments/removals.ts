import type { Database } from '../database/database.ts'
import {
  type LaterRecord,
  readRecords,
  shortenVersion,
  type SubmissionRecord,
} from './comment-versions.ts'

export function deletePhone(database: Database, id: string): boolean {
  return shortenVersion(database, id, 1, (stored) => {
    const { phone, content, ...rest } = stored as SubmissionRecord
    return phone === undefined ? undefined : { content: { ...content, phone: false }, ...rest }
  })
}

/** What its sender wrote of the answer; that they said something stays. */
export function deleteWord(database: Database, id: string): boolean {
  const { later } = readRecords(database, id)
  const line = later.find((each) => each.deed === 'word' && each.said !== undefined)
  if (line === undefined) return false
  return shortenVersion(database, id, line.version, (stored) => {
    const { said: _, ...rest } = stored as { readonly said?: string }
    return rest
  })
}

/** All but the text that stands. */
export function deleteEarlierTexts(database: Database, id: string): boolean {
  const { later } = readRecords(database, id)
  const last = later.findLast(({ edited }) => edited !== undefined)?.version
  if (last === undefined) return false
  const first = shortenVersion(database, id, 1, (stored) => {
    const { content, ...rest } = stored as SubmissionRecord
    const { title, body, ...about } = content
    return title === undefined && body === undefined ? undefined : { content: about, ...rest }
  })
  const between = later
    .filter(({ version }) => version < last)
    .map(({ version }) => deleteEdit(database, id, version))
  return first || between.some(Boolean)
}

/** The text before it stands again. */
export function deleteLastEdit(database: Database, id: string): void {
  const { later } = readRecords(database, id)
  const last = later.findLast(({ edited }) => edited !== undefined)
  if (last !== undefined) deleteEdit(database, id, last.version)
}

function deleteEdit(database: Database, id: string, version: number): boolean {
  return shortenVersion(database, id, version, (stored) => {
    const { edited, ...line } = stored as LaterRecord
    return edited && line
  })
}
