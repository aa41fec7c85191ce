import type { DeskView } from '../../../../../_includes/models/desk/desk-edit.ts'
import type { Services } from '../../../actions/services.ts'
import { presentUnits } from '../../../domain/cases/units.ts'
import { toListed } from '../../../store/listed-comment.ts'
import type { Moderator } from '../authentication.ts'
import { deskCommentOf } from '../desk-comment.ts'

const othersShown = 5

/** Undefined where there is no such comment. */
export async function readView(
  id: string,
  { name: moderator, role }: Moderator,
  services: Services,
): Promise<DeskView | undefined> {
  const view = await services.store.commentView(id, othersShown)
  if (view === undefined) return undefined
  const { comment, others, network } = view
  return {
    moderator,
    role,
    comment: await deskCommentOf(comment, false, role, services),
    others: others.flatMap(toListed),
    ...(network && { network }),
    topics: services.site.newsroom.topics ?? [],
    units: presentUnits(services.site.newsroom, services.now()),
    request: () => services.newId(),
  }
}
