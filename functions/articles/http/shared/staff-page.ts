import { deskForbiddenPage } from '../../../../_includes/layouts/desk/desk-sign-in.ts'
import { editorClosedPage } from '../../../../_includes/layouts/editor/editor-frame.ts'
import { editorPolicy } from '../../../../_includes/content-security-policy.ts'
import { editorStrings as words } from '../../../../_includes/strings/editor.ts'
import { firstValue, type Fields } from '../../../comments/domain/fields.ts'
import { isSameOrigin, type Moderator } from '../../../comments/http/desk/authentication.ts'
import { authorise } from '../../../comments/http/desk/authorise.ts'
import { signedInPage } from '../../../comments/http/desk/signed-in-page.ts'
import { problem } from '../../../comments/http/shared/problem.ts'
import { readBody } from '../../../comments/http/shared/request-body.ts'
import { page } from '../../../comments/http/shared/responses.ts'
import type { RequestContext } from '../../../comments/http/shared/route.ts'
import { draftSlugPattern } from '../../domain/paths.ts'
import type { Editor } from '../../actions/editor.ts'
import type { EditorHandler } from './staff-api.ts'

/** A letter of Vietnamese is up to nine in a form. */
const maxFormBytes = 3 * 1024 * 1024

type PageHandler = (context: RequestContext, editor: Editor, who: Moderator) => Promise<Response>

export function staffPage(handler: PageHandler): EditorHandler {
  return (editor) => signedInPage((context, who) => handler(context, editor, who))
}

type FormHandler = (
  context: RequestContext,
  editor: Editor,
  form: { readonly who: Moderator; readonly sent: Fields },
) => Promise<Response>

/** A form of the editor's pages: whoever is no longer signed in gets back what they wrote. */
export function staffForm(handler: FormHandler): EditorHandler {
  return (editor) => ({
    async answerStaff(context, permission) {
      const { request, params, services } = context
      const who = await authorise(context, permission)
      if (who === 'foreign') return problem('forbidden')
      if (who === 'forbidden') return page(deskForbiddenPage(services.site), 403)
      const body = await readBody(request, maxFormBytes)
      const isRead = 'fields' in body
      // Never what another site sends.
      const isOurs = isSameOrigin(request, services.site.url)
      if (who === 'unknown')
        return editorPage(
          editorClosedPage(services.site, isOurs && isRead ? firstValue(body.fields, 'body') : ''),
          401,
        )
      if (!isRead)
        return editorPage(editorClosedPage(services.site, words.messages.unread), body.refused)
      const { slug } = params
      return slug === undefined || draftSlugPattern.test(slug)
        ? handler(context, editor, { who, sent: body.fields })
        : problem('missing')
    },
  })
}

export function editorPage(text: string, status = 200): Response {
  return page(text, status, { 'Content-Security-Policy': editorPolicy })
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

export function isForm({ headers }: Request): boolean {
  return headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') === true
}
