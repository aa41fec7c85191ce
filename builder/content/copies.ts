import { join } from 'node:path'
import { copyAddress, formats, widthsOf } from '../../_includes/models/picture.ts'
import type { PictureFile } from './files/enclosures.ts'
import type { Known } from './known.ts'

export interface Copies {
  /** Place under the output folder → the file, published as it is. */
  readonly files: Map<string, string>
  /** By content hash. Only copies are published: the original may tell where a picture was taken. */
  readonly pictures: Map<string, PictureCopies>
}

export interface PictureCopies extends PictureFile {
  readonly file: string
  /** For problems: the article under the content folder, and the picture's name in it. */
  readonly source: string
  readonly name: string
}

interface CopiesQuestion {
  readonly content: string
  readonly articles: Iterable<readonly [path: string, known: Pick<Known, 'beside'>]>
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
    // NFC, as the pages spell it, whatever the file system does.
    if (picture === undefined) copies.files.set((folder + name).normalize('NFC'), file)
    else copies.pictures.set(picture.print, { ...picture, file, source, name })
  }
}

export function placesOf({ print, width }: PictureFile): { name: string; place: string }[] {
  return formats.flatMap((format) =>
    widthsOf(width).map((width) => ({
      name: `${width}.${format}`,
      place: copyAddress(print, width, format).slice(1),
    })),
  )
}
