import { withDocument } from '../../domain/add-to-text.ts'
import type { Draft } from '../../domain/draft.ts'
import { freeName } from '../../../../_includes/assets/text/file-name.js'
import { draftFolder } from '../../domain/paths.ts'
import type { Changed, Refusal } from '../change-files.ts'
import type { Editor } from '../editor.ts'
import { changeDraftFile } from './change-draft-file.ts'
import { prepareFiles, type AddedFiles, type FileRefusal, type OwnFile } from './prepare-files.ts'

export type AddedOutcome =
  | {
      readonly outcome: 'done'
      readonly draft: Draft
      /** Without what a document brings: where the draft is not saved, neither is that. */
      readonly ownDraft: Draft
      /** Of the document, by path: they belong into the draft's own commit. */
      readonly files: ReadonlyMap<string, Buffer>
      /** What of a document could not be kept. */
      readonly remarks: readonly string[]
    }
  | FileRefusal
  | Refusal

interface Place {
  readonly slug: string
  readonly by: string
}

/** Picture and attachment are a commit each; the draft that names them, with a document's pictures, is what the caller saves. */
export async function addFiles(
  editor: Editor,
  place: Place,
  draft: Draft,
  sent: AddedFiles,
): Promise<AddedOutcome> {
  const prepared = await prepareFiles(sent, editor.maxFileBytes)
  if (prepared.outcome !== 'done') return prepared
  const { own, document } = prepared
  let ownDraft = draft
  for (const file of own) {
    const added = await addUnderFreeName(editor, place, file)
    if (added.outcome !== 'done') return added
    ownDraft = file.putInto(ownDraft, added.name)
  }
  const files = [...(document?.files ?? [])].map(
    ([name, bytes]) => [`${draftFolder(place.slug)}/${name}`, bytes] as const,
  )
  return {
    outcome: 'done',
    draft: document === undefined ? ownDraft : withDocument(ownDraft, document),
    ownDraft,
    files: new Map(files),
    remarks: (document?.reasons ?? []).map(({ message }) => message),
  }
}

/** Two people may send theirs in the same moment, and both call it the same: neither takes the other's place. */
async function addUnderFreeName(
  editor: Editor,
  place: Place,
  { name: wanted, bytes, minors }: OwnFile,
): Promise<(Extract<Changed, { outcome: 'done' }> & { readonly name: string }) | Refusal> {
  const refused: string[] = []
  for (;;) {
    const present = await editor.repository.list(draftFolder(place.slug))
    const name = freeName(wanted, [...present, ...refused])
    const changed = await changeDraftFile(editor, { ...place, name, minors, isNew: true }, bytes)
    if (changed.outcome === 'done') return { ...changed, name }
    if (changed.outcome !== 'exists' || refused.length === maxTries) return changed
    refused.push(name)
  }
}

const maxTries = 10
