import { hash } from 'node:crypto'
import { editorFileStrings as words } from '../../../../_includes/strings/editor-files.ts'
import type { DocumentNote, ReadDocument } from '../../../../importer/formats/read-document.ts'
import type { FrontMatterFields } from '../../domain/front-matter.ts'
import { endingOf, pictureKind } from '../../domain/picture-kind.ts'

export interface ImportedDocument {
  readonly fields: FrontMatterFields
  readonly body: string
  readonly pictures: readonly ImportedPicture[]
  /** What could not be kept, or was changed. */
  readonly reasons: readonly { readonly code: string; readonly message: string }[]
}

interface ImportedPicture {
  readonly name: string
  readonly type: string
  /** base64 */
  readonly data: string
}

/** A Word file; its first line is its title. What reads it is loaded for it alone. */
export async function importDocx(bytes: Buffer): Promise<ImportedDocument | 'kind' | 'bomb'> {
  if (!bytes.toString('latin1', 0, 4).startsWith('PK')) return 'kind'
  const { docxHtml } = await import('../../../../importer/formats/docx-html.ts')
  const read = await docxHtml(bytes)
  if (typeof read === 'string') return read === 'bomb' ? 'bomb' : 'kind'
  if (isLargeMarkup(read.html)) return 'bomb'
  const { readDocument, titleOf } = await import('../../../../importer/formats/read-document.ts')
  const document = readDocument(read.html)
  const { title, parts } = titleOf(document)
  const notes = new Set<DocumentNote>([
    ...document.notes,
    ...(read.isCut ? ['pictures' as const] : []),
  ])
  return imported({ ...document, parts, notes }, title === '' ? {} : { title })
}

/** What a browser has of a document on its clipboard. */
export async function importPasted(markup: string): Promise<ImportedDocument> {
  const { readDocument } = await import('../../../../importer/formats/read-document.ts')
  return imported(readDocument(markup), {})
}

/** Some hundred pages of Word's; nobody else is answered while it is read, and no text as long could be saved. */
export const maxMarkupLength = 2_000_000

/** Apart from the pictures that it holds. */
export function isLargeMarkup(markup: string): boolean {
  return markup.replace(/;base64,[A-Za-z\d+/=]+/g, '').length > maxMarkupLength
}

async function imported(
  { parts, pictures: sources, notes }: ReadDocument,
  fields: FrontMatterFields,
): Promise<ImportedDocument> {
  const { articleBody } = await import('../../../../importer/output/article-body.ts')
  const pictures = new Map<string, ImportedPicture>()
  const lost = new Set<string>()
  const nameOf = (source: string): string => {
    const picture = inlinePicture(sources.get(source) ?? '')
    if (picture === undefined) lost.add(source)
    else pictures.set(picture.name, picture)
    return picture?.name ?? ''
  }
  const body = articleBody({ parts, title: '' }, nameOf)
  const told = new Set<DocumentNote>([...notes, ...(lost.size > 0 ? ['pictures' as const] : [])])
  return {
    fields,
    body,
    pictures: [...pictures.values()],
    reasons: [...told].map((code) => ({ code, message: words.notes[code] })),
  }
}

/** Of a `data:` address, by its bytes. A picture that lies elsewhere is never asked for. */
function inlinePicture(src: string): ImportedPicture | undefined {
  const [, data] = /^data:[^,]*;base64,([A-Za-z\d+/=\s]+)$/.exec(src) ?? []
  const bytes = Buffer.from(data ?? '', 'base64')
  const kind = pictureKind(bytes)
  if (kind === undefined) return undefined
  // By its content, so that another document's picture is never replaced.
  const name = `anh-${hash('sha256', bytes).slice(0, 10)}.${endingOf(kind)}`
  return { name, type: `image/${kind}`, data: bytes.toString('base64') }
}
