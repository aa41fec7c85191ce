import { editorStrings as words } from '../../../../_includes/strings/editor.ts'
import { slug as slugOf } from '../../../../builder/content/text/slug.ts'
import { firstValue, type Fields } from '../../../comments/domain/fields.ts'
import type { RequestContext } from '../../../comments/http/shared/route.ts'
import { seeOther } from '../../../comments/http/shared/responses.ts'
import { renameDraft } from '../../actions/change-draft.ts'
import type { Editor } from '../../actions/editor.ts'
import { draftSlugPattern } from '../../domain/paths.ts'
import { logWork } from '../shared/log-work.ts'
import { share } from '../shared/share.ts'
import { asSaved } from './as-saved.ts'

/** Its pictures come along; a name may be typed as words. */
export async function renameByForm(
  context: RequestContext,
  editor: Editor,
  { by, sent }: { readonly by: string; readonly sent: Fields },
): Promise<Response> {
  const slug = context.params['slug'] ?? ''
  const rename = firstValue(sent, 'rename')
  const to = slugOf(rename)
  const typed = { rename }
  if (!draftSlugPattern.test(to))
    return asSaved(context, editor, { slug, by, message: words.renameText, typed })
  const seen = { slug, version: firstValue(sent, 'version'), by }
  const renamed = await renameDraft(editor, seen, to)
  if (renamed.outcome !== 'done')
    return asSaved(context, editor, { slug, by, message: words.messages[renamed.outcome], typed })
  await logWork(context.services, by, 'save-draft', to)
  share(context, editor)
  return seeOther(`/bien-tap/${to}/?da=renamed`)
}
