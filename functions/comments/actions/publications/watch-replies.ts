import { afterResponse } from '../after-response.ts'
import type { Client, Services } from '../services.ts'

/** Milliseconds: another instance, or the desk's function, may have been told of an hour. */
const lookInterval = 10 * 1000

/**
 * What each request sets off after its answer: nothing but a look at the clock until the next hour that is known, or for
 * ten seconds; then a look whether a reply is due. `anew`: it may have named an hour itself.
 */
export function watchReplies(services: Services): (client: Client, anew: boolean) => void {
  let again = 0
  let looks = 0
  return (client, anew) => {
    const now = services.now()
    if (client.preview || (now < again && !anew)) return
    again = now + lookInterval
    const own = (looks += 1)
    afterResponse(
      async (bound) => {
        const { publishDue } = await import('./publish-due.ts')
        const next = await publishDue(bound)
        // An earlier look may end later, and does not know of the hour.
        if (own === looks) again = Math.min(next, again)
      },
      client,
      services,
    )
  }
}
