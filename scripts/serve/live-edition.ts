import { join } from 'node:path'
import { draw } from '../../_includes/draw.ts'
import type { Discussion } from '../../_includes/discussion.ts'
import type { Page, Site } from '../../_includes/page.ts'
import { affected } from '../../functions/comments/affected.ts'
import type { CommentStore } from '../../functions/comments/store.ts'
import type { Refused } from '../archive/read-archive.ts'
import { build, type BuildQuestion, type Built } from '../edition/build.ts'
import { readDiscussion, readDiscussions } from '../edition/discussions.ts'
import type { Planned } from '../edition/plan.ts'
import type { Redirect } from '../edition/policy.ts'
import { replaceFile } from '../edition/write.ts'

/** An edition that stands on this machine's disk and is kept up to date there. */
export interface LiveEdition {
  /** Builds anew; with problems, the present edition stands. */
  publish(): Promise<Built | Refused>
  /** Draws again exactly the files that show these articles' comments or totals. */
  refresh(articles: readonly string[]): Promise<void>
  readonly redirects: readonly Redirect[]
}

export function liveEdition(
  question: Omit<BuildQuestion, 'at' | 'discussions'>,
  store: CommentStore,
): LiveEdition {
  const inTurn = turns()
  let standing: { readonly planned: Planned; readonly pages: ReadonlyMap<string, Page> } | undefined
  let discussions: ReadonlyMap<string, Discussion> = new Map()
  return {
    get redirects() {
      return standing?.planned.redirects ?? []
    },
    publish: () =>
      inTurn(async () => {
        const read = await readDiscussions(store)
        const built = await build({ ...question, at: Date.now(), discussions: read })
        if ('problems' in built) return built
        discussions = read.byArticle
        standing = { planned: built.planned, pages: pagesByUrl(built.planned) }
        return built
      }),
    // One after the other with editions: a page must never go back to what it was before a decision.
    refresh: (articles) =>
      inTurn(async () => {
        if (standing === undefined) return
        const { planned, pages } = standing
        const fresh = await Promise.all(
          articles.map(async (id) => [id, await readDiscussion(store, id)] as const),
        )
        discussions = new Map([...discussions, ...fresh])
        const site: Site = { ...planned.site, discussions }
        for (const url of urlsOf(articles, planned)) {
          const page = pages.get(url)
          if (page !== undefined)
            replaceFile(join(question.out, page.file), draw({ ...page, site }))
        }
      }),
  }
}

/** The addresses of the files that settling comments of these articles affects. */
function urlsOf(articles: readonly string[], { cardsOf, addressOf }: Planned): string[] {
  return affected(articles, (article) => cardsOf.get(article) ?? []).flatMap((listing) => {
    if (listing.kind === 'cards') return [listing.url]
    return listing.kind === 'comments' ? (addressOf.get(listing.article) ?? []) : []
  })
}

function pagesByUrl({ pages }: Planned): Map<string, Page> {
  const drawn: readonly Page[] = [...pages.front, ...pages.listing, ...pages.article]
  return new Map(drawn.map((page) => [page.url, page]))
}

/** Lets deeds happen one after the other, in the order they were asked for. */
function turns(): <T>(deed: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (deed) => {
    const turn = last.then(deed)
    last = turn.catch(() => undefined)
    return turn
  }
}
