import { describe, test } from 'vitest'
import type { Store } from '../../functions/comments/store/store.ts'
import { exportImportPromises } from './export-import.ts'
import { decisionPromises } from './decisions.ts'
import { deskPagePromises } from './desk/desk-pages.ts'
import { claimPromises } from './desk/claims.ts'
import { caseTimePromises } from './desk/case-times.ts'
import { caseTotalPromises } from './desk/case-totals.ts'
import { casePromises } from './desk/cases.ts'
import { editPromises } from './desk/edits.ts'
import { monthPromises } from './desk/months.ts'
import { recordPromises } from './desk/records.ts'
import { objectionPromises } from './desk/objections.ts'
import { publicationPromises } from './desk/publications.ts'
import { selectionPromises } from './desk/selections.ts'
import { requestPromises } from './desk/requests.ts'
import { networkPromises } from './desk/networks.ts'
import { filterPromises } from './desk/filters.ts'
import { markPromises } from './desk/marks.ts'
import { jobPromises } from './jobs.ts'
import { erasurePromises } from './erasures.ts'
import { latestPromises } from './latest.ts'
import { loadPromises } from './readers/load.ts'
import { listingPromises } from './listings.ts'
import { devicePromises } from './accounts/devices.ts'
import { moderatorPromises } from './moderators.ts'
import { passkeyPromises } from './accounts/passkeys.ts'
import { peoplePromises } from './people.ts'
import { rolePromises } from './accounts/roles.ts'
import { queuePromises } from './queue.ts'
import { simultaneousPromises } from './simultaneous.ts'
import { submissionPromises } from './submissions.ts'
import { spacePromises } from './readers/space.ts'
import { sweepingPromises } from './sweep.ts'
import { reportPromises } from './readers/reports.ts'
import { wordPromises } from './readers/words.ts'
import { retractionPromises } from './retractions.ts'

/** A store with nothing in it. */
export interface Opened {
  readonly store: Store
  /** A second client of the same store, where it can have one. */
  readonly another?: () => Store
  /** What it takes of disk or memory, where that can be seen; `isGivenBack`: at once, and not only to whatever comes next. */
  readonly space?: { readonly bytes: () => Promise<number>; readonly isGivenBack: boolean }
  readonly close: () => Promise<void>
}

/** Writes down one promise as a test with an empty store of its own. */
export type Promises = (sentence: string, keep: (opened: Opened) => Promise<void>) => void

/** What every store promises (section 7 of the design), whatever it is made of. */
export function storeContract(name: string, open: () => Promise<Opened>): void {
  const promises: Promises = (sentence, keep) => {
    // oxlint-disable-next-line vitest/expect-expect, vitest/valid-title -- the promise itself expects
    test(sentence, async () => {
      const opened = await open()
      try {
        await keep(opened)
      } finally {
        await opened.close()
      }
    })
  }

  describe(`the contract: ${name}`, () => {
    submissionPromises(promises)
    loadPromises(promises)
    listingPromises(promises)
    latestPromises(promises)
    queuePromises(promises)
    decisionPromises(promises)
    claimPromises(promises)
    deskPagePromises(promises)
    editPromises(promises)
    casePromises(promises)
    caseTotalPromises(promises)
    monthPromises(promises)
    caseTimePromises(promises)
    publicationPromises(promises)
    requestPromises(promises)
    recordPromises(promises)
    selectionPromises(promises)
    objectionPromises(promises)
    markPromises(promises)
    filterPromises(promises)
    networkPromises(promises)
    simultaneousPromises(promises)
    erasurePromises(promises)
    spacePromises(promises)
    exportImportPromises(promises)
    retractionPromises(promises)
    jobPromises(promises)
    sweepingPromises(promises)
    moderatorPromises(promises)
    devicePromises(promises)
    passkeyPromises(promises)
    peoplePromises(promises)
    wordPromises(promises)
    reportPromises(promises)
    rolePromises(promises)
  })
}
