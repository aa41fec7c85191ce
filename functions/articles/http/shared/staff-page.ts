import { deskForbiddenPage } from '../../../../_includes/layouts/desk/desk-sign-in.ts'
import {
  editorClosedPage,
  editorUnsavedPage,
} from '../../../../_includes/layouts/editor/editor-unsaved.ts'
import { editorStrings as words } from '../../../../_includes/strings/editor.ts'
import { firstValue, type Fields } from '../../../comments/domain/fields.ts'
import { isSameOrigin, type Moderator } from '../../../comments/http/desk/authentication.ts'
import { authorise } from '../../../comments/http/desk/authorise.ts'
import { signedInPage } from '../../../comments/http/desk/signed-in-page.ts'
import { problem } from '../../../comments/http/shared/problem.ts'
import { page } from '../../../comments/http/shared/responses.ts'
import { bodyRefusals } from '../../../comments/http/shared/refusals.ts'
import type { RequestContext } from '../../../comments/http/shared/route.ts'
import { draftSlugPattern } from '../../domain/paths.ts'
import type { Editor } from '../../actions/editor.ts'
import { awayResponse } from './away.ts'
import { editorPage, isForm, wantsJson } from './editor-page.ts'
import { readForm, readTyped, type SentForm, type UnreadForm } from './read-form.ts'
import type { EditorHandler } from './staff-api.ts'

type PageHandler = (context: RequestContext, editor: Editor, who: Moderator) => Promise<Response>

export function staffPage(handler: PageHandler): EditorHandler {
  return (editor) => signedInPage((context, who) => handler(context, editor, who))
}

type FormHandler = (
  context: RequestContext,
  editor: Editor,
  form: { readonly who: Moderator; readonly sent: SentForm['fields'] } & Pick<SentForm, 'files'>,
) => Promise<Response>

/** A form of the editor's pages: whoever is no longer signed in gets back what they wrote. */
export function staffForm(handler: FormHandler): EditorHandler {
  return (editor) => ({
    async answerStaff(context, permission) {
      const { request, params, services } = context
      const who = await authorise(context, permission)
      if (who === 'foreign') return problem('forbidden')
      if (who === 'forbidden' || who === 'confirm')
        return wantsJson(request)
          ? problem('forbidden')
          : page(deskForbiddenPage(services.site), 403)
      if (who === 'unknown') return signedOut(context, editor)
      const body = await readForm(request, editor.maxFileBytes)
      if ('refused' in body) return unread(context, body)
      // An article's own handler looks at its path.
      const { slug } = params
      return slug === undefined || params['year'] !== undefined || draftSlugPattern.test(slug)
        ? handler(context, editor, { who, sent: body.fields, files: body.files }).catch(
            (error: unknown) => awayResponse(error, context, body.fields),
          )
        : problem('missing')
    },
  })
}

/** Nothing is read of what another site sends, nor for a script, which keeps its words. */
async function signedOut(
  { request, services }: RequestContext,
  { maxFileBytes }: Editor,
): Promise<Response> {
  if (wantsJson(request)) return problem('unauthenticated')
  const { site } = services
  const typed = isSameOrigin(request, site.url) ? await readTyped(request, maxFileBytes) : none
  return editorPage(
    editorClosedPage(site, (name) => firstValue(typed, name)),
    401,
  )
}

const none: Fields = new Map()

function unread({ request, services }: RequestContext, body: UnreadForm): Response {
  const { refused } = body
  if (wantsJson(request)) return problem(bodyRefusals[refused])
  const { unread: title, unreadLarge, messages } = words
  const fields = refused === 413 ? body.typed : none
  const message = fields.size > 0 ? unreadLarge : messages.unread
  const typed = (name: string): string => firstValue(fields, name)
  return editorPage(editorUnsavedPage(services.site, { title, message, typed }), refused)
}

/** Forms are taken wherever JSON is: a browser sends `?method=PUT` with a POST. */
export function byKind(api: EditorHandler, form: EditorHandler): EditorHandler {
  return (editor) => {
    const [toProgram, toBrowser] = [api(editor), form(editor)]
    return {
      answerStaff: (context, permission) =>
        (isForm(context.request) ? toBrowser : toProgram).answerStaff(context, permission),
    }
  }
}
