import type { DiscussedArticle, ListedComment } from '../../models/discussion.ts'

export function commentsAddress(
  { id }: Pick<DiscussedArticle, 'id'>,
  after: string | null = null,
): string {
  const page = `/binh-luan/${id}/`
  return after === null ? page : `${page}?after=${encodeURIComponent(after)}#binh-luan`
}

export function linkToComment(article: Pick<DiscussedArticle, 'id'>, comment: string): string {
  return `${pageOfComment(article, comment)}#${anchorOf({ id: comment })}`
}

/** The comment stands first there, so no anchor is needed: each card has the address twice. */
export function pageOfComment(article: Pick<DiscussedArticle, 'id'>, comment: string): string {
  return `${commentsAddress(article)}?y-kien=${comment}`
}

export function anchorOf({ id }: Pick<ListedComment, 'id'>): string {
  return `y-kien-${id}`
}
