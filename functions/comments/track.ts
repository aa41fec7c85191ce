import type { Tracked } from '../../_includes/desk.ts'
import type { Comment } from './comment.ts'
import { followUp } from './decide.ts'
import { fingerprint } from './secrets.ts'
import type { Client, Services } from './services.ts'

/** What the reader with the tracking code may know. */
export async function trackedOf(
  { state, id, article, decisions }: Comment,
  { edition }: Services,
): Promise<Tracked> {
  if (state === 'pending') return { state }
  const last = decisions.at(-1)
  if (state === 'rejected')
    return { state, ...(last?.reason !== undefined && { reason: last.reason }) }
  const found = await edition.find(article)
  return { state, url: `${found?.url ?? '/'}#y-kien-${id}` }
}

/** The reader takes their own comment back; false where there is none under this code. */
export async function withdraw(code: string, client: Client, services: Services): Promise<boolean> {
  const at = new Date(services.now()).toISOString()
  const settled = await services.store.withdraw({ tracking: fingerprint(code), at })
  const { outcome } = settled
  if (outcome === 'done') followUp([settled], client, services)
  return outcome === 'done' || outcome === 'repeated'
}
