import type { ChainKey } from '../log-chain.ts'
import type { Store } from '../store.ts'
import { submissions } from './submissions.ts'
import { exportImport } from './export-import.ts'
import { openDatabase } from './database/database.ts'
import { decisions } from './decisions.ts'
import { jobs } from './jobs.ts'
import { erasures } from './erasures.ts'
import { journal } from './journal.ts'
import { listings } from './listings.ts'
import { passkeys } from './accounts/passkeys.ts'
import { people } from './accounts/people.ts'
import { queries } from './queries.ts'
import { claims } from './desk/claims.ts'
import { deskPages } from './desk-pages.ts'
import { answers } from './desk/answers.ts'
import { revisions } from './desk/revisions.ts'
import { reconciliation } from './reconcile.ts'
import { sessions } from './accounts/sessions.ts'
import { sweeping } from './sweep.ts'
import { publications } from './desk/publications.ts'
import { objections } from './desk/objections.ts'
import { selections } from './desk/selections.ts'
import { months } from './months.ts'
import { records } from './records.ts'
import { retractions } from './retractions.ts'
import { tokens } from './accounts/tokens.ts'
import { reports } from './reports.ts'
import { words } from './words.ts'

/** `path`: made if it is not there, or `:memory:`; without a key the log is not chained. */
export function openSqliteStore(path: string, chain?: ChainKey): Store {
  const database = openDatabase(path, chain)
  return {
    ...submissions(database),
    ...listings(database),
    ...queries(database),
    ...decisions(database),
    ...revisions(database),
    ...claims(database),
    ...deskPages(database),
    ...answers(database),
    ...erasures(database),
    ...journal(database),
    ...exportImport(database),
    ...records(database),
    ...months(database),
    ...selections(database),
    ...objections(database),
    ...publications(database),
    ...jobs(database),
    ...retractions(database),
    ...sweeping(database),
    ...reconciliation(database),
    ...sessions(database),
    ...tokens(database),
    ...people(database),
    ...words(database),
    ...passkeys(database),
    ...reports(database),
    close: () => database.close(),
  }
}
