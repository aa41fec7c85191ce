import { editorStrings as words } from '../../../_includes/strings/editor.ts'
import { writeArticleText } from '../domain/article-text.ts'
import { commitMessages } from '../domain/commit-messages.ts'
import { readDraft } from '../domain/draft.ts'
import { hinders, type EditorProblem } from '../domain/editor-problem.ts'
import { articleFile, articleFolder, draftFile, slugOfPath } from '../domain/paths.ts'
import { isArticlePath, momentOf } from '../domain/publication.ts'
import { renameFiles } from '../domain/rename-files.ts'
import { textHash } from '../domain/version.ts'
import { changeFiles, conflictWith, type Refusal } from './change-files.ts'
import type { SeenDraft } from './change-draft.ts'
import { checkDraft, isAddressInUse } from './check-draft.ts'
import type { Editor } from './editor.ts'
import { filesOfDraft } from './read-drafts.ts'

export type Publication =
  | {
      readonly outcome: 'done'
      readonly path: string
      readonly commit: string
      /** Of the text that was approved. */
      readonly hash: string
      /** Its hour has not come. */
      readonly isComing: boolean
    }
  | { readonly outcome: 'problems'; readonly problems: readonly EditorProblem[] }
  | Refusal

/** Exactly the text that the person saw: the draft goes, and the article comes with its pictures, in one commit. */
export async function publishDraft(
  editor: Editor,
  { slug, version, by }: SeenDraft,
): Promise<Publication> {
  const { repository } = editor
  const file = draftFile(slug)
  const bytes = await repository.read(file)
  const refusal = conflictWith(bytes, { path: file, version })
  if (refusal !== undefined || bytes === undefined) return refusal ?? { outcome: 'missing' }
  const { coming, problems } = await checkDraft(editor, slug, readDraft(bytes))
  const { path } = coming
  if (isArticlePath(path) && (await isAddressInUse(editor, path)))
    return { outcome: 'exists', path: articleFile(path) }
  if (problems.some(hinders)) return { outcome: 'problems', problems }
  const files = new Map<string, Buffer | null>([[file, null]])
  const names = new Map<string, string>()
  for (const old of await filesOfDraft(repository, slug)) {
    const name = old.slice(old.lastIndexOf('/') + 1)
    // A month's articles share one folder. Also what has such a name already: two files must not become one.
    const beside = `${slugOfPath(path)}-${name}`
    if (beside.length > maxNameLength) return tooLong
    names.set(name, beside)
    files.set(old, null)
    files.set(`${articleFolder(path)}/${beside}`, (await repository.read(old)) ?? null)
  }
  files.set(articleFile(path), writeArticleText(renameFiles(coming, names)))
  const free = [...files].filter(([, each]) => each !== null).map(([place]) => place)
  const hash = textHash(bytes)
  const approval = { hash, by: (await writerOf(editor, file)) ?? by, approvedBy: by }
  const message = commitMessages.published(path, approval)
  const changed = await changeFiles(editor, { by, path: file, version, files, free, message })
  if (changed.outcome !== 'done') return changed
  return { ...changed, path, hash, isComing: (momentOf(coming)?.instant ?? 0) > editor.now() }
}

/** Letters, on any system. */
const maxNameLength = 255

const tooLong: Publication = {
  outcome: 'problems',
  problems: [{ field: 'path', code: 'bad_path', message: words.longPath }],
}

async function writerOf({ repository }: Editor, file: string): Promise<string | undefined> {
  return (await repository.lastCommits([file])).get(file)?.by
}
