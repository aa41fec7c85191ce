import { withDueReply } from '../../domain/changes/publication.ts'
import { StoreUnavailable } from '../../store/store.ts'
import { lastLineOf } from '../../store/revision.ts'
import { drainOutbox } from '../decide.ts'
import { messageOf } from '../failure.ts'
import { requestDeployIfBaked } from '../request-deploy.ts'
import type { Services } from '../services.ts'

/** In one step; a later look goes on. */
const perLook = 100

/**
 * Publishes what is due, and says when the next hour is (milliseconds since 1970; `Infinity`: none is known). Of several
 * at once each reply is published by one, for each is written only on the version that was read. Never throws.
 */
export async function publishDue(services: Services): Promise<number> {
  const { store, now, report } = services
  try {
    const at = new Date(now()).toISOString()
    const { comments, next } = await store.repliesDue(now(), perLook)
    const revisions = comments.flatMap((before) => {
      const due = withDueReply(before, at)
      return due ? [{ before, next: due }] : []
    })
    if (revisions.length === 0) return next ?? Infinity
    const results = await store.revise(revisions)
    for (const [index, { next: written }] of revisions.entries()) {
      const line = lastLineOf(written)
      if (line.deed === 'skip-reply' && results[index]?.outcome === 'done')
        report(`reply not published: comment ${written.id} (${line.cause})`)
    }
    await drainOutbox(services)
    if (results.some(({ listed }) => listed)) await requestDeployIfBaked(services)
    return comments.length === perLook ? now() : (next ?? Infinity)
  } catch (error) {
    // A store that is away is told of by whoever asks it for more.
    if (!(error instanceof StoreUnavailable)) report(`replies not published: ${messageOf(error)}`)
    return Infinity
  }
}
