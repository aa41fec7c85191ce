import { join } from 'node:path'
import { copyAddress, formats, widthsOf } from '../../_includes/models/picture.ts'
import type { PictureFile } from './files/sibling-files.ts'
import type { SourceRecord } from './source-record.ts'

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

interface CopiesOptions {
  readonly content: string
  readonly articles: Iterable<readonly [path: string, record: Pick<SourceRecord, 'siblings'>]>
  readonly pages: Iterable<readonly [name: string, record: Pick<SourceRecord, 'siblings'>]>
}

export function copiesOf({ content, articles, pages }: CopiesOptions): Copies {
  const copies: Copies = { files: new Map(), pictures: new Map() }
  for (const [path, { siblings }] of articles)
    for (const each of siblings) enter(`articles/${path}.md`, path.slice(0, 8), each)
  for (const [name, { siblings }] of pages)
    for (const each of siblings) enter(`pages/${name}.md`, '', each)
  return copies

  function enter(
    source: string,
    folder: string,
    [name, , picture]: SourceRecord['siblings'][number],
  ): void {
    const file = join(content, source, '..', name)
    // NFC, as the pages spell it, whatever the file system does.
    if (picture === undefined) copies.files.set((folder + name).normalize('NFC'), file)
    else copies.pictures.set(picture.contentHash, { ...picture, file, source, name })
  }
}

export function copyPathsOf({
  contentHash,
  width,
}: PictureFile): { name: string; place: string }[] {
  return formats.flatMap((format) =>
    widthsOf(width).map((width) => ({
      name: `${width}.${format}`,
      place: copyAddress(contentHash, width, format).slice(1),
    })),
  )
}
