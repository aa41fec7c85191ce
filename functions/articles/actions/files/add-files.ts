import { figureMarkdown } from '../../../../importer/output/article-body.ts'
import { withAttachment, withDocument, withImage, withText } from '../../domain/add-to-text.ts'
import type { Draft } from '../../domain/draft.ts'
import { isKindOfFile } from '../../domain/file-kind.ts'
import { maxPictureBytes } from '../../domain/file-limits.ts'
import { fileNameOf, freeName } from '../../domain/file-names.ts'
import { draftFolder } from '../../domain/paths.ts'
import { endingOf, pictureKind } from '../../domain/picture-kind.ts'
import type { Refusal } from '../change-files.ts'
import type { Editor } from '../editor.ts'
import { changeDraftFile } from './change-draft-file.ts'
import { importDocx } from './import-document.ts'
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

export type AddedOutcome =
  | {
      readonly outcome: 'done'
      readonly draft: Draft
      /** What of a document could not be kept. */
      readonly remarks: readonly string[]
    }
  | { readonly outcome: 'alt' | 'minors' | 'kind' | 'pixels' | 'large' | 'bomb' }
  | Refusal

interface Place {
  readonly slug: string
  readonly by: string
}

/** Each file is a commit of its own; the draft that names them is what the caller saves. */
export async function addFiles(
  editor: Editor,
  place: Place,
  draft: Draft,
  files: AddedFiles,
): Promise<AddedOutcome> {
  const steps = [addDocument, addPicture, addAttachment]
  let added: AddedOutcome = { outcome: 'done', draft, remarks: [] }
  for (const step of steps) {
    if (added.outcome !== 'done') return added
    const { remarks }: { readonly remarks: readonly string[] } = added
    const next: AddedOutcome = await step(editor, place, added.draft, files)
    added = next.outcome === 'done' ? { ...next, remarks: [...remarks, ...next.remarks] } : next
  }
  return added
}

async function addDocument(
  editor: Editor,
  place: Place,
  draft: Draft,
  { document }: AddedFiles,
): Promise<AddedOutcome> {
  if (document === undefined) return { outcome: 'done', draft, remarks: [] }
  const read = await importDocx(document.bytes)
  if (typeof read === 'string') return { outcome: read }
  for (const { name, data } of read.pictures) {
    const prepared = await preparePicture(name, Buffer.from(data, 'base64'))
    // The text then says of it that it is not there.
    if (prepared.outcome !== 'done') continue
    const changed = await changeDraftFile(editor, { ...place, name }, prepared.bytes)
    if (changed.outcome !== 'done') return changed
  }
  return {
    outcome: 'done',
    draft: withDocument(draft, read),
    remarks: read.reasons.map(({ message }) => message),
  }
}

async function addPicture(
  editor: Editor,
  place: Place,
  draft: Draft,
  { picture, alt, caption, credit, minors, isMain }: AddedFiles,
): Promise<AddedOutcome> {
  if (picture === undefined) return { outcome: 'done', draft, remarks: [] }
  if (picture.bytes.length > maxPictureBytes) return { outcome: 'large' }
  const kind = pictureKind(picture.bytes)
  if (kind === undefined) return { outcome: 'kind' }
  if (alt === '') return { outcome: 'alt' }
  if (minors !== 'none' && minors !== 'consent') return { outcome: 'minors' }
  const name = await nameFor(editor, place.slug, fileNameOf(picture.name, endingOf(kind)))
  const prepared = await preparePicture(name, picture.bytes)
  if (prepared.outcome !== 'done') return prepared
  const file = { ...place, name, minors: minors === 'consent' }
  const changed = await changeDraftFile(editor, file, prepared.bytes)
  if (changed.outcome !== 'done') return changed
  const image = { src: name, alt, ...(caption && { caption }), ...(credit && { credit }) }
  const figure = figureMarkdown({ alt, caption, credit }, name, '')
  const placed = isMain ? withImage(draft, image) : withText(draft, figure)
  return { outcome: 'done', draft: placed, remarks: [] }
}

async function addAttachment(
  editor: Editor,
  place: Place,
  draft: Draft,
  { attachment, attachmentTitle }: AddedFiles,
): Promise<AddedOutcome> {
  if (attachment === undefined) return { outcome: 'done', draft, remarks: [] }
  if (attachment.bytes.length > editor.maxFileBytes) return { outcome: 'large' }
  const [, ending = ''] = /\.([^.]*)$/.exec(attachment.name.toLowerCase()) ?? []
  const name = await nameFor(editor, place.slug, fileNameOf(attachment.name, ending))
  if (!isKindOfFile(name, attachment.bytes)) return { outcome: 'kind' }
  const changed = await changeDraftFile(editor, { ...place, name }, attachment.bytes)
  if (changed.outcome !== 'done') return changed
  const title = attachmentTitle || attachment.name.replace(/\.[^.]*$/, '')
  return { outcome: 'done', draft: withAttachment(draft, { src: name, title }), remarks: [] }
}

async function nameFor({ repository }: Editor, slug: string, name: string): Promise<string> {
  return freeName(name, await repository.list(draftFolder(slug)))
}
