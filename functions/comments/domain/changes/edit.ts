import { type Comment, type FlaggedText, textDigest } from '../comment.ts'

export interface Edit extends FlaggedText {
  readonly request: string
  readonly by: string
  readonly at: string
  readonly approve: boolean
}

/** What stood before is kept for staff. Without `approve` it waits for a moderator again. */
export function withEdit(comment: Comment, edit: Edit): Comment {
  const { title, body, held, flags, request, by, at, approve } = edit
  const version = comment.version + 1
  const next = { ...comment, title, body, held, flags, version }
  const textBefore = {
    title: comment.title,
    body: comment.body,
    held: comment.held,
    flags: comment.flags,
  }
  const done = { request, by, at, version, digest: textDigest(next) }
  return {
    ...next,
    state: approve ? 'approved' : 'pending',
    earlier: [...(comment.earlier ?? []), { ...textBefore, until: version }],
    history: [
      ...comment.history,
      { ...done, deed: 'edit', ...(approve && { approve: true as const }) },
    ],
  }
}
