/** Milliseconds; the page of whoever reads on renews it. */
export const CLAIM_SPAN = 60_000

/** Somebody has this comment before them: told to others, and keeps nobody from anything. */
export interface CommentClaim {
  readonly by: string
  /** ISO 8601 UTC. */
  readonly until: string
}

export interface ClaimRequest {
  readonly comment: string
  readonly by: string
  /** Milliseconds since 1970. */
  readonly now: number
}

/** No version, no line in the log. */
export interface ClaimStore {
  /** Whoever came first has it until it ends or is freed, and renews it so. Undefined: there is no such comment. */
  claimComment(order: ClaimRequest): Promise<CommentClaim | undefined>
  /** One's own alone. */
  freeComment(order: Omit<ClaimRequest, 'now'>): Promise<void>
}
