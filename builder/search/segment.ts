export interface IndexedArticle {
  readonly path: string
  readonly contentHash: string
}

/** Never changes; what is out of date in it is named beside it. */
export interface Segment {
  readonly name: string
  /** Newest first: postings name an article by its place here. */
  readonly articles: readonly IndexedArticle[]
  readonly files: number
  readonly bytes: number
}

export interface SegmentPlan {
  readonly kept: readonly { readonly segment: Segment; readonly gone: readonly number[] }[]
  readonly fresh: ReadonlySet<string>
}
