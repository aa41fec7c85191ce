import { setTimeout } from 'node:timers/promises'
import type { Config, Context } from '@netlify/functions'
import { cacheTagsOf } from './domain/cache-tags.ts'
import { createApp } from './http/app.ts'
import { openOnNetlify, reportOnNetlify, shippedEdition } from './platform/netlify.ts'
import { isPreview, openPreview } from './platform/preview.ts'
import { memoize } from './actions/memoize.ts'

/** Netlify's entry point: one function for every address that is neither a file nor the editor's. */
export default async function comments(request: Request, context: Context): Promise<Response> {
  const preview = isPreview(context.deploy)
  const answer = await (preview ? openPreviewOnce() : openProductionOnce())
  return answer(request, {
    address: context.ip,
    waitUntil: (work) => context.waitUntil(work),
    preview,
  })
}

/** No `method`: with it Netlify would answer 404 where 405 is due, and to every HEAD. */
export const config: Config = {
  // The editor's are another function's: no path belongs to both.
  excludedPath: ['/api/articles', '/api/articles/*'],
  path: ['/api/*', '/y-kien', '/y-kien/*', '/binh-luan/*', '/kiem-duyet', '/kiem-duyet/*'],
  // An array: a string would count the whole domain as one visitor. Generous: mobile readers share addresses.
  rateLimit: { windowSize: 60, windowLimit: 600, aggregateBy: ['ip', 'domain'] },
}

const openPreviewOnce = memoize(() => openPreview(shippedEdition, reportOnNetlify))
const openProductionOnce = memoize(() => openOnNetlify(purge, (services) => createApp(services)))

/** Milliseconds: Netlify's package sets no limit. */
const deadline = 5_000

/** All tags in one call: Netlify refuses a tag's third purge within five seconds. */
async function purge(articles: readonly string[]): Promise<void> {
  // Loaded when needed: most runs purge nothing.
  const { purgeCache } = await import('@netlify/functions')
  const late = setTimeout(deadline, undefined, { ref: false }).then(() => {
    throw new Error(`The purge was not answered within ${deadline / 1000} seconds.`)
  })
  await Promise.race([purgeCache({ tags: [...cacheTagsOf(articles)] }), late])
}
