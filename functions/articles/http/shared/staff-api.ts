import type { Moderator } from '../../../comments/http/desk/authentication.ts'
import { signedInApi } from '../../../comments/http/desk/signed-in-api.ts'
import type { RequestContext, StaffHandler } from '../../../comments/http/shared/route.ts'
import type { Editor } from '../../actions/editor.ts'

export type EditorHandler = (editor: Editor) => StaffHandler

/** 401 and 403 tell nothing of what exists. */
export function staffApi(
  handler: (context: RequestContext, editor: Editor, who: Moderator) => Promise<Response>,
): EditorHandler {
  return (editor) => signedInApi((context, who) => handler(context, editor, who))
}
