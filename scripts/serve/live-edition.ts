import { join } from 'node:path'
import { draw } from '../../_includes/draw.ts'
import { readManifest } from '../../functions/comments/edition.ts'
import type { CommentStore } from '../../functions/comments/store.ts'
import type { Refused } from '../archive/read-archive.ts'
import { pagesWithComments } from '../edition/affected-pages.ts'
import { build } from '../edition/build.ts'
import { readDiscussionsOn } from '../edition/discussions.ts'
import { editionFolder } from '../edition/manifest.ts'
import type { BuildQuestion, Built } from '../edition/question.ts'
import { replaceFile } from '../edition/write.ts'

/** An edition that stands on this machine's disk and is kept up to date there. */
export interface LiveEdition {
  /** Publishes the content as it is now; with problems, the present edition stands. */
  publish(): Promise<Built | Refused>
  /**
   * Draws again exactly the files that show these articles' comments or totals, or those of an article whose comments
   * were settled since by anybody who shares the store.
   */
  refresh(articles: readonly string[]): Promise<void>
}

/** `name`: of the store; no other one may have it. */
export function liveEdition(
  question: Omit<BuildQuestion, 'at' | 'comments'>,
  store: CommentStore,
  name = 'live',
): LiveEdition {
  const inTurn = turns()
  const comments = { store, name }
  let standing: Built | undefined
  /** The store's revision that the pages show. */
  let shown = 0
  return {
    publish: () => inTurn(publish),
    // One after the other with editions: a page must never go back to what it was before a decision.
    refresh: (articles) =>
      inTurn(async () => {
        if (standing === undefined) return
        const settled = await store.changedSince(shown, Number.MAX_SAFE_INTEGER - 1)
        // A revision older than ours: another store has taken the place of this one, from a backup say.
        if (settled.all) await publish()
        else
          await redraw(standing, [...articles, ...settled.articles.map(({ article }) => article)])
        shown = settled.revision
      }),
  }

  async function publish(): Promise<Built | Refused> {
    const built = await build({ ...question, at: Date.now(), comments })
    if ('problems' in built) return built
    standing?.library.close()
    standing = built
    shown = (await readManifest(editionFolder(question.out))).revision
    return built
  }

  async function redraw(
    { site, published, library }: Built,
    articles: readonly string[],
  ): Promise<void> {
    if (articles.length === 0) return
    const pages = pagesWithComments(site, published.live, articles)
    const discussions = await readDiscussionsOn(store, pages)
    await library.prepare()
    for (const page of pages)
      replaceFile(join(question.out, page.file), draw({ ...page, site: { ...site, discussions } }))
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
