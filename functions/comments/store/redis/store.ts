import type { Store } from '../store.ts'
import { submissions } from './submissions/submissions.ts'
import { reports } from './submissions/reports.ts'
import { words } from './submissions/words.ts'
import { exportImport } from './export-import.ts'
import type { Run } from './client/client.ts'
import { decisions } from './decisions.ts'
import { passkeys } from './accounts/passkeys.ts'
import { people } from './accounts/people.ts'
import { sessions } from './accounts/sessions.ts'
import { tokens } from './accounts/tokens.ts'
import { jobs } from './jobs.ts'
import { erasures } from './erasures.ts'
import { journal } from './journal.ts'
import { listings } from './listings.ts'
import { queries } from './queries.ts'
import { claims } from './desk/claims.ts'
import { deskPages } from './desk-pages.ts'
import { answers } from './desk/answers.ts'
import { revisions } from './desk/revisions.ts'
import { reconciliation } from './reconcile.ts'
import { sweeping } from './sweep.ts'
import { publications } from './desk/publications.ts'
import { objections } from './desk/objections.ts'
import { selections } from './desk/selections.ts'
import { months } from './months.ts'
import { records } from './records.ts'
import { retractions } from './retractions.ts'

/** What every Redis from 6.2 on does alike. */
export function storeOf(run: Run): Omit<Store, 'scrubFiles' | 'close'> {
  return {
    ...submissions(run),
    ...listings(run),
    ...queries(run),
    ...decisions(run),
    ...revisions(run),
    ...claims(run),
    ...deskPages(run),
    ...answers(run),
    ...erasures(run),
    ...journal(run),
    ...exportImport(run),
    ...records(run),
    ...months(run),
    ...selections(run),
    ...objections(run),
    ...publications(run),
    ...jobs(run),
    ...retractions(run),
    ...sweeping(run),
    ...reconciliation(run),
    ...sessions(run),
    ...tokens(run),
    ...people(run),
    ...words(run),
    ...passkeys(run),
    ...reports(run),
  }
}
