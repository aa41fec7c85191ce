import type { ChainKey } from '../log-chain.ts'
import type { Store } from '../store.ts'
import { admissions } from './admissions.ts'
import { archive } from './archive.ts'
import { openDatabase } from './database/database.ts'
import { decisions } from './decisions.ts'
import { duties } from './duties.ts'
import { erasures } from './erasures.ts'
import { journal } from './journal.ts'
import { listings } from './listings.ts'
import { people } from './people.ts'
import { reading } from './reading.ts'
import { reconciliation } from './reconcile.ts'
import { sessions } from './sessions.ts'
import { sweeping } from './sweep.ts'
import { takenBack } from './taken-back.ts'
import { tokens } from './tokens.ts'

/** `path`: made if it is not there, or `:memory:`; without a key the log is not chained. */
export function openSqliteStore(path: string, chain?: ChainKey): Store {
  const database = openDatabase(path, chain)
  return {
    ...admissions(database),
    ...listings(database),
    ...reading(database),
    ...decisions(database),
    ...erasures(database),
    ...journal(database),
    ...archive(database),
    ...duties(database),
    ...takenBack(database),
    ...sweeping(database),
    ...reconciliation(database),
    ...sessions(database),
    ...tokens(database),
    ...people(database),
    close: () => database.close(),
  }
}
