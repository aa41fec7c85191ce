import type { Claim, Job, JobStore } from '../jobs-store.ts'
import type { Database } from './database/database.ts'
import { removalCounter } from './comments/count-removal.ts'

type Jobs = Pick<
  JobStore,
  'submissionCounts' | 'claim' | 'complete' | 'release' | 'claimedAt' | 'removals' | 'scrubFiles'
>

export function jobs(database: Database): Jobs {
  return {
    submissionCounts: () => database.read(() => submissionCounts(database)),
    claim: (request) => database.write(() => claim(database, request)),
    complete: (job, mark) =>
      database.write(() => {
        database.run('UPDATE duties SET done = max(done, ?) WHERE name = ?', mark, job)
      }),
    release: (job) =>
      database.write(() => {
        database.run('UPDATE duties SET at = NULL WHERE name = ?', job)
      }),
    claimedAt: (job) => database.read(() => claimedAt(database, job)),
    removals: () =>
      database.read(() => ({
        made: find(database, removalCounter)?.done ?? 0,
        scrubbed: find(database, 'forget')?.done ?? 0,
      })),
    scrubFiles: () => database.checkpoint(),
  }
}

function submissionCounts(database: Database) {
  const { value = 0 } = database.one<{ value: number }>('SELECT value FROM kept') ?? {}
  const pending = database.one<{ total: number }>(
    `SELECT total FROM totals WHERE article = '' AND state = 'pending'`,
  )
  return { kept: value, waiting: pending?.total ?? 0 }
}

function claim(database: Database, { job, mark, now, lease, renew }: Claim): boolean {
  const { at = null, done = 0 } = find(database, job) ?? {}
  if (at !== null && now < at + lease) return false
  const again = renew !== undefined && (at === null || now >= at + renew)
  if (mark <= done && !again) return false
  database.run('INSERT OR REPLACE INTO duties VALUES (?, ?, ?)', job, done, now)
  return true
}

export function claimedAt(database: Database, job: Job): number | undefined {
  return find(database, job)?.at ?? undefined
}

function find(database: Database, job: Job | typeof removalCounter) {
  return database.one<{ done: number; at: number | null }>(
    'SELECT done, at FROM duties WHERE name = ?',
    job,
  )
}
