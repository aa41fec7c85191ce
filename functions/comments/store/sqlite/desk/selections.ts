import {
  type NewSelection,
  readMark,
  SELECTION_LIFE,
  type SelectionRest,
  type SelectionStep,
  type SelectionStore,
  writeMark,
} from '../../queue/selection-store.ts'
import type { Database } from '../database/database.ts'

export function selections(database: Database): SelectionStore {
  return {
    saveSelection: (selection) => database.write(() => save(database, selection)),
    findSelection: (query) => database.read(() => find(database, query)),
    advanceSelection: (step) => database.write(() => advance(database, step)),
  }
}

function save(database: Database, { id, by, marks, now }: NewSelection): void {
  database.run('DELETE FROM selections WHERE expires <= ?', now)
  database.run(
    'INSERT INTO selections (id, by, expires, marks) VALUES (?, ?, ?, ?)',
    id,
    by,
    now + SELECTION_LIFE,
    marks.map(writeMark).join(' '),
  )
}

function find(
  database: Database,
  { id, by, now, limit }: Parameters<SelectionStore['findSelection']>[0],
): SelectionRest | undefined {
  const found = database.one<{ marks: string; done: number; conflicts: number }>(
    'SELECT marks, done, conflicts FROM selections WHERE id = ? AND by = ? AND expires > ?',
    id,
    by,
    now,
  )
  if (found === undefined) return undefined
  const { done, conflicts } = found
  const marks = found.marks === '' ? [] : found.marks.split(' ')
  const passed = done + conflicts
  return {
    count: marks.length,
    done,
    conflicts,
    left: marks.length - passed,
    marks: marks.slice(passed, passed + limit).map(readMark),
  }
}

function advance(database: Database, { id, by, left, done, conflicts }: SelectionStep): void {
  const before = find(database, { id, by, now: 0, limit: 0 })
  if (before?.left !== left) return
  database.run(
    'UPDATE selections SET done = done + ?, conflicts = conflicts + ? WHERE id = ?',
    done,
    conflicts,
    id,
  )
}
