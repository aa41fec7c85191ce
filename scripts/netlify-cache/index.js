import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Keeps the last edition and its index from one Netlify build to the next, so that a build publishes only what changed.
 * The three belong together. Without them ("Clear cache and deploy") the next build draws every page.
 */
const kept = ['.cache', '_site', '.edition']

/** A folder for each day, of files that pages of the last editions still ask for (builder/output/kept.ts). */
const days = join('.cache', 'kept')

export async function onPreBuild({ utils }) {
  await utils.cache.restore(kept)
}

export async function onPostBuild({ utils }) {
  await utils.cache.save(kept)
  // After the saving: they go with this deploy, and are no part of the edition that the next one is built upon.
  if (!existsSync(days)) return
  for (const day of readdirSync(days))
    cpSync(join(days, day), '_site', { recursive: true, force: false })
}
