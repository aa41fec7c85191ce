/** The CDN's tags. Cards are static files, which no purge changes: pages mend their totals from `changes`. */
export const cacheTags = {
  comments: (article: string) => `binh-luan:${article}`,
  latest: 'y-kien',
  changes: 'thay-doi',
  /** The page of answers: outboxes name it so, beside articles. */
  answers: 'tra-loi',
} as const

/** `waiting`: as an outbox has them. */
export function cacheTagsOf(waiting: readonly string[]): readonly string[] {
  const articles = waiting.filter((name) => name !== cacheTags.answers)
  const answers = articles.length < waiting.length ? [cacheTags.answers] : []
  if (articles.length === 0) return answers
  const own = new Set(articles.map(cacheTags.comments))
  return [...own, cacheTags.latest, cacheTags.changes, ...answers]
}

export function listingNamesOf(articles: readonly string[]): readonly string[] {
  if (articles.length === 0) return []
  const own = new Set(articles.map((article) => `comments ${article}`))
  return [...own, 'latest', 'most-discussed', 'feed', 'changes']
}
