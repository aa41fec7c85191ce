import { cacheTags } from '../../domain/cache-tags.ts'
import type { RequestContext } from '../shared/route.ts'
import { withETag } from './with-etag.ts'

/** Above so many changed articles the answer is only "all". */
const maxChanges = 500

/** What pages of this edition do not know yet. */
export async function listChanges({ request, services }: RequestContext): Promise<Response> {
  const { revision, articles, all } = await services.store.changedSince(
    services.edition.manifest.revision,
    maxChanges,
  )
  const body = all
    ? { revision, all: true }
    : {
        revision,
        articles: Object.fromEntries(
          articles.map(({ article, total, version }) => [article, { total, version }]),
        ),
      }
  return withETag(request, body, cacheTags.changes, [])
}
