import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** With these a Netlify build publishes only what changed; without ("Clear cache and deploy") it draws every page. */
const kept = ['.cache', '_site', '.edition']

/** By their content's hash (builder/publish/published-copies.ts). */
const pictures = join('.cache', 'images')

/** Files that pages of the last editions still ask for, a folder for each day (builder/output/retired-files.ts). */
const days = join('.cache', 'kept')

export async function onPreBuild({ utils }) {
  await utils.cache.restore(kept)
}

/**
 * Copies that a failed build has made need not be made again. Nothing else of it: index and pages would be of two editions, or
 * with the files of earlier days among them where the failure came after `onPostBuild`.
 */
export async function onError({ utils }) {
  await utils.cache.save(pictures)
}

export async function onPostBuild({ utils }) {
  await utils.cache.save(kept)
  // After saving: they go with this deploy, but are no part of the edition that the next build starts from.
  if (!existsSync(days)) return
  for (const day of readdirSync(days))
    cpSync(join(days, day), '_site', { recursive: true, force: false })
}
