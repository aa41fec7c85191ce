import { accessSync, constants, existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { openDatabase } from '../../functions/comments/store/sqlite/database/database.ts'
import { StoreUnavailable } from '../../functions/comments/store/store.ts'
import { amber, green, red, type Finding } from './finding.ts'

/** Only looks: a missing folder or file is not made. */
export async function checkSqlite(folder: string): Promise<readonly Finding[]> {
  const file = join(folder, 'comments.sqlite')
  if (!existsSync(file))
    return [
      amber(
        'store',
        `There are no comments in ${resolve(folder)} yet.`,
        'They come with the first start. If there should be some, look at DATA_DIR.',
      ),
    ]
  if (![folder, file].every(isWritable))
    return [
      red(
        'store',
        `${resolve(file)} cannot be written.`,
        'Give it and its folder to the user that runs the desk.',
      ),
    ]
  return [await checkFile(file)]
}

async function checkFile(file: string): Promise<Finding> {
  const restore = 'Stop the desk, keep a copy of the folder, and restore the last backup.'
  try {
    const database = openDatabase(file)
    const whole = database.one<{ integrity_check: string }>('PRAGMA integrity_check(1)')
    const mode = database.one<{ journal_mode: string }>('PRAGMA journal_mode')
    await database.close()
    if (whole?.integrity_check !== 'ok')
      return red('store', 'The file of comments is damaged.', restore)
    return mode?.journal_mode === 'wal'
      ? green('store', 'The file of comments is whole and can be written.')
      : red(
          'store',
          'The file of comments is not kept with a write-ahead log.',
          'Put DATA_DIR on a disk of this machine: network folders cannot do it.',
        )
  } catch (error) {
    const why = error instanceof StoreUnavailable ? error.message : 'unreadable'
    return red('store', `The file of comments cannot be opened (${why}).`, restore)
  }
}

/** Free megabytes: below the first, soon no comment and no edition can be written. */
const [least, little] = [100, 1000]

export async function checkDisk(folder: string, measure = statfs): Promise<Finding> {
  const there = existsSync(folder) ? folder : '.'
  const { bavail, bsize } = await measure(there)
  const free = Math.floor((bavail * bsize) / 1_000_000)
  const sentence = `${free} MB are free where the comments are.`
  if (free >= little) return green('disk', sentence)
  return (free < least ? red : amber)(
    'disk',
    sentence,
    'Make room: a full disk refuses every comment.',
  )
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK)
    return true
  } catch {
    return false
  }
}
