import type { Handler, Route } from '../../comments/http/shared/route.ts'
import type { Editor } from '../actions/editor.ts'
import * as articleApi from './articles/article-api.ts'
import * as draftApi from './drafts/draft-api.ts'
import * as previewApi from './drafts/preview-api.ts'
import * as fileApi from './files/file-api.ts'
import * as importApi from './files/import-api.ts'
import * as draftForms from './drafts/draft-forms.ts'
import { showDraftForm } from './drafts/draft-page.ts'
import { showLists } from './drafts/lists-page.ts'
import type { EditorHandler } from './shared/staff-api.ts'
import { byKind } from './shared/staff-page.ts'

const drafts = '/api/articles/drafts'
const draft = `${drafts}/:slug`
const article = '/api/articles/:year/:month/:slug'

const table: readonly (readonly [Route['method'], path: string, EditorHandler])[] = [
  ['GET', drafts, draftApi.showDrafts],
  ['GET', draft, draftApi.showDraft],
  ['PUT', draft, byKind(draftApi.putDraft, draftForms.saveByForm)],
  ['DELETE', draft, byKind(draftApi.deleteDraft, draftForms.removeByForm)],
  ['POST', `${draft}/return`, byKind(draftApi.returnByApi, draftForms.returnByForm)],
  ['POST', `${draft}/publication`, byKind(draftApi.publishByApi, draftForms.publishByForm)],
  ['GET', `${draft}/history`, draftApi.showHistory],
  ['POST', `${draft}/preview`, byKind(previewApi.previewByApi, previewApi.previewByForm)],
  ['PUT', `${draft}/pictures/:name`, fileApi.putPicture],
  ['DELETE', `${draft}/pictures/:name`, fileApi.deletePicture],
  ['PUT', `${draft}/files/:name`, fileApi.putFile],
  ['DELETE', `${draft}/files/:name`, fileApi.deleteFile],
  ['POST', '/api/articles/imports', importApi.importByApi],
  ['POST', '/api/articles/imports/html', importApi.importPastedByApi],
  ['GET', '/api/articles', articleApi.showArticles],
  ['GET', article, articleApi.showArticle],
  ['PUT', article, articleApi.putArticle],
  ['POST', `${article}/undo`, articleApi.undoByApi],
  ['GET', '/bien-tap/', showLists],
  ['POST', '/bien-tap/', draftForms.beginByForm],
  ['GET', '/bien-tap/:slug/', showDraftForm],
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
