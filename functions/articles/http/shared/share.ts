import { afterResponse } from '../../../comments/actions/after-response.ts'
import type { RequestContext } from '../../../comments/http/shared/route.ts'
import { committerOf } from '../../actions/change-files.ts'
import type { Editor } from '../../actions/editor.ts'

/** After the answer: the person need not wait for a server elsewhere. */
export function share(
  { client, services }: RequestContext,
  editor: Editor,
  what?: 'publish',
): void {
  afterResponse(
    async ({ report }) => {
      await editor.repository
        .share(committerOf(editor.newsroom))
        .catch((error: unknown) => report(`not shared: ${String(error)}`))
      if (what === 'publish')
        await editor
          .publish?.()
          .catch((error: unknown) => report(`not published: ${String(error)}`))
    },
    client,
    services,
  )
}
