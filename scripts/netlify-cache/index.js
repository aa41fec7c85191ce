import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** With these a Netlify build publishes only what changed; without ("Clear cache and deploy") it draws every page. */
const kept = ['.cache', '_site', '.edition']

/** Files that pages of the last editions still ask for, a folder for each day (builder/output/retired-files.ts). */
const days = join('.cache', 'kept')

export async function onPreBuild({ utils }) {
  await utils.cache.restore(kept)
}

/** What a failed build has made (copies of pictures above all) need not be made again. */
export async function onError({ utils }) {
  await utils.cache.save(kept)
}

export async function onPostBuild({ utils }) {
  await utils.cache.save(kept)
  // After saving: they go with this deploy, but are no part of the edition that the next build starts from.
  if (!existsSync(days)) return
  for (const day of readdirSync(days))
    cpSync(join(days, day), '_site', { recursive: true, force: false })
}
