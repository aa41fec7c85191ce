import { editorFileStrings as fileWords } from '../../../../_includes/strings/editor-files.ts'
import { firstValue, type Fields } from '../../../comments/domain/fields.ts'
import { json, seeOther } from '../../../comments/http/shared/responses.ts'
import { saveDraft } from '../../actions/change-draft.ts'
import { draftProblems } from '../../actions/check-draft.ts'
import { addFiles } from '../../actions/files/add-files.ts'
import type { AddedFiles } from '../../actions/files/prepare-files.ts'
import { findDraft } from '../../actions/read-drafts.ts'
import type { Draft } from '../../domain/draft.ts'
import { withFormValues } from '../../domain/form-fields.ts'
import { logWork } from '../shared/log-work.ts'
import type { SentForm } from '../shared/read-form.ts'
import { share } from '../shared/share.ts'
import { wantsJson } from '../shared/editor-page.ts'
import { staffForm } from '../shared/staff-page.ts'
import { draftPage } from './draft-page.ts'
import { orAway, orNothing } from './or-away.ts'
import { renameByForm } from './rename-form.ts'
import { refusedForm } from './refused-form.ts'

/** The text with the files that were chosen beside it; the page's own script sends it too, and gets JSON. */
export const saveByForm = staffForm(async (context, editor, { who: { name: by }, sent, files }) => {
  if (firstValue(sent, 'rename') !== '') return renameByForm(context, editor, { by, sent })
  const slug = context.params['slug'] ?? ''
  const typed = typedDraft(sent, await orNothing(findDraft(editor.repository, slug)))
  const version = firstValue(sent, 'version') || null
  const added = await orAway(addFiles(editor, { slug, by }, typed, filesOf(sent, files)))
  if (added.outcome !== 'done')
    return refusedForm(context, editor, { slug, by, version, draft: typed, outcome: added, sent })
  const { draft, ownDraft, remarks } = added
  const outcome = await orAway(saveDraft(editor, { slug, version, by }, draft, added.files))
  if (outcome.outcome !== 'done') {
    const left = files.has('document') ? [fileWords.document.again] : []
    const shown = { slug, by, version, draft: ownDraft, outcome, remarks: left }
    return refusedForm(context, editor, shown)
  }
  await logWork(context.services, by, draft.ready ? 'send-draft' : 'save-draft', slug)
  share(context, editor)
  if (wantsJson(context.request)) {
    const problems = await draftProblems(editor, slug, outcome.draft)
    return json({ version: outcome.version, ready: draft.ready, problems })
  }
  if (remarks.length === 0)
    return seeOther(`/bien-tap/${slug}/?da=${draft.ready ? 'sent' : 'saved'}`)
  const shown = { slug, name: by, version: outcome.version, draft: outcome.draft, remarks }
  return draftPage(context.services, editor, { ...shown, message: fileWords.imported })
})

export function typedDraft(sent: Fields, saved: Draft | undefined): Draft {
  const path = firstValue(sent, 'path').trim()
  return {
    fields: withFormValues(saved?.fields ?? {}, (key) => firstValue(sent, key)),
    body: firstValue(sent, 'body').replace(/\r\n?/g, '\n'),
    ready: firstValue(sent, 'ready') === 'yes',
    ...(path !== '' && { path }),
    ...(saved?.returned && { returned: saved.returned }),
  }
}

function filesOf(sent: Fields, files: SentForm['files']): AddedFiles {
  const word = (name: string): string => firstValue(sent, name).trim()
  return {
    picture: files.get('picture'),
    document: files.get('document'),
    attachment: files.get('attachment'),
    alt: word('picture-alt'),
    caption: word('picture-caption'),
    credit: word('picture-credit'),
    minors: word('picture-minors'),
    isMain: word('picture-main') === 'yes',
    attachmentTitle: word('attachment-title'),
  }
}
