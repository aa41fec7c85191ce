import type { Moderator } from '../../../comments/http/desk/authentication.ts'
import { signedInApi } from '../../../comments/http/desk/signed-in-api.ts'
import type { RequestContext, StaffHandler } from '../../../comments/http/shared/route.ts'
import { problem } from '../../../comments/http/shared/problem.ts'
import type { Editor } from '../../actions/editor.ts'
import { RepositoryAway } from '../../repositories/repository.ts'

export type EditorHandler = (editor: Editor) => StaffHandler

/** 401 and 403 tell nothing of what exists. */
export function staffApi(
  handler: (context: RequestContext, editor: Editor, who: Moderator) => Promise<Response>,
): EditorHandler {
  return (editor) =>
    signedInApi((context, who) =>
      handler(context, editor, who).catch((error: unknown) => away(error, context)),
    )
}

/** Nothing was committed; the words stay with whoever sent them, who may try again. */
function away(error: unknown, { services }: RequestContext): Response {
  if (!(error instanceof RepositoryAway)) throw error
  services.report(error.message)
  return problem('repository', { headers: { 'Retry-After': '30' } })
}
