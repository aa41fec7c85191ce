import { join } from 'node:path'
import { copyAddress, formats, widthsOf } from '../../_includes/models/picture.ts'
import type { PictureFile } from './files/enclosures.ts'
import type { Known } from './known.ts'

/** Files beside articles and pages that an edition publishes. */
export interface Copies {
  /** Place under the output folder → the file that is offered there as it is. */
  readonly files: Map<string, string>
  /** By print. A picture is published in its copies alone: its own file may tell where it was taken. */
  readonly pictures: Map<string, PictureCopies>
}

/** A picture whose copies pages name. */
export interface PictureCopies extends PictureFile {
  /** Where the picture itself lies. */
  readonly file: string
  /** Of the article that names it, under the content folder, and the picture's name in it: for problems. */
  readonly source: string
  readonly name: string
}

interface CopiesQuestion {
  readonly content: string
  /** By path. */
  readonly articles: Iterable<readonly [path: string, known: Pick<Known, 'beside'>]>
  /** By name. */
  readonly pages: Iterable<readonly [name: string, known: Pick<Known, 'beside'>]>
}

export function copiesOf({ content, articles, pages }: CopiesQuestion): Copies {
  const copies: Copies = { files: new Map(), pictures: new Map() }
  for (const [path, { beside }] of articles)
    for (const each of beside) enter(`articles/${path}.md`, path.slice(0, 8), each)
  for (const [name, { beside }] of pages)
    for (const each of beside) enter(`pages/${name}.md`, '', each)
  return copies

  function enter(source: string, folder: string, [name, , picture]: Known['beside'][number]): void {
    const file = join(content, source, '..', name)
    // Its address is in NFC, as the pages name it, however its file system spells it.
    if (picture === undefined) copies.files.set((folder + name).normalize('NFC'), file)
    else copies.pictures.set(picture.print, { ...picture, file, source, name })
  }
}

/** The names of a picture's copies, each with its place under the output folder. */
export function placesOf({ print, width }: PictureFile): { name: string; place: string }[] {
  return formats.flatMap((format) =>
    widthsOf(width).map((width) => ({
      name: `${width}.${format}`,
      place: copyAddress(print, width, format).slice(1),
    })),
  )
}
