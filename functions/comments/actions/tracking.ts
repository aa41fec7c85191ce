import { isOpen, type SenderWord } from '../../../_includes/models/case.ts'
import type { TrackedState } from '../../../_includes/models/tracking.ts'
import { reasonSentence } from '../../../_includes/strings/reasons.ts'
import { linkToComment } from '../../../_includes/parts/comments/comment-address.ts'
import { shownRecord } from '../domain/cases/shown-case.ts'
import { isAskedForWord } from '../domain/changes/word.ts'
import { recordOf } from '../domain/changes/case.ts'
import type { Comment } from '../domain/comment.ts'
import { verdictInForce } from '../domain/history.ts'
import { shownObjection } from '../domain/objection.ts'
import { followUp } from './decide.ts'
import type { EditionArticle } from './edition.ts'
import { findShownArticle } from './latest.ts'
import { sha256 } from '../domain/secrets.ts'
import type { Client, Services } from './services.ts'

export interface TrackedComment {
  readonly tracked: TrackedState
  readonly comment?: Comment
  readonly article?: EditionArticle
  /** Its question has waited longer than it should. */
  readonly overdue?: true
  /** Whether the answer is clear. */
  readonly asked?: true
  readonly word?: SenderWord
}

/** Undefined where no comment has this code, nor had of late. */
export async function findTracked(
  code: string,
  services: Services,
): Promise<TrackedComment | undefined> {
  const found = await services.store.findByTracking(sha256(code))
  if (found === undefined) return undefined
  if ('until' in found) {
    const state = found.reason === 'withdraw' ? 'withdrawn' : 'erased'
    return found.until > services.now() ? { tracked: { state } } : undefined
  }
  const article = await services.edition.find(found.article)
  const tracked = await trackedOf(found, services)
  const record = recordOf(found)
  const answer = shownRecord(record)
  const objection = shownObjection(found)
  const isOver = answer.case !== undefined && Date.parse(answer.case.due) < services.now()
  return {
    tracked: { ...tracked, ...answer, ...(objection && { objection }) },
    comment: found,
    ...(article && { article }),
    ...(isOver && isOpen(answer.case) && { overdue: true }),
    ...(isAskedForWord(found, services.now()) && { asked: true }),
    ...(record.word && { word: record.word.word }),
  }
}

async function trackedOf(
  { state, id, article, history }: Comment,
  services: Services,
): Promise<TrackedState> {
  if (state === 'pending') return { state }
  if (state === 'rejected') return { state, ...becauseOf(history, services) }
  const shown = await findShownArticle(article, services)
  return { state, ...(shown && { url: linkToComment(shown, id) }) }
}

/** Words of staff's own say more than that there was another reason. */
function becauseOf(history: Comment['history'], { site }: Services) {
  const { reason, note } = verdictInForce(history) ?? {}
  if (reason === 'other' && note !== undefined) return { reason: note }
  return {
    ...(reason !== undefined && { reason: reasonSentence(reason, site.newsroom) }),
    ...(note !== undefined && { note }),
  }
}

/** Undefined where no comment has this code. */
export async function withdraw(
  code: string,
  client: Client,
  services: Services,
): Promise<TrackedState | undefined> {
  const at = new Date(services.now()).toISOString()
  const results = await services.store.withdraw({ tracking: sha256(code), at })
  if (results.outcome === 'missing') return undefined
  // Also after a repeat: the first follow-up may have been lost.
  followUp([results], client, services)
  if (results.outcome === 'repeated') return (await findTracked(code, services))?.tracked
  return { state: 'withdrawn' }
}
