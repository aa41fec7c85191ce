import type { Comment } from '../../domain/comment.ts'

export interface ObjectionStore {
  /** Rejected comments whose sender asked to have them read again, and nobody has answered yet; oldest first. */
  objections(
    after: string | null,
    limit: number,
  ): Promise<{ readonly comments: readonly Comment[]; readonly next: string | null }>
}
