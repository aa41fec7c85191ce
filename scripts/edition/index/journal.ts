import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { checksum } from './texts.ts'
import { journalFile } from './read-index.ts'

/**
 * What a small edition is about to touch, written before it touches anything and taken away when its index is kept.
 * Whoever finds one knows that each of these files may be old, new or missing.
 */
export interface Journal {
  /** Of pages, under the output folder. */
  readonly files: readonly string[]
  /** Of copied files, under the output folder. */
  readonly copies: readonly string[]
  /** Months of `.edition`, `YYYY/MM`. */
  readonly months: readonly string[]
  /** Names that the edition's folder may carry. */
  readonly imprints: readonly string[]
}

export function openJournal(folder: string, journal: Journal): void {
  mkdirSync(folder, { recursive: true })
  const json = JSON.stringify(journal)
  writeFileSync(journalFile(folder), checksum(json) + json)
}

export function closeJournal(folder: string): void {
  rmSync(journalFile(folder), { force: true })
}

/** Undefined where no edition was being made; 'torn' where its journal cannot be read. */
export function readJournal(folder: string): Journal | 'torn' | undefined {
  const text = read(journalFile(folder))
  if (text === undefined) return undefined
  const json = text.slice(8)
  return text.slice(0, 8) === checksum(json) ? (JSON.parse(json) as Journal) : 'torn'
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
