import { deskStrings } from '../../../_includes/strings/desk.ts'
import type { Services } from './services.ts'

/** What the newsroom's chat is told: how many wait and where, no names and no text. `text` is what Slack and Mattermost show. */
export interface Notice {
  readonly text: string
  readonly waiting: number
  /** The desk. */
  readonly url: string
}

/** Milliseconds between two notices, whatever comes meanwhile. */
const pause = 5 * 60 * 1000

/**
 * Tells of what was kept since the last notice. The store remembers that it is owed, so a notice that fails, or that came
 * too soon after another, is sent when the next reader or moderator comes. Never throws.
 */
export async function tellOfNew(services: Services): Promise<void> {
  const { store, notify, now, edition, report } = services
  if (notify === undefined) return
  try {
    const { kept, waiting } = await store.arrived()
    if (!(await store.claim({ duty: 'notice', mark: kept, now: now(), lease: pause }))) return
    if (waiting > 0) await notify(noticeOf(waiting, edition.manifest.url))
    await store.fulfil('notice', kept)
  } catch (error) {
    report(`notice failed: ${error instanceof Error ? error.message : 'unknown'}`)
  }
}

function noticeOf(waiting: number, site: string): Notice {
  const url = `${site}/kiem-duyet/`
  return { text: deskStrings.notice(String(waiting), url), waiting, url }
}
