import { editorListsPage } from '../../../../_includes/layouts/editor/editor-lists.ts'
import { editorStrings as words } from '../../../../_includes/strings/editor.ts'
import { firstValue } from '../../../comments/domain/fields.ts'
import type { Moderator } from '../../../comments/http/desk/authentication.ts'
import type { RequestContext } from '../../../comments/http/shared/route.ts'
import { seeOther } from '../../../comments/http/shared/responses.ts'
import { slug as slugOf } from '../../../../builder/content/text/slug.ts'
import { removeDraft, returnDraft, saveDraft } from '../../actions/change-draft.ts'
import type { Editor } from '../../actions/editor.ts'
import { publishDraft } from '../../actions/publish-draft.ts'
import { findDraft } from '../../actions/read-drafts.ts'
import { orAway } from './or-away.ts'
import { asSaved } from './as-saved.ts'
import { share } from '../shared/share.ts'
import { logWork } from '../shared/log-work.ts'
import { readLists } from './lists-page.ts'
import { editorPage } from '../shared/editor-page.ts'
import { staffForm } from '../shared/staff-page.ts'

/** A new draft by its title alone, under a name that is still free. */
export const beginByForm = staffForm(async (context, editor, { who, sent }) => {
  const { name: by } = who
  const title = firstValue(sent, 'title').trim()
  const base = slugOf(title).slice(0, 60).replace(/-+$/, '')
  if (base === '') return listsPage(context, editor, who, words.noTitle, 422)
  for (let number = 1; number < 100; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`
    if ((await findDraft(editor.repository, slug)) !== undefined) continue
    const draft = { fields: { title }, body: '', ready: false }
    const saved = await orAway(saveDraft(editor, { slug, version: null, by }, draft))
    if (saved.outcome === 'conflict') continue
    if (saved.outcome !== 'done')
      return listsPage(context, editor, who, words.messages[saved.outcome], 503)
    await logWork(context.services, by, 'save-draft', slug)
    share(context, editor)
    return seeOther(`/bien-tap/${slug}/`)
  }
  return listsPage(context, editor, who, words.messages.exists, 409)
})

export const publishByForm = staffForm(async (context, editor, { who: { name: by }, sent }) => {
  const slug = context.params['slug'] ?? ''
  const version = firstValue(sent, 'version')
  const published = await publishDraft(editor, { slug, version, by })
  if (published.outcome === 'done') {
    const { path, hash, isComing } = published
    await logWork(context.services, by, 'publish', `${path}@${hash}`)
    share(context, editor, 'publish')
    return seeOther(`/bien-tap/?da=${isComing ? 'scheduled' : 'published'}`)
  }
  return asSaved(context, editor, {
    slug,
    by,
    mayPublish: true,
    message: words.messages[published.outcome],
  })
})

export const returnByForm = staffForm(async (context, editor, { who: { name: by }, sent }) => {
  const slug = context.params['slug'] ?? ''
  const note = firstValue(sent, 'note').trim()
  const seen = { slug, version: firstValue(sent, 'version'), by }
  if (note === '')
    return asSaved(context, editor, { slug, by, mayPublish: true, message: words.returnNote })
  const returned = await returnDraft(editor, seen, note)
  if (returned.outcome !== 'done')
    return asSaved(context, editor, {
      slug,
      by,
      mayPublish: true,
      message: words.messages[returned.outcome],
      typed: { note },
    })
  await logWork(context.services, by, 'return-draft', slug)
  share(context, editor)
  return seeOther(`/bien-tap/${slug}/?da=returned`)
})

export const removeByForm = staffForm(async (context, editor, { who: { name: by }, sent }) => {
  const slug = context.params['slug'] ?? ''
  if (firstValue(sent, 'confirm') !== 'yes')
    return asSaved(context, editor, { slug, by, message: words.removeConfirm })
  const removed = await removeDraft(editor, { slug, version: firstValue(sent, 'version'), by })
  if (removed.outcome !== 'done')
    return asSaved(context, editor, { slug, by, message: words.messages[removed.outcome] })
  await logWork(context.services, by, 'remove-draft', slug)
  share(context, editor)
  return seeOther('/bien-tap/?da=removed')
})

async function listsPage(
  { services }: RequestContext,
  editor: Editor,
  who: Moderator,
  message: string,
  status: number,
): Promise<Response> {
  return editorPage(editorListsPage(services.site, await readLists(editor, who), message), status)
}
