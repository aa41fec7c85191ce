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

/** Another build is writing to the same folder. */
export class Locked extends Error {
  override readonly name = 'Locked'
}

const [SQLITE_BUSY, SQLITE_NOTADB] = [5, 26]

/**
 * Keeps every other build away from an output folder until the answer is called. An exclusive transaction on a file holds
 * it: whenever and however its owner dies, the system lets go. Throws `Locked`, or the file system's error.
 */
export function lock(out: string): () => void {
  const file = `${out}.lock`
  mkdirSync(dirname(out), { recursive: true })
  for (;;) {
    const before = placeOf(file)
    const held = hold(file, out)
    // Whoever held it before may have taken the file away after we opened it: then a third can hold its successor.
    if (held !== undefined && existsSync(file) && placeOf(file) === before)
      return () => {
        rmSync(file, { force: true })
        held.close()
      }
    held?.close()
  }
}

/** Makes the file where there is none. Never opened and closed otherwise: POSIX would let go of this process's own lock. */
function placeOf(file: string): number {
  if (!existsSync(file)) closeSync(openSync(file, 'a'))
  accessSync(file, constants.W_OK)
  return statSync(file).ino
}

/** Undefined where something lies there that is no lock of ours: it is taken away. */
function hold(file: string, out: string): DatabaseSync | undefined {
  const database = new DatabaseSync(file)
  try {
    // Nothing is ever written, so that a full disk is told by whoever needs room on it.
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
