/**
 * Keeps the last edition and its index from one Netlify build to the next, so that a build publishes only what changed.
 * The three belong together. Without them ("Clear cache and deploy") the next build draws every page.
 */
const kept = ['.cache', '_site', '.edition']

export async function onPreBuild({ utils }) {
  await utils.cache.restore(kept)
}

export async function onPostBuild({ utils }) {
  await utils.cache.save(kept)
}
