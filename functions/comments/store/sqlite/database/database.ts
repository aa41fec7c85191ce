/* oxlint-disable typescript/no-unnecessary-type-parameters -- who asks names the columns asked for */
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import type { ChainKey } from '../../log-chain.ts'
import { StoreUnavailable } from '../../store.ts'
import { SCHEMA } from './schema.ts'
import { SCHEMA_VERSION, upgrades } from './upgrades.ts'

type Value = string | number | null | Uint8Array

/** Milliseconds to go on trying while another program writes, and the longest pause between two tries. */
const PATIENCE = 3000
const LONGEST_PAUSE = 20
/** Milliseconds that long work leaves free between its steps, in which every waiting program has a try. */
export const PAUSE = LONGEST_PAUSE + 5

const SQLITE_BUSY = 5

/** Synchronous, inside steps that happen wholly or not at all. */
export interface Database {
  readonly chain: ChainKey
  all<Row>(sql: string, ...values: readonly Value[]): readonly Row[]
  one<Row>(sql: string, ...values: readonly Value[]): Row | undefined
  run(sql: string, ...values: readonly Value[]): number
  /** One atomic step. Durable when the promise resolves. */
  write<Result>(step: () => Result): Promise<Result>
  /** Several questions answered from one moment. */
  read<Result>(step: () => Result): Promise<Result>
  /** Empties the write-ahead log, which may hold erased pages. False while another program reads it. */
  checkpoint(): Promise<boolean>
  close(): Promise<void>
}

/** Creates the file if need be, or `:memory:`. Throws `StoreUnavailable`. */
export function openDatabase(path: string, chain: ChainKey = ''): Database {
  const connection = guarded(() => connect(path))
  const statements = new Map<string, StatementSync>()

  function prepared(sql: string): StatementSync {
    const cached = statements.get(sql)
    if (cached) return cached
    const statement = connection.prepare(sql)
    statements.set(sql, statement)
    return statement
  }

  return {
    chain,
    all: <Row>(sql: string, ...values: readonly Value[]) => prepared(sql).all(...values) as Row[],
    one: <Row>(sql: string, ...values: readonly Value[]) =>
      prepared(sql).get(...values) as Row | undefined,
    run: (sql, ...values) => Number(prepared(sql).run(...values).changes),
    write: (step) => patiently(() => transact(connection, 'BEGIN IMMEDIATE', step)),
    read: (step) => patiently(() => transact(connection, 'BEGIN', step)),
    checkpoint: async () =>
      guarded(() => connection.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0),
    close: async () => guarded(() => connection.close()),
  }
}

/** Waits inside SQLite only while it opens: afterwards this thread's clients must not wait for another program. */
function connect(path: string): DatabaseSync {
  const connection = new DatabaseSync(path, { timeout: PATIENCE })
  connection.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
  `)
  if (schemaOf(connection) !== SCHEMA_VERSION)
    transact(connection, 'BEGIN IMMEDIATE', () => prepareSchema(connection))
  connection.exec('PRAGMA busy_timeout = 0')
  return connection
}

function schemaOf(connection: DatabaseSync): unknown {
  return connection.prepare('PRAGMA user_version').get()?.['user_version']
}

function prepareSchema(connection: DatabaseSync): void {
  const found = schemaOf(connection)
  if (found === SCHEMA_VERSION) return
  if (typeof found !== 'number' || found > SCHEMA_VERSION)
    throw new StoreUnavailable(`sqlite: schema is not ${SCHEMA_VERSION}`)
  for (const step of found === 0 ? [SCHEMA] : upgrades.slice(found - 1)) connection.exec(step)
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

/** Tries again while another program holds the file; meanwhile this one goes on with other work. */
async function patiently<Result>(work: () => Result): Promise<Result> {
  const end = performance.now() + PATIENCE
  for (let pause = 1; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      return guarded(work)
    } catch (error) {
      if (!(error instanceof Busy) || performance.now() > end) throw error
    }
    await setTimeout(pause)
  }
}

/** No cause is passed on: SQLite's and JSON's messages can quote what they choked on. */
function guarded<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : undefined
    // The low byte is the kind; what stands above it says more.
    if (code !== undefined && (code & 0xff) === SQLITE_BUSY) throw new Busy()
    throw new StoreUnavailable(`sqlite: ${code ?? 'unexpected'}`)
  }
}

/** Another program holds the file: a step that has done nothing may be tried again. */
class Busy extends StoreUnavailable {
  constructor() {
    super(`sqlite: ${SQLITE_BUSY}`)
  }
}
