import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { draw } from '../_includes/draw.ts'
import { readManifest } from '../functions/comments/actions/read-edition.ts'
import type { Changes } from '../functions/comments/store/listing-store.ts'
import type { CommentStore } from '../functions/comments/store/store.ts'
import type { Refused } from '../builder/content/read-archive.ts'
import type { IndexView } from '../builder/index/view.ts'
import { pagesWithComments } from '../builder/plan/affected-pages.ts'
import { shows } from '../builder/plan/shows.ts'
import { build } from '../builder/publish/build.ts'
import { readDiscussionsOn } from '../builder/publish/discussions.ts'
import { editionFolder } from '../builder/publish/manifest.ts'
import type { BuildOptions, Built } from '../builder/publish/build-options.ts'
import { replaceFile } from '../builder/output/replace-file.ts'
import { sequence } from '../functions/articles/repositories/in-sequence.ts'
import { coalesce } from './background/coalesce.ts'

export interface LiveEdition {
  /** With problems, the present edition stands. */
  publish(): Promise<Built | Refused>
  /** Redraws the files that show what the store has settled since; also while an edition is drawn, which then shows the same. */
  refresh(): Promise<void>
  /** Resolves when no edition is being made. */
  idle(): Promise<void>
}

/** Milliseconds between tries of an edition that a replaced store asks for. */
const retryDelay = 60_000

/** `name`: of the store; no other one may have it. */
export function liveEdition(
  options: Omit<BuildOptions, 'at' | 'comments'>,
  store: CommentStore,
  name = 'live',
): LiveEdition {
  const inSequence = sequence()
  /** Whoever changes the pages. */
  const inTurn = sequence()
  const comments = { store, name }
  const shownFile = join(editionFolder(options.out), 'shown')
  let current: Built | undefined
  let view: IndexView | undefined
  /** While no edition can be made of a replaced store: when to try again, and up to where pages follow it. */
  let retry = { at: 0, revision: 0 }
  return {
    publish: () => inSequence(publish),
    refresh: coalesce(async () => {
      if (current === undefined || (await redrawSettled())) return
      if (Date.now() >= retry.at) {
        // Before it is tried: it may also throw.
        retry = { at: Date.now() + retryDelay, revision: 0 }
        const outcome = await inSequence(async () =>
          (await changesSinceShown()).all ? publish() : undefined,
        )
        if (outcome === undefined || !('problems' in outcome))
          return void (retry = { at: 0, revision: 0 })
      }
      await inTurn(async () => {
        const { revision, articles } = await changesSince(retry.revision)
        await redraw(articles)
        retry = { ...retry, revision }
      })
    }),
    idle: () => inSequence(async () => undefined),
  }

  async function publish(): Promise<Built | Refused> {
    // Nobody knows which comments an older store has lost: every page that may show one is drawn again.
    const { all } = await changesSinceShown()
    const full = options.full === true || all
    let endTurn: (() => void) | undefined
    const beforeChange = async (): Promise<void> => {
      // A page must never go back to before a decision.
      endTurn ??= await takeTurn(inTurn)
      // Some systems replace no file that is open.
      view?.[Symbol.dispose]()
      view = undefined
    }
    try {
      const built = await build({ ...options, full, at: Date.now(), comments, beforeChange })
      if ('problems' in built) return built
      current = built
      const { revision } = await readManifest(editionFolder(options.out))
      replaceFile(shownFile, String(revision))
      return built
    } finally {
      endTurn?.()
    }
  }

  /** False where nobody knows what was settled. */
  function redrawSettled(): Promise<boolean> {
    return inTurn(async () => {
      const settled = await changesSinceShown()
      if (settled.all) return false
      await redraw(settled.articles)
      replaceFile(shownFile, String(settled.revision))
      return true
    })
  }

  /** `all`: the pages show another store, as after a restored backup. */
  async function changesSinceShown(): Promise<Changes> {
    // In a file: pages are redrawn after their edition was made, and outlive the process.
    const shown = existsSync(shownFile) ? Number(readFileSync(shownFile, 'utf8')) : 0
    return changesSince(shown)
  }

  function changesSince(revision: number): Promise<Changes> {
    return store.changedSince(revision, Number.MAX_SAFE_INTEGER - 1)
  }

  async function redraw(settled: Changes['articles']): Promise<void> {
    if (current === undefined || settled.length === 0) return
    const { site } = current
    view ??= current.openView()
    const discussed = view.withIds(settled.map(({ article }) => article))
    const pages = pagesWithComments(site, view, discussed)
    const discussions = await readDiscussionsOn(store, pages)
    await view.prepareBodies(pages.flatMap((page) => shows(page).whole))
    for (const page of pages)
      replaceFile(join(options.out, page.file), draw({ ...page, site: { ...site, discussions } }))
  }
}

/** Resolves to what ends it. */
async function takeTurn(inTurn: ReturnType<typeof sequence>): Promise<() => void> {
  const begun = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<void>()
  void inTurn(() => {
    begun.resolve()
    return ended.promise
  })
  await begun.promise
  return ended.resolve
}
