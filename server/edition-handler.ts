import type { IncomingMessage, ServerResponse } from 'node:http'
import { editionFolder } from '../builder/publish/manifest.ts'
import type { Services } from '../functions/comments/actions/services.ts'
import { allRoutes } from '../functions/comments/http/all-routes.ts'
import { createApp, type App } from '../functions/comments/http/app.ts'
import {
  openServices,
  type OpenServicesOptions,
} from '../functions/comments/platform/open-services.ts'
import { captchaKindOf } from '../functions/comments/platform/open-captcha.ts'
import { openEditor, type EditorOptions } from '../functions/articles/platform/open-editor.ts'
import { callFunction, functionOf, type Around } from './http/call-function.ts'
import { readRedirects } from './static/read-redirects.ts'
import { redirectMatcher } from './static/redirect-matcher.ts'
import { serveStaticFiles, type StaticFilesOptions } from './static/static-files.ts'

interface EditionHandlerOptions extends Omit<OpenServicesOptions, 'folder' | 'inPlace'> {
  readonly out: string
  readonly files: Pick<StaticFilesOptions, 'retired' | 'addition'>
  readonly editor: EditorOptions
  readonly around?: Around
  readonly onError: (error: unknown, request: IncomingMessage) => void
}

export interface EditionHandler {
  answer(request: IncomingMessage, response: ServerResponse): void
  /** The site's file, with all its headers; false where a function may answer. */
  answerFile(request: IncomingMessage, response: ServerResponse, scheme: 'http' | 'https'): boolean
  /** A new edition stands. */
  open(): Promise<Services>
}

export function editionHandler({
  out,
  files,
  editor,
  around,
  onError,
  ...services
}: EditionHandlerOptions): EditionHandler {
  let apps: Readonly<Record<'articles' | 'comments', App>> | undefined
  let matchRedirect = redirectMatcher([])
  const site = serveStaticFiles({
    ...files,
    root: out,
    captcha: captchaKindOf(services.settings).kind,
    match: (url) => matchRedirect(url),
  })
  return {
    answer(request, response) {
      const name = functionOf(request)
      if (apps === undefined || name === undefined)
        settle(site(request, response), request, response)
      else settle(callFunction(apps[name], request, response, around), request, response)
    },
    answerFile(request, response, scheme) {
      const isRead = request.method === 'GET' || request.method === 'HEAD'
      if (!isRead || functionOf(request) !== undefined) return false
      settle(site(request, response, scheme), request, response)
      return true
    },
    async open() {
      matchRedirect = redirectMatcher(readRedirects(out))
      const opened = await openServices({ ...services, folder: editionFolder(out), inPlace: true })
      apps = { comments: createApp(opened, allRoutes), articles: openEditor(opened, editor) }
      return opened
    },
  }

  function settle(answer: Promise<void>, request: IncomingMessage, response: ServerResponse): void {
    answer.catch((error: unknown) => {
      onError(error, request)
      response.destroy()
    })
  }
}
