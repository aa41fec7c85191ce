import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { draw } from '../_includes/draw.ts'
import { readManifest } from '../functions/comments/actions/edition.ts'
import type { Changes } from '../functions/comments/store/listing-store.ts'
import type { CommentStore } from '../functions/comments/store/store.ts'
import type { Refused } from '../builder/content/read-archive.ts'
import { pagesWithComments } from '../builder/plan/affected-pages.ts'
import { build } from '../builder/publish/build.ts'
import { readDiscussionsOn } from '../builder/publish/discussions.ts'
import { editionFolder } from '../builder/publish/manifest.ts'
import type { BuildQuestion, Built } from '../builder/publish/question.ts'
import { replaceFile } from '../builder/output/write.ts'

/** The edition on this machine's disk, kept up to date in place. */
export interface LiveEdition {
  /** Publishes the content; with problems, the present edition stands. */
  publish(): Promise<Built | Refused>
  /**
   * Draws again exactly the files that show these articles' comments or totals, or those of an article whose comments
   * were settled since by anybody who shares the store.
   */
  refresh(articles: readonly string[]): Promise<void>
}

/** Milliseconds between two editions that a replaced store asks for and that could not be made. */
const retryDelay = 60_000

/** `name`: of the store; no other one may have it. */
export function liveEdition(
  options: Omit<BuildQuestion, 'at' | 'comments'>,
  store: CommentStore,
  name = 'live',
): LiveEdition {
  const inSequence = sequence()
  const comments = { store, name }
  /** The store's revision that the pages show. */
  const shownFile = join(editionFolder(options.out), 'shown')
  let current: Built | undefined
  /** When an edition that a replaced store asks for may be tried again, in milliseconds. */
  let again = 0
  return {
    publish: () => inSequence(publish),
    // One after the other with editions: a page must never go back to what it was before a decision.
    refresh: (articles) =>
      inSequence(async () => {
        if (current === undefined) return
        const settled = await changesSinceShown()
        if (settled.all) {
          if (Date.now() >= again && !('problems' in (await publish()))) return
          again = Date.now() + retryDelay
          return redraw(current, articles)
        }
        await redraw(current, [...articles, ...settled.articles.map(({ article }) => article)])
        replaceFile(shownFile, String(settled.revision))
      }),
  }

  async function publish(): Promise<Built | Refused> {
    // Of an older store nobody can say which comments it has lost: whatever page may show one is drawn again.
    const { all } = await changesSinceShown()
    const full = options.full === true || all
    const built = await build({ ...options, full, at: Date.now(), comments })
    if ('problems' in built) return built
    current?.library.close()
    current = built
    const { revision } = await readManifest(editionFolder(options.out))
    replaceFile(shownFile, String(revision))
    return built
  }

  /** `all`: another store has taken the place of the one that the pages show, from a backup say, or by losing something. */
  async function changesSinceShown(): Promise<Changes> {
    // In a file, because pages are redrawn after their edition was made, and outlive the process that did it.
    const shown = existsSync(shownFile) ? Number(readFileSync(shownFile, 'utf8')) : 0
    return store.changedSince(shown, Number.MAX_SAFE_INTEGER - 1)
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
      replaceFile(join(options.out, page.file), draw({ ...page, site: { ...site, discussions } }))
  }
}

/** Runs actions one after the other, in the order of the calls. */
function sequence(): <T>(action: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (action) => {
    const turn = last.then(action)
    last = turn.catch(() => undefined)
    return turn
  }
}
