import { editorListsPage } from '../../../../_includes/layouts/editor/editor-lists.ts'
import type { EditorLists } from '../../../../_includes/models/editor.ts'
import { allows } from '../../../../_includes/models/permissions.ts'
import type { Moderator } from '../../../comments/http/desk/authentication.ts'
import { editorStrings as words } from '../../../../_includes/strings/editor.ts'
import type { Editor } from '../../actions/editor.ts'
import { listArticles } from '../../actions/read-articles.ts'
import { listDrafts } from '../../actions/read-drafts.ts'
import { endingSentence } from './draft-page.ts'
import { editorPage } from '../shared/editor-page.ts'
import { staffPage } from '../shared/staff-page.ts'

export const showLists = staffPage(async ({ url, services }, editor, who) => {
  const message = endingSentence(url.searchParams.get('da'))
  return editorPage(editorListsPage(services.site, await readLists(editor, who), message))
})

export async function readLists(editor: Editor, { name, role }: Moderator): Promise<EditorLists> {
  const { repository } = editor
  const [drafts, coming, published, readOnly] = await Promise.all([
    listDrafts(repository),
    listArticles(editor, 'coming'),
    listArticles(editor, 'published'),
    repository.readOnlyBecause(),
  ])
  const { unsharedBecause } = repository
  const troubles = [
    ...(readOnly === undefined ? [] : [words.messages['read-only'], readOnly]),
    ...(unsharedBecause === undefined ? [] : [words.unshared[unsharedBecause]]),
  ]
  return { name, mayPublish: allows(role, 'publication'), drafts, coming, published, troubles }
}
