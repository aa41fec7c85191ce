import type { Discussed, ListedComment } from '../../models/discussion.ts'

export function commentsAddress(
  { id }: Pick<Discussed, 'id'>,
  after: string | null = null,
): string {
  const page = `/binh-luan/${id}/`
  return after === null ? page : `${page}?after=${encodeURIComponent(after)}#binh-luan`
}

export function placeOf(article: Pick<Discussed, 'id'>, comment: string): string {
  return `${pageWith(article, comment)}#${anchorOf({ id: comment })}`
}

/** The comment stands first there, so no anchor is needed: each card has the address twice. */
export function pageWith(article: Pick<Discussed, 'id'>, comment: string): string {
  return `${commentsAddress(article)}?y-kien=${comment}`
}

export function anchorOf({ id }: Pick<ListedComment, 'id'>): string {
  return `y-kien-${id}`
}
