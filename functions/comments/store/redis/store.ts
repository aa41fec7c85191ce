import type { Store } from '../store.ts'
import { admissions } from './admissions.ts'
import { archive } from './archive.ts'
import { type Connection, type Options, openClient } from './client/client.ts'
import { decisions } from './decisions.ts'
import { people } from './people.ts'
import { sessions } from './sessions.ts'
import { tokens } from './tokens.ts'
import { duties } from './duties.ts'
import { erasures } from './erasures.ts'
import { journal } from './journal.ts'
import { listings } from './listings.ts'
import { reading } from './reading.ts'
import { reconciliation } from './reconcile.ts'
import { sweeping } from './sweep.ts'
import { takenBack } from './taken-back.ts'

/** The store on Redis: Upstash's REST, or any Redis 6.2 or later through a requester. */
export function openRedisStore(connection: Connection, options?: Options): Store {
  const run = openClient(connection, options)
  return {
    ...admissions(run),
    ...listings(run),
    ...reading(run),
    ...decisions(run),
    ...erasures(run),
    ...journal(run),
    ...archive(run),
    ...duties(run),
    ...takenBack(run),
    ...sweeping(run),
    ...reconciliation(run),
    ...sessions(run),
    ...tokens(run),
    ...people(run),
    // Their files are the provider's: what it keeps of what was erased, the handbook says.
    forget: () => Promise.resolve(true),
    close: async () => {},
  }
}
