import { hash } from 'node:crypto'
import { existsSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { articlePhrases } from '../content/problems/article-phrases.ts'
import type { Problem } from '../content/problems/problem.ts'
import type { Refused } from '../content/read-archive.ts'
import { readNewsroom } from '../content/newsroom/read-newsroom.ts'
import { addresses, readAssets } from './assets.ts'
import { doubtsAbout } from './doubts.ts'
import { readDraft } from './draft.ts'
import { isTouched } from '../index/touching.ts'
import { keyOf, type Key } from '../index/key.ts'
import { readIndex, rebuild, type Index, type Rebuild } from '../index/read-index.ts'
import { IndexDamaged, openLibrary, type OpenLibrary } from '../index/texts.ts'
import { lostComments } from './lost-comments.ts'
import { mayStayOut, pathsOf } from './left-out.ts'
import { forgetKept, keptFolder } from '../output/kept.ts'
import { lock } from '../output/lock.ts'
import { editionFolder, imprintOf } from './manifest.ts'
import { nextMoment } from '../plan/next-moment.ts'
import { isWaiting } from '../plan/plan.ts'
import type { Attempt, BuildQuestion, Built } from './question.ts'
import { smallEdition, type SmallQuestion } from './small-edition.ts'
import { wholeEdition } from './whole-edition.ts'

/** With problems, the last edition stands. Throws `Locked`, `StoreUnavailable`, or the file system's error. */
export async function build(question: BuildQuestion): Promise<Built | Refused> {
  const unlock = lock(question.out)
  try {
    recover(question.out)
    if (isForeign(question.out))
      return { problems: [{ path: question.out, line: 1, text: articlePhrases.foreignFolder }] }
    forgetKept(keptFolder(question))
    return await makeEdition(question)
  } finally {
    unlock()
  }
}

interface Found {
  readonly rebuild?: Rebuild
  readonly mayStayOut?: ReadonlySet<string>
  readonly faults?: readonly Problem[]
}

async function makeEdition(question: BuildQuestion, before: Found = {}): Promise<Built | Refused> {
  const { content, shown = 'content' } = question
  const newsroom = readNewsroom(content, shown)
  if (!('name' in newsroom)) return { problems: newsroom }
  const files = readAssets(join('_includes', 'assets'))
  const assets = addresses(files)
  const folder = indexFolder(question)
  const library = openLibrary({ file: join(folder ?? '', 'texts'), content, newsroom })
  const key = keyOf({ newsroom, assets, settings: settingsOf(question) })
  const last = before.rebuild ?? lastIndex(question, folder, key, library)
  const known = last.outcome === 'rebuild' ? nothing : last
  const { faults = [] } = before
  const stayOut = before.mayStayOut ?? mayStayOut(known, question.at)
  const draft = await readDraft({ question, newsroom, assets, known, mayStayOut: stayOut, faults })
  if ('problems' in draft) return draft
  const doubts = doubtsAbout(question, draft)
  if (doubts.length > 0) return { problems: doubts, mayPass: true }
  const lost = await lostComments(question, known, draft)
  const isWhole = last.outcome === 'rebuild' || folder === undefined
  const made = isWhole
    ? await wholeEdition({ question, draft, assets: files, key, folder })
    : await smallOrRebuild({ question, draft, last, library, folder })
  library.close()
  if (made.outcome === 'rebuild')
    return makeEdition(question, { ...before, rebuild: made, mayStayOut: stayOut })
  if (made.outcome === 'refused') {
    const paths = pathsOf(made.problems, question)
    if (!paths.every((path) => stayOut.has(path))) return made
    return makeEdition(question, {
      ...before,
      mayStayOut: stayOut,
      faults: [...faults, ...made.problems],
    })
  }
  const { read, advice, leftOut, entries, live, gone } = draft
  const whole = last.outcome === 'rebuild' ? last.because : undefined
  const articles = [...entries.values()].map(({ article }) => article)
  return {
    ...made,
    whole,
    articles: articles.length,
    waiting: articles.filter((article) => isWaiting(article, question.at)).length,
    next: nextMoment(articles, question.at),
    read,
    advice: [...lost, ...advice],
    leftOut,
    published: { live, gone },
    entries,
    library,
  }
}

const nothing = {
  entries: new Map<string, never>(),
  pages: new Map<string, never>(),
  at: 0,
  leftOut: [],
}

function settingsOf({
  out,
  content,
  url,
  demo,
  drafts,
  captcha,
  comments,
}: BuildQuestion): unknown {
  return [out, content, url, demo === true, drafts === true, captcha, comments?.name]
}

function indexFolder({ cache, out }: BuildQuestion): string | undefined {
  return cache === undefined ? undefined : join(cache, `edition-${hash('sha1', out).slice(0, 8)}`)
}

function lastIndex(
  { out, full }: BuildQuestion,
  folder: string | undefined,
  key: Key,
  library: OpenLibrary,
): Index | Rebuild {
  if (full === true) return rebuild('every page was asked for')
  if (folder === undefined || !existsSync(out)) return rebuild('there is no last edition')
  if (isTouched(folder)) return rebuild('the last build was interrupted')
  const index = readIndex(folder, key, library)
  if (index.outcome === 'rebuild' || index.imprint === imprintOf(editionFolder(out))) return index
  return rebuild('the pages are not those that the index tells of')
}

async function smallOrRebuild(asked: SmallQuestion): Promise<Attempt> {
  try {
    return await smallEdition(asked)
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
