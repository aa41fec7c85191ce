import { existsSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Newsroom } from '../../_includes/models/newsroom.ts'
import { articlePhrases } from '../content/problems/article-phrases.ts'
import type { Problem } from '../content/problems/problem.ts'
import type { Refused } from '../content/read-archive.ts'
import { readNewsroom } from '../content/newsroom/read-newsroom.ts'
import { IndexDamaged } from '../index/database.ts'
import {
  changeIndex,
  createIndex,
  rebuild,
  type Index,
  type IndexInMaking,
  type Rebuild,
} from '../index/index-file.ts'
import { indexKeyOf, type IndexKey } from '../index/key.ts'
import { openView } from '../index/view.ts'
import { nextMomentIn } from '../plan/next-moment.ts'
import { lock } from '../output/lock.ts'
import { pruneRetired, retiredFolder } from '../output/retired-files.ts'
import { assetUrls, readAssets, type Asset } from './assets.ts'
import type { Attempt, BuildOptions, Built } from './build-options.ts'
import { makeFullEdition } from './full-edition.ts'
import { makeIncrementalEdition } from './incremental-edition.ts'
import { indexFile, lastIndex, settingsOf } from './last-index.ts'
import { findOrphanedComments } from './orphaned-comments.ts'
import { prepareEdition, type PreparedEdition } from './prepare-edition.ts'
import { pathsOf } from './skipped-articles.ts'
import { findSuspiciousChanges } from './suspicious-changes.ts'

/** With problems, the last edition stands. Throws `Locked`, `StoreUnavailable`, or the file system's error. */
export async function build(options: BuildOptions): Promise<Built | Refused> {
  const unlock = lock(options.out)
  try {
    recover(options.out)
    if (isForeign(options.out))
      return { problems: [{ path: options.out, line: 1, text: articlePhrases.foreignFolder }] }
    pruneRetired(retiredFolder(options))
    return await makeEdition(options)
  } finally {
    unlock()
  }
}

interface Found {
  readonly rebuild?: Rebuild
  readonly mayStayOut?: ReadonlySet<string>
  readonly faults?: readonly Problem[]
}

interface Making {
  readonly options: BuildOptions
  readonly newsroom: Newsroom
  readonly assets: readonly Asset[]
  readonly file: string | undefined
  readonly key: IndexKey
  readonly last: Index | Rebuild
  readonly found: Found
}

type Made =
  | { readonly outcome: 'done'; readonly built: Built | Refused }
  | { readonly outcome: 'again'; readonly found: Found }

async function makeEdition(options: BuildOptions, found: Found = {}): Promise<Built | Refused> {
  const { content, shown = 'content' } = options
  const newsroom = readNewsroom(content, shown)
  if (!('name' in newsroom)) return { problems: newsroom }
  const assets = readAssets(join('_includes', 'assets'))
  const settings = settingsOf(options)
  const key = indexKeyOf({ newsroom, assets: assetUrls(assets), settings })
  const file = indexFile(options)
  const last = found.rebuild ?? lastIndex(options, file, key)
  const made = await attempt({ options, newsroom, assets, file, key, last, found })
  return made.outcome === 'again' ? makeEdition(options, made.found) : made.built
}

async function attempt(making: Making): Promise<Made> {
  const { file, key, last, found } = making
  if (last.outcome === 'rebuild' || file === undefined) {
    using index = createIndex(file, key)
    return await makeWith(making, index, (draft) =>
      makeFullEdition({ question: making.options, draft, assets: making.assets, index }),
    )
  }
  try {
    using index = changeIndex(file, key, last)
    return await makeWith(making, index, (draft) =>
      makeIncrementalEdition({ question: making.options, draft, last, index }),
    )
  } catch (error) {
    if (error instanceof IndexDamaged)
      return { outcome: 'again', found: { ...found, rebuild: rebuild(error.message) } }
    throw error
  }
}

async function makeWith(
  { options, newsroom, assets, file, last: known, found }: Making,
  index: IndexInMaking,
  make: (draft: PreparedEdition) => Promise<Attempt>,
): Promise<Made> {
  const last = known.outcome === 'index' && file !== undefined ? known : undefined
  const { faults = [] } = found
  const draft = await prepareEdition({
    question: options,
    newsroom,
    assets: assetUrls(assets),
    last,
    database: index.database,
    mayStayOut: found.mayStayOut,
    faults,
  })
  if ('problems' in draft) return { outcome: 'done', built: draft }
  const { after, read, advice, skipped, mayStayOut } = draft
  const { all, live, gone } = after.counts()
  const doubts = findSuspiciousChanges(options, live + gone)
  if (doubts.length > 0) return { outcome: 'done', built: { problems: doubts, mayPass: true } }
  const lost = await findOrphanedComments(options, draft)
  const facts = {
    articles: all,
    waiting: after.waiting(options.at),
    next: nextMomentIn(after, options.at),
  }
  const made = await make(draft)
  if (made.outcome === 'rebuild')
    return { outcome: 'again', found: { ...found, rebuild: made, mayStayOut } }
  if (made.outcome === 'refused') {
    const paths = pathsOf(made.problems, options)
    if (!paths.every((path) => mayStayOut.has(path))) return { outcome: 'done', built: made }
    const more = [...faults, ...made.problems]
    return { outcome: 'again', found: { ...found, mayStayOut, faults: more } }
  }
  const fullBecause = known.outcome === 'rebuild' ? known.because : undefined
  const { at } = options
  const { bodies, articles } = after
  const built = {
    ...made,
    ...facts,
    fullBecause,
    read,
    advice: [...lost, ...advice],
    skipped,
    openView: () => (file === undefined ? after : openView(file, { at, bodies, articles })),
  }
  return { outcome: 'done', built }
}

/** A whole edition replaces its folder: a slip in `--out` must not delete anything else. */
function isForeign(out: string): boolean {
  return existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, '_headers'))
}

/** A build killed between the two renames has left the last good edition aside. */
function recover(out: string): void {
  if (!existsSync(out) && existsSync(`${out}.old`)) renameSync(`${out}.old`, out)
}
