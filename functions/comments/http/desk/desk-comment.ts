import { allows } from '../../../../_includes/models/permissions.ts'
import { reasonLabel } from '../../../../_includes/strings/reasons.ts'
import type { Role } from '../../../../_includes/models/roles.ts'
import type { DeskComment } from '../../../../_includes/models/desk/desk-comment.ts'
import type { Services } from '../../actions/services.ts'
import type { Comment } from '../../domain/comment.ts'
import type { HistoryLine } from '../../domain/history.ts'
import { toModerated } from '../../store/listed-comment.ts'

export async function deskCommentOf(
  comment: Comment,
  baked: boolean,
  role: Role,
  { edition, site }: Services,
): Promise<DeskComment> {
  const article = await edition.find(comment.article)
  return {
    ...toModerated(comment),
    history: comment.history.map((line) => withLabel(line, site)),
    phone: comment.phone && allows(role, 'phones'),
    baked,
    lead: article?.summary ?? '',
    article: article ?? {
      id: comment.article,
      url: `/${comment.article}/`,
      title: comment.article,
      comments: 'closed',
    },
  }
}

export function withLabel(
  line: HistoryLine,
  { newsroom }: Services['site'],
): DeskComment['history'][number] {
  if (!('reason' in line) || line.reason === undefined) return line
  return { ...line, reason: reasonLabel(line.reason, newsroom) }
}
