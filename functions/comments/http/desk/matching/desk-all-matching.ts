import { deskAllMatchingPage } from '../../../../../_includes/layouts/desk/desk-all-matching.ts'
import { page } from '../../shared/responses.ts'
import { signedInPage } from '../signed-in-page.ts'
import { readFilter, collectMatching } from './collect-matching.ts'

export const showAllMatching = signedInPage(async ({ url, services }, { name }) => {
  const filter = readFilter(url)
  const { comments, more } = await collectMatching(filter, services)
  const times = comments.map(({ at }) => at).sort()
  const matching = {
    ...filter,
    moderator: name,
    marks: comments.map(({ id, version }) => `${id}.${version}`),
    span: [times[0] ?? '', times.at(-1) ?? ''] as const,
    sample: comments.slice(0, 10),
    more,
    request: services.newId(),
  }
  return page(deskAllMatchingPage(services.site, matching))
})
