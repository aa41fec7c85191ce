import { dirname, join } from 'node:path'
import { copiesOf, copyPathsOf, type Copies } from '../content/copies.ts'
import { sortProblems, type Problem } from '../content/problems/problem.ts'
import { makeCopies } from '../pictures/make-copies.ts'
import { isEmbargoed } from '../plan/plan.ts'
import type { PreparedEdition } from './prepare-edition.ts'
import type { BuildOptions } from './build-options.ts'

interface ChangedCopies {
  readonly before: Copies
  readonly after: Copies
  /** With those of embargoed articles: a broken picture is reported now, if time allows, and not at their hour. */
  readonly coming: Copies
}

/** Of a whole edition, where everything is new, too. Drafts, embargoed and withdrawn articles publish no file. */
export function changedCopies(
  content: string,
  { changes, moment, pages, pagesBefore }: PreparedEdition,
): ChangedCopies {
  const before = changes.flatMap(({ path, before, was }) =>
    before === undefined || was !== 'live' ? [] : [[path, before] as const],
  )
  const after = changes.flatMap(({ path, after, is }) =>
    after === undefined || is !== 'live' ? [] : [[path, after] as const],
  )
  const coming = changes.flatMap(({ path, after, is }) =>
    after !== undefined && (is === 'live' || isEmbargoed(after.article, moment.at))
      ? [[path, after] as const]
      : [],
  )
  return {
    before: copiesOf({ content, articles: before, pages: pagesBefore }),
    after: copiesOf({ content, articles: after, pages }),
    coming: copiesOf({ content, articles: coming, pages }),
  }
}

export function allCopies(content: string, { after, pages }: PreparedEdition): Copies {
  return copiesOf({ content, articles: after.withFiles(), pages })
}

/** Answers what is wrong with pictures that cannot be copied. Throws `PicturesLeft`. */
export async function preparePictures(
  options: Pick<BuildOptions, 'cache' | 'out' | 'shown' | 'picturesUntil' | 'onPictureProgress'>,
  { after, coming }: Pick<ChangedCopies, 'after' | 'coming'>,
): Promise<Problem[]> {
  const { shown = 'content', picturesUntil: until, onPictureProgress: onProgress } = options
  const folder = picturesFolder(options)
  const pictures = [...after.pictures.values()]
  const ahead = [...coming.pictures.values()].filter(
    ({ contentHash }) => !after.pictures.has(contentHash),
  )
  return sortProblems(await makeCopies({ pictures, ahead, folder, shown, until, onProgress }))
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
