import type { Services } from '../../comments/actions/services.ts'
import { createApp, type App } from '../../comments/http/app.ts'
import type { Editor } from '../actions/editor.ts'
import { maxOwnServerBytes } from '../domain/file-limits.ts'
import { withFormMethod } from '../http/shared/form-method.ts'
import { editorRoutes } from '../http/routes.ts'

export type EditorOptions = Pick<Editor, 'repository' | 'isOpen' | 'publish'> &
  Partial<Pick<Editor, 'maxFileBytes'>>

/** People, sign-in, log and site are the comment function's. */
export function openEditor(services: Services, options: EditorOptions): App {
  const { site, edition, now } = services
  const { newsroom, url } = site
  const host = new URL(url).hostname
  const editor: Editor = {
    maxFileBytes: maxOwnServerBytes,
    ...options,
    newsroom,
    edition,
    now,
    host,
  }
  const app = createApp(services, editorRoutes(editor), false)
  return (request, client) => app(withFormMethod(request), client)
}
