import { commitMessages } from '../../domain/commit-messages.ts'
import { draftFile, draftFolder } from '../../domain/paths.ts'
import { versionOf } from '../../domain/version.ts'
import { changeFiles, type Changed } from '../change-files.ts'
import type { Editor } from '../editor.ts'

export interface DraftFile {
  readonly slug: string
  readonly name: string
  readonly by: string
  /** The person says that the children in it, and their parents, agreed (Law 91/2025, art. 24). */
  readonly minors?: boolean
  /** It replaces none. */
  readonly isNew?: boolean
}

/** A commit of its own; the same name replaces, unless it is to be new. Null takes the file away. */
export async function changeDraftFile(
  editor: Editor,
  { slug, name, by, minors = false, isNew = false }: DraftFile,
  bytes: Buffer | null,
): Promise<Changed> {
  const { repository } = editor
  if ((await repository.read(draftFile(slug))) === undefined) return { outcome: 'missing' }
  const path = `${draftFolder(slug)}/${name}`
  const before = await repository.read(path)
  if (before === undefined && bytes === null) return { outcome: 'missing' }
  if (before !== undefined && isNew) return { outcome: 'exists', path }
  const changed = await changeFiles(editor, {
    by,
    path,
    version: before === undefined ? null : versionOf(before),
    files: new Map([[path, bytes]]),
    message: commitMessages.draftFile(`${slug}/${name}`, minors ? by : undefined),
  })
  // Somebody put a file of that name a moment ago: there are no two texts to compare.
  return changed.outcome === 'conflict' ? { outcome: 'exists', path } : changed
}
