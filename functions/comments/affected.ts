/** Anything that shows comments or their totals, and so may have to be made anew. */
export type Listing =
  /** An article's own comments and total. */
  | { readonly kind: 'comments'; readonly article: string }
  /** A page whose cards show the article's total: `/`, `/trang/N/`, a section's pages, and no other. */
  | { readonly kind: 'cards'; readonly url: string }
  /** `/y-kien/`: the latest comments and the most discussed articles. */
  | { readonly kind: 'latest' }
  | { readonly kind: 'most-discussed' }
  /** `/y-kien/feed.xml`. */
  | { readonly kind: 'feed' }
  /** What pages ask to learn whether they are stale. */
  | { readonly kind: 'changes' }

/**
 * Which listings does settling a comment of these articles affect? Pure: the build, the live server and the function
 * all ask here. `cardsOf` names the pages that show an article's card.
 */
export function affected(
  articles: readonly string[],
  cardsOf: (article: string) => readonly string[],
): Listing[] {
  if (articles.length === 0) return []
  const cards = [...new Set(articles.flatMap((article) => cardsOf(article)))]
  return [
    ...[...new Set(articles)].map((article): Listing => ({ kind: 'comments', article })),
    ...cards.map((url): Listing => ({ kind: 'cards', url })),
    { kind: 'latest' },
    { kind: 'most-discussed' },
    { kind: 'feed' },
    { kind: 'changes' },
  ]
}

/**
 * The cache tag under which a CDN keeps what the function drew of a listing. Cards are static files there: no purge can
 * change them, so pages mend their totals from `changes`.
 */
export function tagOf(listing: Listing): string | undefined {
  switch (listing.kind) {
    case 'comments':
      return `binh-luan:${listing.article}`
    case 'latest':
    case 'most-discussed':
    case 'feed':
      return 'y-kien'
    case 'changes':
      return 'thay-doi'
    case 'cards':
      return undefined
  }
}

/** One name a listing, for logs and for `refreshed` in the desk's answers. */
export function nameOf(listing: Listing): string {
  if (listing.kind === 'comments') return `comments ${listing.article}`
  return listing.kind === 'cards' ? `cards ${listing.url}` : listing.kind
}
