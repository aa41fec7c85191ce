/** The CDN's tags. Cards are static files, which no purge changes: pages mend their totals from `changes`. */
export const tags = {
  comments: (article: string) => `binh-luan:${article}`,
  latest: 'y-kien',
  changes: 'thay-doi',
} as const

export function tagsOf(articles: readonly string[]): readonly string[] {
  if (articles.length === 0) return []
  return [...new Set(articles.map(tags.comments)), tags.latest, tags.changes]
}

export function listingsOf(articles: readonly string[]): readonly string[] {
  if (articles.length === 0) return []
  const own = new Set(articles.map((article) => `comments ${article}`))
  return [...own, 'latest', 'most-discussed', 'feed', 'changes']
}
