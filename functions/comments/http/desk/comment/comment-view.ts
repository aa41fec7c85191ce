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
  const { store } = services
  const found = await store.find(id)
  if (found === undefined) return undefined
  const [comment, listing, network] = await Promise.all([
    deskCommentOf(found, false, role, services),
    store.approved(found.article, null, othersShown + 1),
    store.countNetwork(id),
  ])
  const others = listing.comments.flatMap(toListed).filter((each) => each.id !== id)
  return {
    moderator,
    role,
    comment,
    others: others.slice(0, othersShown),
    ...(network && { network }),
    topics: services.site.newsroom.topics ?? [],
    units: presentUnits(services.site.newsroom, services.now()),
    request: () => services.newId(),
  }
}
