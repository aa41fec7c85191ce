import type { Handler, Route } from '../../comments/http/shared/route.ts'
import type { Editor } from '../actions/editor.ts'
import * as articleApi from './article-api.ts'
import * as draftApi from './draft-api.ts'
import * as previewApi from './preview-api.ts'
import type { EditorHandler } from './staff-api.ts'

const drafts = '/api/articles/drafts'
const draft = `${drafts}/:slug`
const article = '/api/articles/:year/:month/:slug'

const table: readonly (readonly [Route['method'], path: string, EditorHandler])[] = [
  ['GET', drafts, draftApi.showDrafts],
  ['GET', draft, draftApi.showDraft],
  ['PUT', draft, draftApi.putDraft],
  ['DELETE', draft, draftApi.deleteDraft],
  ['POST', `${draft}/return`, draftApi.returnByApi],
  ['POST', `${draft}/publication`, draftApi.publishByApi],
  ['GET', `${draft}/history`, draftApi.showHistory],
  ['POST', `${draft}/preview`, previewApi.previewByApi],
  ['GET', '/api/articles', articleApi.showArticles],
  ['GET', article, articleApi.showArticle],
  ['PUT', article, articleApi.putArticle],
  ['POST', `${article}/undo`, articleApi.undoByApi],
  ['GET', '/ban-thao/:slug/', previewApi.showDraftPage],
  ['GET', '/ban-thao/:slug/:name', previewApi.showDraftFile],
  ['GET', '/ban-thao/:year/:month/:slug/', previewApi.showComingPage],
  ['GET', '/ban-thao/:year/:month/:slug/:name', previewApi.showComingFile],
]

export function editorRoutes(editor: Editor): readonly Route[] {
  return table.map(([method, path, handler]): Route => {
    const bound: Handler = handler(editor)
    return { method, path, handler: bound }
  })
}

/** No path belongs to both functions: `/api/articles*` is kept from the comment function, which has the rest of `/api`. */
export const editorPaths = ['/api/articles', '/bien-tap', '/ban-thao']
