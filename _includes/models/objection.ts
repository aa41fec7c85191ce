/** Grapheme clusters. */
export const longestObjection = 500

/** Of whoever sent a comment that was declined. Times are ISO 8601 UTC. */
export interface Objection {
  readonly at: string
  readonly state: 'open' | 'upheld' | 'dismissed'
}
