import { dirname, join } from 'node:path'
import type { Article } from '../../_includes/models/article.ts'
import { copiesOf, copyPathsOf, type Copies } from '../content/copies.ts'
import { sortProblems, type Problem } from '../content/problems/problem.ts'
import { makeCopies } from '../pictures/make-copies.ts'
import type { Change, EditionState } from '../plan/changes.ts'
import type { PageEntry } from '../index/entry.ts'
import { isEmbargoed, visibilityOf, type Moment } from '../plan/plan.ts'
import type { BuildOptions } from './build-options.ts'

interface Publishing extends Pick<EditionState, 'entries' | 'moment'> {
  readonly pages: ReadonlyMap<string, PageEntry>
}

/** Drafts, embargoed and withdrawn articles publish no file. */
export function publishedCopies(content: string, { entries, moment, pages }: Publishing): Copies {
  const articles = [...entries].filter(
    ([, { article }]) => visibilityOf(article, moment) === 'live',
  )
  return copiesOf({ content, articles, pages })
}

/** With those of embargoed articles: a broken picture is reported now and not at their hour. */
export function upcomingCopies(content: string, { entries, moment, pages }: Publishing): Copies {
  const articles = [...entries].filter(([, { article }]) => isComing(article, moment))
  return copiesOf({ content, articles, pages })
}

function isComing(article: Article, moment: Moment): boolean {
  return visibilityOf(article, moment) === 'live' || isEmbargoed(article, moment.at)
}

export function changedCopies(
  content: string,
  changes: readonly Change[],
  moment: Moment,
  pages: { readonly before: Publishing['pages']; readonly after: Publishing['pages'] },
): { readonly before: Copies; readonly after: Copies; readonly coming: Copies } {
  const before = changes.flatMap(({ path, before, was }) =>
    before === undefined || was !== 'live' ? [] : [[path, before] as const],
  )
  const after = changes.flatMap(({ path, after, is }) =>
    after === undefined || is !== 'live' ? [] : [[path, after] as const],
  )
  const coming = changes.flatMap(({ path, after }) =>
    after !== undefined && isComing(after.article, moment) ? [[path, after] as const] : [],
  )
  return {
    before: copiesOf({ content, articles: before, pages: pages.before }),
    after: copiesOf({ content, articles: after, pages: pages.after }),
    coming: copiesOf({ content, articles: coming, pages: pages.after }),
  }
}

/** Answers what is wrong with pictures that cannot be copied. */
export async function preparePictures(
  options: Pick<BuildOptions, 'cache' | 'out' | 'shown' | 'onPictureProgress'>,
  { pictures }: Copies,
): Promise<Problem[]> {
  const { shown = 'content', onPictureProgress: onProgress } = options
  const folder = picturesFolder(options)
  return sortProblems(
    await makeCopies({ pictures: [...pictures.values()], folder, shown, onProgress }),
  )
}

export interface Sources {
  /** Reporters' own files, which change. */
  readonly files: ReadonlyMap<string, string>
  /** Copies of pictures, which never do. */
  readonly kept: ReadonlyMap<string, string>
}

export function sourcesOf(
  options: Pick<BuildOptions, 'cache' | 'out'>,
  { files, pictures }: Copies,
): Sources {
  const kept = new Map<string, string>()
  const folder = picturesFolder(options)
  for (const picture of pictures.values())
    for (const { name, place } of copyPathsOf(picture))
      kept.set(place, join(folder, picture.contentHash, name))
  return { files, kept }
}

function picturesFolder({ cache, out }: Pick<BuildOptions, 'cache' | 'out'>): string {
  return join(cache ?? join(dirname(out), '.cache'), 'images')
}
