/**
 * The tags under which a CDN keeps what the function drew. Cards are static files there: no purge can change them, so
 * pages mend their totals from `changes`.
 */
export const tags = {
  comments: (article: string) => `binh-luan:${article}`,
  latest: 'y-kien',
  changes: 'thay-doi',
} as const

/** What to purge when comments of these articles were settled. */
export function tagsOf(articles: readonly string[]): readonly string[] {
  if (articles.length === 0) return []
  return [...new Set(articles.map(tags.comments)), tags.latest, tags.changes]
}

/** The same by the names that the desk's answers give. */
export function listingsOf(articles: readonly string[]): readonly string[] {
  if (articles.length === 0) return []
  const own = new Set(articles.map((article) => `comments ${article}`))
  return [...own, 'latest', 'most-discussed', 'feed', 'changes']
}
