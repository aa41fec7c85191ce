/* oxlint-disable typescript/no-unnecessary-type-parameters -- who asks names the columns asked for */
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { StoreUnavailable } from '../store.ts'
import { SCHEMA, SCHEMA_VERSION, UPGRADE_FROM_1 } from './schema.ts'

type Value = string | number | null | Uint8Array

/** How long to wait for another program's write before giving up, in milliseconds. */
const PATIENCE = 3000

/** One SQLite file, spoken to synchronously inside steps that happen wholly or not at all. */
export interface Database {
  all<Row>(sql: string, ...values: readonly Value[]): readonly Row[]
  one<Row>(sql: string, ...values: readonly Value[]): Row | undefined
  /** The number of rows changed. */
  run(sql: string, ...values: readonly Value[]): number
  /** One atomic step. Durable when the promise resolves. */
  write<Result>(step: () => Result): Promise<Result>
  /** Several questions answered from one moment. */
  read<Result>(step: () => Result): Promise<Result>
  /** Empties the write-ahead log, where older pictures of erased pages would linger. */
  forget(): Promise<void>
  close(): Promise<void>
}

/** Opens or creates the file, or `:memory:`. Throws `StoreUnavailable` where that cannot be done. */
export function openDatabase(path: string): Database {
  const connection = guarded(() => connect(path))
  const statements = new Map<string, StatementSync>()

  function prepared(sql: string): StatementSync {
    const known = statements.get(sql)
    if (known) return known
    const statement = connection.prepare(sql)
    statements.set(sql, statement)
    return statement
  }

  return {
    all: <Row>(sql: string, ...values: readonly Value[]) => prepared(sql).all(...values) as Row[],
    one: <Row>(sql: string, ...values: readonly Value[]) =>
      prepared(sql).get(...values) as Row | undefined,
    run: (sql, ...values) => Number(prepared(sql).run(...values).changes),
    write: async (step) => guarded(() => transact(connection, 'BEGIN IMMEDIATE', step)),
    read: async (step) => guarded(() => transact(connection, 'BEGIN', step)),
    forget: async () => guarded(() => connection.exec('PRAGMA wal_checkpoint(TRUNCATE)')),
    close: async () => guarded(() => connection.close()),
  }
}

function connect(path: string): DatabaseSync {
  const connection = new DatabaseSync(path)
  connection.exec(`
    PRAGMA busy_timeout = ${PATIENCE};
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
  `)
  transact(connection, 'BEGIN IMMEDIATE', () => prepareSchema(connection))
  return connection
}

function prepareSchema(connection: DatabaseSync): void {
  const found = connection.prepare('PRAGMA user_version').get()?.['user_version']
  if (found === SCHEMA_VERSION) return
  if (found !== 0 && found !== 1)
    throw new StoreUnavailable(`sqlite: schema is not ${SCHEMA_VERSION}`)
  connection.exec(found === 0 ? SCHEMA : UPGRADE_FROM_1)
  connection.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`)
}

function transact<Result>(connection: DatabaseSync, begin: string, step: () => Result): Result {
  connection.exec(begin)
  try {
    const result = step()
    connection.exec('COMMIT')
    return result
  } catch (error) {
    if (connection.isTransaction) connection.exec('ROLLBACK')
    throw error
  }
}

/** No cause is passed on: SQLite's and JSON's messages can quote what they choked on. */
function guarded<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error
    const code = error instanceof Error && 'errcode' in error ? error.errcode : 'unexpected'
    throw new StoreUnavailable(`sqlite: ${String(code)}`)
  }
}
