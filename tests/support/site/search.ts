import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../../_includes/models/article.ts'
import * as format from '../../../_includes/assets/search-fold.js'
import { openIndex } from '../../../_includes/assets/search-query.js'
import {
  updateSearch,
  type SearchedView,
  type SearchTally,
} from '../../../builder/search/update-search.ts'
import { temporaryFolder } from '../temporary.ts'

/** Of an edition what its search index is made from. An article's hash is what its page says. */
export function edition(live: readonly Article[]): { readonly openView: () => SearchedView } {
  const byPath = new Map(live.map((article) => [article.path, article]))
  return {
    openView: () => ({
      bodies: { prepare: () => Promise.resolve() },
      searchable: () =>
        live
          .filter(({ draft }) => !draft)
          .map((article) => ({
            path: article.path,
            contentHash: JSON.stringify({ ...article, body: article.body.toString() }),
          })),
      article: (path) => byPath.get(path),
      [Symbol.dispose]: () => undefined,
    }),
  }
}

/** A site and its cache, and the deed that brings the index up to some articles. */
export function searchPlace() {
  const folder = temporaryFolder()
  const [out, cache] = [join(folder, 'site'), join(folder, 'cache')]
  const publish = (live: readonly Article[], anew = false): Promise<SearchTally> =>
    updateSearch(edition(newestFirst(live)), { out, cache, anew })
  return { out, cache, publish }
}

function newestFirst(live: readonly Article[]): Article[] {
  return live.toSorted(
    (one, other) => other.at.instant - one.at.instant || (one.id < other.id ? -1 : 1),
  )
}

/** A site's index, asked as a reader's browser asks it. */
export function indexIn(site: string) {
  const index = openIndex(
    (path) => Promise.resolve(new Uint8Array(readFileSync(join(site, 'tim-kiem', path)))),
    format,
  )
  /** `paths` are the articles', best first. */
  const find = async (q: string, more: Partial<Parameters<typeof index.search>[0]> = {}) => {
    const { hits, ...rest } = await index.search({ words: format.wordsOf(q), ...more })
    const cards = await Promise.all(hits.map(index.card))
    return { ...rest, hits, paths: cards.map(({ path }) => path), cards }
  }
  return { find }
}
