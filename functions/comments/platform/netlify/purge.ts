import { setTimeout } from 'node:timers/promises'
import { cacheTagsOf } from '../../domain/cache-tags.ts'

/** Milliseconds: Netlify's package sets no limit. */
const deadline = 5_000

/** All tags in one call: Netlify refuses a tag's third purge within five seconds. */
export async function purgeOnNetlify(articles: readonly string[]): Promise<void> {
  // Loaded when needed: most runs purge nothing.
  const { purgeCache } = await import('@netlify/functions')
  const late = setTimeout(deadline, undefined, { ref: false }).then(() => {
    throw new Error(`The purge was not answered within ${deadline / 1000} seconds.`)
  })
  await Promise.race([purgeCache({ tags: [...cacheTagsOf(articles)] }), late])
}
