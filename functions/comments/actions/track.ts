import type { Tracked } from '../../../_includes/models/desk.ts'
import { placeOf } from '../../../_includes/parts/comments/comment-list.ts'
import type { Comment } from '../domain/comment.ts'
import { followUp } from './decide.ts'
import type { KnownArticle } from './edition.ts'
import { standing } from './latest.ts'
import { fingerprint } from '../domain/secrets.ts'
import type { Client, Services } from './services.ts'

/** What the reader with a tracking code may know; where comment and article are no more, it holds without them. */
export interface Followed {
  readonly tracked: Tracked
  readonly comment?: Comment
  readonly article?: KnownArticle
}

/** Undefined where there is nothing under this code, nor was of late. The edition need not know the article. */
export async function follow(code: string, services: Services): Promise<Followed | undefined> {
  const found = await services.store.findByTracking(fingerprint(code))
  if (found === undefined) return undefined
  if ('ended' in found) {
    const state = found.ended === 'withdraw' ? 'withdrawn' : 'erased'
    return found.until > services.now() ? { tracked: { state } } : undefined
  }
  const article = await services.edition.find(found.article)
  const tracked = await trackedOf(found, services)
  return { tracked, comment: found, ...(article && { article }) }
}

async function trackedOf(
  { state, id, article, decisions }: Comment,
  services: Services,
): Promise<Tracked> {
  if (state === 'pending') return { state }
  const reason = decisions.at(-1)?.reason
  if (state === 'rejected') return { state, ...(reason !== undefined && { reason }) }
  const shown = await standing(article, services)
  return { state, ...(shown && { url: placeOf(shown, id) }) }
}

/** The reader takes their own comment back, or hears again that it is gone; undefined where there is none under this code. */
export async function withdraw(
  code: string,
  client: Client,
  services: Services,
): Promise<Tracked | undefined> {
  const at = new Date(services.now()).toISOString()
  const settled = await services.store.withdraw({ tracking: fingerprint(code), at })
  if (settled.outcome === 'missing') return undefined
  // Also the second time: nobody may have seen to the first.
  followUp([settled], client, services)
  if (settled.outcome === 'repeated') return (await follow(code, services))?.tracked
  return { state: 'withdrawn' }
}
