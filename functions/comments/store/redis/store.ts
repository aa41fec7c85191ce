import type { Store } from '../store.ts'
import { admissions } from './admissions.ts'
import { archive } from './archive.ts'
import type { Run } from './client/client.ts'
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

/** What every Redis from 6.2 on does alike. */
export function storeOf(run: Run): Omit<Store, 'forget' | 'close'> {
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
  }
}
