import { editorFileStrings as words } from '../../../../_includes/strings/editor-files.ts'
import { firstValue } from '../../../comments/domain/fields.ts'
import { problem } from '../../../comments/http/shared/problem.ts'
import { changeDraftFile } from '../../actions/files/change-draft-file.ts'
import { findDraft } from '../../actions/read-drafts.ts'
import { withoutAttachment } from '../../domain/add-to-text.ts'
import { writeDraft } from '../../domain/draft.ts'
import { isFileName, type FileKind } from '../../domain/file-names.ts'
import { versionOf } from '../../domain/version.ts'
import { draftPage } from '../drafts/draft-page.ts'
import { refusedForm } from '../drafts/refused-form.ts'
import { typedDraft } from '../drafts/save-form.ts'
import { logWork } from '../shared/log-work.ts'
import { share } from '../shared/share.ts'
import { staffForm } from '../shared/staff-page.ts'
import type { EditorHandler } from '../shared/staff-api.ts'

export const deletePictureByForm = deletion('pictures')
export const deleteFileByForm = deletion('files')

/** A button of the draft's form: the file goes, and the page comes back with what was typed, not saved yet. */
function deletion(kind: FileKind): EditorHandler {
  return staffForm(async (context, editor, { who: { name: by }, sent }) => {
    const { slug = '', name = '' } = context.params
    if (!isFileName(name, kind)) return problem('missing')
    const saved = await findDraft(editor.repository, slug)
    const typed = typedDraft(sent, saved)
    const draft = kind === 'files' ? withoutAttachment(typed, name) : typed
    const version = firstValue(sent, 'version')
    const changed = await changeDraftFile(editor, { slug, name, by }, null)
    if (changed.outcome !== 'done')
      return refusedForm(context, editor, { slug, by, version, draft, outcome: changed, sent })
    await logWork(context.services, by, 'save-draft', slug)
    share(context, editor)
    return draftPage(context.services, editor, {
      slug,
      name: by,
      version,
      draft,
      message: words.removed,
      typed: (field) => firstValue(sent, field),
      isUnsaved: versionOf(writeDraft(draft)) !== saved?.version,
    })
  })
}
