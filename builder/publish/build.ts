import { hash } from 'node:crypto'
import { existsSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { articlePhrases } from '../content/problems/article-phrases.ts'
import type { Problem } from '../content/problems/problem.ts'
import type { Refused } from '../content/read-archive.ts'
import { readNewsroom } from '../content/newsroom/read-newsroom.ts'
import { assetUrls, readAssets } from './assets.ts'
import { findSuspiciousChanges } from './suspicious-changes.ts'
import { prepareEdition } from './prepare-edition.ts'
import { isDirty } from '../index/dirty-flag.ts'
import { indexKeyOf, type IndexKey } from '../index/key.ts'
import { readIndex, rebuild, type Index, type Rebuild } from '../index/read-index.ts'
import { IndexDamaged, openTextFile, type TextFile } from '../index/article-texts.ts'
import { findOrphanedComments } from './orphaned-comments.ts'
import { mayBeSkipped, pathsOf } from './skipped-articles.ts'
import { pruneRetired, retiredFolder } from '../output/retired-files.ts'
import { lock } from '../output/lock.ts'
import { editionFolder, readBuildId } from './manifest.ts'
import { nextMoment } from '../plan/next-moment.ts'
import { isEmbargoed } from '../plan/plan.ts'
import type { Attempt, BuildOptions, Built } from './build-options.ts'
import { makeIncrementalEdition, type IncrementalOptions } from './incremental-edition.ts'
import { makeFullEdition } from './full-edition.ts'

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

async function makeEdition(options: BuildOptions, before: Found = {}): Promise<Built | Refused> {
  const { content, shown = 'content' } = options
  const newsroom = readNewsroom(content, shown)
  if (!('name' in newsroom)) return { problems: newsroom }
  const files = readAssets(join('_includes', 'assets'))
  const assets = assetUrls(files)
  const folder = indexFolder(options)
  const textFile = openTextFile({ file: join(folder ?? '', 'texts'), content, newsroom })
  const key = indexKeyOf({ newsroom, assets, settings: settingsOf(options) })
  const last = before.rebuild ?? lastIndex(options, folder, key, textFile)
  const known = last.outcome === 'rebuild' ? nothing : last
  const { faults = [] } = before
  const stayOut = before.mayStayOut ?? mayBeSkipped(known, options.at)
  const prepared = await prepareEdition({
    question: options,
    newsroom,
    assets,
    known,
    mayStayOut: stayOut,
    faults,
  })
  if ('problems' in prepared) return prepared
  const doubts = findSuspiciousChanges(options, prepared)
  if (doubts.length > 0) return { problems: doubts, mayPass: true }
  const lost = await findOrphanedComments(options, known, prepared)
  const isWhole = last.outcome === 'rebuild' || folder === undefined
  const made = isWhole
    ? await makeFullEdition({ question: options, draft: prepared, assets: files, key, folder })
    : await smallOrRebuild({ question: options, draft: prepared, last, textFile, folder })
  textFile.close()
  if (made.outcome === 'rebuild')
    return makeEdition(options, { ...before, rebuild: made, mayStayOut: stayOut })
  if (made.outcome === 'refused') {
    const paths = pathsOf(made.problems, options)
    if (!paths.every((path) => stayOut.has(path))) return made
    return makeEdition(options, {
      ...before,
      mayStayOut: stayOut,
      faults: [...faults, ...made.problems],
    })
  }
  const { read, advice, skipped, entries, live, gone } = prepared
  const fullBecause = last.outcome === 'rebuild' ? last.because : undefined
  const articles = [...entries.values()].map(({ article }) => article)
  return {
    ...made,
    fullBecause,
    articles: articles.length,
    waiting: articles.filter((article) => isEmbargoed(article, options.at)).length,
    next: nextMoment(articles, options.at),
    read,
    advice: [...lost, ...advice],
    skipped,
    published: { live, gone },
    entries,
    textFile,
  }
}

const nothing = {
  entries: new Map<string, never>(),
  pages: new Map<string, never>(),
  at: 0,
  skipped: [],
}

function settingsOf({ out, content, url, demo, drafts, captcha, comments }: BuildOptions): unknown {
  return [out, content, url, demo === true, drafts === true, captcha, comments?.name]
}

function indexFolder({ cache, out }: BuildOptions): string | undefined {
  return cache === undefined ? undefined : join(cache, `edition-${hash('sha1', out).slice(0, 8)}`)
}

function lastIndex(
  { out, full }: BuildOptions,
  folder: string | undefined,
  key: IndexKey,
  textFile: TextFile,
): Index | Rebuild {
  if (full === true) return rebuild('every page was asked for')
  if (folder === undefined || !existsSync(out)) return rebuild('there is no last edition')
  if (isDirty(folder)) return rebuild('the last build was interrupted')
  const index = readIndex(folder, key, textFile)
  if (index.outcome === 'rebuild' || index.buildId === readBuildId(editionFolder(out))) return index
  return rebuild('the pages are not those that the index tells of')
}

async function smallOrRebuild(asked: IncrementalOptions): Promise<Attempt> {
  try {
    return await makeIncrementalEdition(asked)
  } catch (error) {
    if (error instanceof IndexDamaged) return rebuild(error.message)
    throw error
  }
}

/** A whole edition replaces its folder: a slip in `--out` must not delete anything else. */
function isForeign(out: string): boolean {
  return existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, '_headers'))
}

/** A build killed between the two renames has left the last good edition aside. */
function recover(out: string): void {
  if (!existsSync(out) && existsSync(`${out}.old`)) renameSync(`${out}.old`, out)
}
