/* oxlint-disable typescript/no-unnecessary-type-parameters -- who asks names the columns asked for */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

/** Every page must be drawn from the content itself. */
export class IndexDamaged extends Error {
  override readonly name = 'IndexDamaged'
}

export interface Database {
  /** Each row as an array of its columns. */
  rows<Row extends readonly unknown[]>(sql: string, ...values: readonly SQLInputValue[]): Row[]
  row<Row extends readonly unknown[]>(
    sql: string,
    ...values: readonly SQLInputValue[]
  ): Row | undefined
  run(sql: string, ...values: readonly SQLInputValue[]): void
  exec(sql: string): void
  close(): void
}

/** Throws `IndexDamaged`, or what the file system says. */
export function openDatabase(file: string): Database {
  const database = guarded(file, () => new DatabaseSync(file))
  const statements = new Map<string, StatementSync>()
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = database.prepare(sql)
    statement.setReturnArrays(true)
    statements.set(sql, statement)
    return statement
  }
  return {
    rows: <Row>(sql: string, ...values: readonly SQLInputValue[]) =>
      guarded(file, () => prepared(sql).all(...values) as unknown as Row[]),
    row: <Row>(sql: string, ...values: readonly SQLInputValue[]) =>
      guarded(file, () => prepared(sql).get(...values) as unknown as Row | undefined),
    run: (sql, ...values) => void guarded(file, () => prepared(sql).run(...values)),
    exec: (sql) => guarded(file, () => database.exec(sql)),
    close() {
      if (database.isOpen) guarded(file, () => database.close())
    },
  }
}

function guarded<Result>(file: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : undefined
    if (code === undefined) throw error
    const reason = reasons[code] ?? reasons[code & 0xff]
    if (reason === undefined) throw new IndexDamaged('the index of the last edition is damaged')
    throw Object.assign(new Error(reason), { code: reason, syscall: 'write', path: file })
  }
}

/** SQLite's codes, as the file system says them: SQLITE_FULL, _IOERR_SHMSIZE, _READONLY, _CANTOPEN. */
const reasons: Readonly<Record<number, string>> = {
  13: 'ENOSPC',
  4874: 'ENOSPC',
  8: 'EACCES',
  14: 'EACCES',
}
