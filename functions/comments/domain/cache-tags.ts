/** The CDN's tags. Cards are static files, which no purge changes: pages mend their totals from `changes`. */
export const cacheTags = {
  comments: (article: string) => `binh-luan:${article}`,
  latest: 'y-kien',
  changes: 'thay-doi',
} as const

export function cacheTagsOf(articles: readonly string[]): readonly string[] {
  if (articles.length === 0) return []
  return [...new Set(articles.map(cacheTags.comments)), cacheTags.latest, cacheTags.changes]
}

export function listingNamesOf(articles: readonly string[]): readonly string[] {
  if (articles.length === 0) return []
  const own = new Set(articles.map((article) => `comments ${article}`))
  return [...own, 'latest', 'most-discussed', 'feed', 'changes']
}
