import type { DeskComment } from '../../../../_includes/models/desk.ts'
import type { Services } from '../../actions/services.ts'
import type { Comment } from '../../domain/comment.ts'
import { forModerators } from '../../store/listed.ts'

export async function deskCommentOf(
  comment: Comment,
  baked: boolean,
  { edition }: Services,
): Promise<DeskComment> {
  const article = await edition.find(comment.article)
  return {
    ...forModerators(comment),
    baked,
    article: article ?? {
      id: comment.article,
      url: `/${comment.article}/`,
      title: comment.article,
      comments: 'closed',
    },
  }
}
