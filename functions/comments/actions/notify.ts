import { waitingNotice } from '../../../_includes/strings/moderation/notices.ts'
import type { Services } from './services.ts'
import { messageOf } from './failure.ts'

/** Without names and texts. Slack and Mattermost show `text`. */
export interface Notice {
  readonly text: string
  readonly kind: 'waiting' | 'opened' | 'soon' | 'overdue'
  readonly url: string
  /** How many, of those that wait. */
  readonly waiting?: number
  /** Whose case it is, and where that is read. */
  readonly unit?: string
  readonly email?: string
  readonly due?: string
}

/** Milliseconds. */
const noticeInterval = 5 * 60 * 1000

/** The store remembers it: a notice that fails or comes too soon is sent by the next job run. Never throws. */
export async function notifyOfPending(services: Services): Promise<void> {
  const { store, notify, now, edition, report } = services
  if (notify === undefined) return
  try {
    const { kept, waiting } = await store.submissionCounts()
    if (!(await store.claim({ job: 'notice', mark: kept, now: now(), lease: noticeInterval })))
      return
    if (waiting > 0) await notify(noticeOf(waiting, edition.manifest.url))
    await store.complete('notice', kept)
  } catch (error) {
    report(`notice failed: ${messageOf(error)}`)
  }
}

function noticeOf(waiting: number, site: string): Notice {
  const url = `${site}/kiem-duyet/`
  return { text: waitingNotice(waiting, url), kind: 'waiting', waiting, url }
}
