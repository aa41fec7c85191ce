import { articleCommandStrings as words } from '../../_includes/strings/article-command.ts'
import type { Editor } from '../../functions/articles/actions/editor.ts'
import { committerOf } from '../../functions/articles/actions/change-files.ts'
import { publishDraft } from '../../functions/articles/actions/publish-draft.ts'
import { findDraft } from '../../functions/articles/actions/read-drafts.ts'
import { fail } from '../terminal/exit.ts'

/** The same commit that an editor's button makes; says where the article will be. Problems are left to `check`. */
export async function publish(
  editor: Editor,
  slug: string,
  by: string,
): Promise<{ readonly path: string; readonly isShared: boolean } | 'problems'> {
  const { repository } = editor
  const version = (await findDraft(repository, slug))?.version ?? null
  const published = await publishDraft(editor, { slug, version, by })
  switch (published.outcome) {
    case 'done':
      await repository.share(committerOf(editor.newsroom))
      return { path: published.path, isShared: repository.unsharedBecause === undefined }
    case 'problems':
      return 'problems'
    case 'read-only':
      return fail(published.reason)
    case 'missing':
    case 'conflict':
    case 'exists':
    case 'uncommitted':
      return fail(words.refused[published.outcome])
  }
}
