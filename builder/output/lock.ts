import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export class Locked extends Error {
  override readonly name = 'Locked'
}

const [SQLITE_BUSY, SQLITE_NOTADB] = [5, 26]

/** An exclusive SQLite transaction holds the lock: however its owner dies, the system lets go. Throws `Locked`. */
export function lock(out: string): () => void {
  const file = `${out}.lock`
  mkdirSync(dirname(out), { recursive: true })
  for (;;) {
    const before = inodeOf(file)
    const database = hold(file, out)
    // The owner before us may have deleted the file after we opened it: then another can lock its successor.
    if (database !== undefined && existsSync(file) && inodeOf(file) === before)
      return () => {
        rmSync(file, { force: true })
        database.close()
      }
    database?.close()
  }
}

/** Never opens an existing file: closing it would release this process's own lock (POSIX). */
function inodeOf(file: string): number {
  if (!existsSync(file)) closeSync(openSync(file, 'a'))
  accessSync(file, constants.W_OK)
  return statSync(file).ino
}

/** Undefined where the file was no lock of ours: it is deleted. */
function hold(file: string, out: string): DatabaseSync | undefined {
  const database = new DatabaseSync(file)
  try {
    // Writes nothing, so a full disk is reported by whoever needs room on it.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return database
  } catch (error) {
    database.close()
    const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined
    if (code === SQLITE_BUSY)
      throw new Locked(`Another build is writing to ${out}: wait for its end, and build again.`)
    if (code !== SQLITE_NOTADB) throw error
    rmSync(file, { force: true })
    return undefined
  }
}
