import type { Database } from '../database/database.ts'

/** Not a job, but the row that counts towards one. */
export const removalCounter = 'removals'

export function countRemoval(database: Database): void {
  database.run(
    'INSERT INTO duties VALUES (?, 1, NULL) ON CONFLICT DO UPDATE SET done = done + 1',
    removalCounter,
  )
}
