import type { Claim, Duty, DutiesStore } from '../duties-store.ts'
import type { Database } from './database/database.ts'

type Duties = Pick<
  DutiesStore,
  'arrived' | 'claim' | 'fulfil' | 'release' | 'claimedAt' | 'removals' | 'forget'
>

export function duties(database: Database): Duties {
  return {
    arrived: () => database.read(() => arrived(database)),
    claim: (claiming) => database.write(() => claim(database, claiming)),
    fulfil: (duty, mark) =>
      database.write(() => {
        database.run('UPDATE duties SET done = max(done, ?) WHERE name = ?', mark, duty)
      }),
    release: (duty) =>
      database.write(() => {
        database.run('UPDATE duties SET at = NULL WHERE name = ?', duty)
      }),
    claimedAt: (duty) => database.read(() => find(database, duty)?.at ?? undefined),
    removals: () =>
      database.read(() => ({
        made: find(database, counter)?.done ?? 0,
        forgotten: find(database, 'forget')?.done ?? 0,
      })),
    forget: () => database.forget(),
  }
}

function arrived(database: Database) {
  const { value = 0 } = database.one<{ value: number }>('SELECT value FROM kept') ?? {}
  const pending = database.one<{ total: number }>(
    `SELECT total FROM totals WHERE article = '' AND state = 'pending'`,
  )
  return { kept: value, waiting: pending?.total ?? 0 }
}

function claim(database: Database, { duty, mark, now, lease, renew }: Claim): boolean {
  const { at = null, done = 0 } = find(database, duty) ?? {}
  if (at !== null && now < at + lease) return false
  const again = renew !== undefined && (at === null || now >= at + renew)
  if (mark <= done && !again) return false
  database.run('INSERT OR REPLACE INTO duties VALUES (?, ?, ?)', duty, done, now)
  return true
}

/** Not a duty, but the row that counts towards one. */
const counter = 'removals'

export function countRemoval(database: Database): void {
  const done = (find(database, counter)?.done ?? 0) + 1
  database.run('INSERT OR REPLACE INTO duties VALUES (?, ?, NULL)', counter, done)
}

function find(database: Database, duty: Duty | typeof counter) {
  return database.one<{ done: number; at: number | null }>(
    'SELECT done, at FROM duties WHERE name = ?',
    duty,
  )
}
