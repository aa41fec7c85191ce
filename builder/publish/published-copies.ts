import { dirname, join } from 'node:path'
import type { Article } from '../../_includes/models/article.ts'
import { copiesOf, copyPathsOf, type Copies } from '../content/copies.ts'
import { sortProblems, type Problem } from '../content/problems/problem.ts'
import { makeCopies } from '../pictures/make-copies.ts'
import type { Change, Standing } from '../plan/changes.ts'
import type { PageEntry } from '../index/entry.ts'
import { isWaiting, placeOf, type Moment } from '../plan/plan.ts'
import type { BuildQuestion } from './question.ts'

interface Publishing extends Pick<Standing, 'entries' | 'moment'> {
  readonly pages: ReadonlyMap<string, PageEntry>
}

/** Drafts, embargoed and withdrawn articles publish no file. */
export function publishedCopies(content: string, { entries, moment, pages }: Publishing): Copies {
  const articles = [...entries].filter(([, { article }]) => placeOf(article, moment) === 'live')
  return copiesOf({ content, articles, pages })
}

/** With those of embargoed articles: a broken picture is reported now and not at their hour. */
export function comingCopies(content: string, { entries, moment, pages }: Publishing): Copies {
  const articles = [...entries].filter(([, { article }]) => isComing(article, moment))
  return copiesOf({ content, articles, pages })
}

function isComing(article: Article, moment: Moment): boolean {
  return placeOf(article, moment) === 'live' || isWaiting(article, moment.at)
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
  question: Pick<BuildQuestion, 'cache' | 'out' | 'shown' | 'toldPictures'>,
  { pictures }: Copies,
): Promise<Problem[]> {
  const { shown = 'content', toldPictures: told } = question
  const folder = picturesFolder(question)
  return sortProblems(await makeCopies({ pictures: [...pictures.values()], folder, shown, told }))
}

export interface Sources {
  /** Reporters' own files, which change. */
  readonly files: ReadonlyMap<string, string>
  /** Copies of pictures, which never do. */
  readonly kept: ReadonlyMap<string, string>
}

export function sourcesOf(
  question: Pick<BuildQuestion, 'cache' | 'out'>,
  { files, pictures }: Copies,
): Sources {
  const kept = new Map<string, string>()
  const folder = picturesFolder(question)
  for (const picture of pictures.values())
    for (const { name, place } of copyPathsOf(picture))
      kept.set(place, join(folder, picture.contentHash, name))
  return { files, kept }
}

function picturesFolder({ cache, out }: Pick<BuildQuestion, 'cache' | 'out'>): string {
  return join(cache ?? join(dirname(out), '.cache'), 'images')
}
