import type { Permission } from '../../../_includes/models/permissions.ts'
import type { Route, StaffHandler } from '../../comments/http/shared/route.ts'
import type { Editor } from '../actions/editor.ts'
import * as articleForms from './articles/article-forms.ts'
import * as articleApi from './articles/article-api.ts'
import * as draftApi from './drafts/draft-api.ts'
import * as previewApi from './drafts/preview-api.ts'
import * as fileApi from './files/file-api.ts'
import { deleteFileByForm, deletePictureByForm } from './files/file-forms.ts'
import * as importApi from './files/import-api.ts'
import * as draftForms from './drafts/draft-forms.ts'
import { saveByForm } from './drafts/save-form.ts'
import { showDraftForm } from './drafts/draft-page.ts'
import { showLists } from './drafts/lists-page.ts'
import { awayResponse } from './shared/away.ts'
import type { EditorHandler } from './shared/staff-api.ts'
import { byKind } from './shared/staff-page.ts'

const drafts = '/api/articles/drafts'
const draft = `${drafts}/:slug`
const article = '/api/articles/:year/:month/:slug'

type Row = readonly [Route['method'], path: string, who: Permission, EditorHandler]

const table: readonly Row[] = [
  ['GET', drafts, 'drafts', draftApi.showDrafts],
  ['GET', draft, 'drafts', draftApi.showDraft],
  ['PUT', draft, 'drafts', byKind(draftApi.putDraft, saveByForm)],
  ['DELETE', draft, 'drafts', byKind(draftApi.deleteDraft, draftForms.removeByForm)],
  ['POST', `${draft}/return`, 'publication', byKind(draftApi.returnByApi, draftForms.returnByForm)],
  [
    'POST',
    `${draft}/publication`,
    'publication',
    byKind(draftApi.publishByApi, draftForms.publishByForm),
  ],
  ['GET', `${draft}/history`, 'drafts', draftApi.showHistory],
  ['POST', `${draft}/preview`, 'drafts', byKind(previewApi.previewByApi, previewApi.previewByForm)],
  ['PUT', `${draft}/pictures/:name`, 'drafts', fileApi.putPicture],
  [
    'DELETE',
    `${draft}/pictures/:name`,
    'drafts',
    byKind(fileApi.deletePicture, deletePictureByForm),
  ],
  ['PUT', `${draft}/files/:name`, 'drafts', fileApi.putFile],
  ['DELETE', `${draft}/files/:name`, 'drafts', byKind(fileApi.deleteFile, deleteFileByForm)],
  ['POST', '/api/articles/imports', 'drafts', importApi.importByApi],
  ['POST', '/api/articles/imports/html', 'drafts', importApi.importPastedByApi],
  ['GET', '/api/articles', 'publication', articleApi.showArticles],
  ['GET', article, 'publication', articleApi.showArticle],
  ['PUT', article, 'publication', byKind(articleApi.putArticle, articleForms.saveArticleByForm)],
  [
    'POST',
    `${article}/undo`,
    'publication',
    byKind(articleApi.undoByApi, articleForms.undoArticleByForm),
  ],
  ['GET', '/bien-tap/', 'drafts', showLists],
  ['POST', '/bien-tap/', 'drafts', draftForms.beginByForm],
  ['GET', '/bien-tap/:slug/', 'drafts', showDraftForm],
  ['GET', '/bien-tap/:year/:month/:slug/', 'publication', articleForms.showArticleForm],
  ['GET', '/ban-thao/:slug/', 'drafts', previewApi.showDraftPage],
  ['GET', '/ban-thao/:slug/:name', 'drafts', previewApi.showDraftFile],
  ['GET', '/ban-thao/:year/:month/:slug/', 'drafts', previewApi.showComingPage],
  ['GET', '/ban-thao/:year/:month/:slug/:name', 'drafts', previewApi.showComingFile],
]

export function editorRoutes(editor: Editor): readonly Route[] {
  return table.map(([method, path, who, handler]) => ({
    method,
    path,
    who,
    handler: answering(editor, handler(editor)),
  }))
}

/** Each request sees what others have committed until then, and a repository that is away is answered in one place. */
function answering({ repository }: Editor, handler: StaffHandler): StaffHandler {
  return {
    answerStaff(context, permission) {
      repository.renew()
      return handler
        .answerStaff(context, permission)
        .catch((error: unknown) => awayResponse(error, context))
    },
  }
}

/** No path belongs to both functions: `/api/articles*` is kept from the comment function, which has the rest of `/api`. */
export const editorPaths = ['/api/articles', '/bien-tap', '/ban-thao']
