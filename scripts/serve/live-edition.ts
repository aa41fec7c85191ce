import { join } from 'node:path'
import { draw } from '../../_includes/draw.ts'
import type { CommentStore } from '../../functions/comments/store.ts'
import type { Refused } from '../archive/read-archive.ts'
import { pagesWithComments } from '../edition/affected-pages.ts'
import { build } from '../edition/build.ts'
import { readDiscussionsOn } from '../edition/discussions.ts'
import { redirects, type Redirect } from '../edition/policy.ts'
import type { BuildQuestion, Built } from '../edition/question.ts'
import { replaceFile } from '../edition/write.ts'

/** An edition that stands on this machine's disk and is kept up to date there. */
export interface LiveEdition {
  /** Publishes the content as it is now; with problems, the present edition stands. */
  publish(): Promise<Built | Refused>
  /** Draws again exactly the files that show these articles' comments or totals. */
  refresh(articles: readonly string[]): Promise<void>
  readonly redirects: readonly Redirect[]
}

export function liveEdition(
  question: Omit<BuildQuestion, 'at' | 'comments'>,
  store: CommentStore,
): LiveEdition {
  const inTurn = turns()
  const comments = { store, name: 'live' }
  let standing: Built | undefined
  let rules: readonly Redirect[] = []
  return {
    get redirects() {
      return rules
    },
    publish: () =>
      inTurn(async () => {
        const built = await build({ ...question, at: Date.now(), comments })
        if ('problems' in built) return built
        standing?.library.close()
        standing = built
        rules = redirects(built.published.live, built.published.gone)
        return built
      }),
    // One after the other with editions: a page must never go back to what it was before a decision.
    refresh: (articles) =>
      inTurn(async () => {
        if (standing === undefined) return
        const { site, published, library } = standing
        const pages = pagesWithComments(site, published.live, articles)
        const discussions = await readDiscussionsOn(store, pages)
        await library.prepare()
        for (const page of pages)
          replaceFile(
            join(question.out, page.file),
            draw({ ...page, site: { ...site, discussions } }),
          )
      }),
  }
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
