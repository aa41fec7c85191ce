import { figureMarkdown } from '../../../../importer/output/article-body.ts'
import { withAttachment, withImage, withText } from '../../domain/add-to-text.ts'
import type { Draft } from '../../domain/draft.ts'
import { isKindOfFile } from '../../domain/file-kind.ts'
import { maxPictureBytes } from '../../domain/file-limits.ts'
import { fileNameOf } from '../../../../_includes/assets/text/file-name.js'
import { endingOf, pictureKind } from '../../domain/picture-kind.ts'
import { importDocx, type ImportedDocument } from './import-document.ts'
import { preparePicture } from './prepare-picture.ts'

/** What a plain form sends along with a draft's text. */
export interface AddedFiles {
  readonly picture?: NamedBytes | undefined
  readonly document?: NamedBytes | undefined
  readonly attachment?: NamedBytes | undefined
  readonly alt: string
  readonly caption: string
  readonly credit: string
  /** '' where the person did not say. */
  readonly minors: string
  readonly isMain: boolean
  readonly attachmentTitle: string
}

interface NamedBytes {
  readonly name: string
  readonly bytes: Buffer
}

/** A picture or an attachment: a commit of its own. */
export interface OwnFile {
  /** What it is called where no other file has that name. */
  readonly name: string
  readonly bytes: Buffer
  readonly minors: boolean
  readonly putInto: (draft: Draft, name: string) => Draft
}

/** What comes with a Word file, in one commit with its text. */
interface PreparedDocument extends ImportedDocument {
  readonly files: ReadonlyMap<string, Buffer>
}

export type FileRefusal = {
  readonly outcome: 'alt' | 'minors' | 'kind' | 'pixels' | 'large' | 'bomb'
}

interface PreparedFiles {
  readonly outcome: 'done'
  readonly own: readonly OwnFile[]
  readonly document: PreparedDocument | undefined
}

/** All of them, before anything is committed of any. */
export async function prepareFiles(
  files: AddedFiles,
  maxFileBytes: number,
): Promise<PreparedFiles | FileRefusal> {
  const document = await prepareDocument(files, maxFileBytes)
  if (document !== undefined && 'outcome' in document) return document
  const picture = await prepareOwnPicture(files)
  if (picture !== undefined && 'outcome' in picture) return picture
  const attachment = prepareAttachment(files, maxFileBytes)
  if (attachment !== undefined && 'outcome' in attachment) return attachment
  return {
    outcome: 'done',
    own: [picture, attachment].filter((file) => file !== undefined),
    document,
  }
}

async function prepareDocument(
  { document }: AddedFiles,
  maxFileBytes: number,
): Promise<PreparedDocument | FileRefusal | undefined> {
  if (document === undefined) return undefined
  if (document.bytes.length > maxFileBytes) return { outcome: 'large' }
  const read = await importDocx(document.bytes)
  if (typeof read === 'string') return { outcome: read }
  const files = new Map<string, Buffer>()
  for (const { name, data } of read.pictures) {
    const prepared = await preparePicture(name, Buffer.from(data, 'base64'))
    // Of another the text then says that it is not there.
    if (prepared.outcome === 'done') files.set(name, prepared.bytes)
  }
  return { ...read, files }
}

async function prepareOwnPicture({
  picture,
  alt,
  caption,
  credit,
  minors,
  isMain,
}: AddedFiles): Promise<OwnFile | FileRefusal | undefined> {
  if (picture === undefined) return undefined
  if (picture.bytes.length > maxPictureBytes) return { outcome: 'large' }
  const kind = pictureKind(picture.bytes)
  if (kind === undefined) return { outcome: 'kind' }
  if (alt === '') return { outcome: 'alt' }
  if (minors !== 'none' && minors !== 'consent') return { outcome: 'minors' }
  const wanted = fileNameOf(picture.name, endingOf(kind))
  const prepared = await preparePicture(wanted, picture.bytes)
  if (prepared.outcome !== 'done') return prepared
  const { bytes } = prepared
  const putInto = (draft: Draft, name: string): Draft =>
    isMain
      ? withImage(draft, { src: name, alt, ...(caption && { caption }), ...(credit && { credit }) })
      : withText(draft, figureMarkdown({ alt, caption, credit }, name, ''))
  return { name: wanted, bytes, minors: minors === 'consent', putInto }
}

function prepareAttachment(
  { attachment, attachmentTitle }: AddedFiles,
  maxFileBytes: number,
): OwnFile | FileRefusal | undefined {
  if (attachment === undefined) return undefined
  const { bytes } = attachment
  if (bytes.length > maxFileBytes) return { outcome: 'large' }
  const [, ending = ''] = /\.([^.]*)$/.exec(attachment.name.toLowerCase()) ?? []
  const wanted = fileNameOf(attachment.name, ending)
  if (!isKindOfFile(wanted, bytes)) return { outcome: 'kind' }
  const title = attachmentTitle || attachment.name.replace(/\.[^.]*$/, '')
  const putInto = (draft: Draft, src: string): Draft => withAttachment(draft, { src, title })
  return { name: wanted, bytes, minors: false, putInto }
}
