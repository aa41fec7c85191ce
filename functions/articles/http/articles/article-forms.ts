import { editorUnsavedPage } from '../../../../_includes/layouts/editor/editor-unsaved.ts'
import { editorArticleStrings as words } from '../../../../_includes/strings/editor-article.ts'
import { editorStrings } from '../../../../_includes/strings/editor.ts'
import { firstValue, type Fields } from '../../../comments/domain/fields.ts'
import { missingPage } from '../../../comments/http/reader/missing.ts'
import { problem } from '../../../comments/http/shared/problem.ts'
import { json, seeOther } from '../../../comments/http/shared/responses.ts'
import type { RequestContext } from '../../../comments/http/shared/route.ts'
import { changeArticle, undoArticle } from '../../actions/change-article.ts'
import type { Editor } from '../../actions/editor.ts'
import { readArticleText, type ArticleText } from '../../domain/article-text.ts'
import { changedByForm } from '../../domain/article-changes.ts'
import { articleFile } from '../../domain/paths.ts'
import { isArticlePath } from '../../domain/publication.ts'
import { versionOf } from '../../domain/version.ts'
import { editorPage, wantsJson } from '../shared/editor-page.ts'
import { logWork } from '../shared/log-work.ts'
import { share } from '../shared/share.ts'
import type { EditorHandler } from '../shared/staff-api.ts'
import { staffForm, staffPage } from '../shared/staff-page.ts'
import { orAway } from '../drafts/or-away.ts'
import { articlePage } from './article-page.ts'
import { pathOf } from './article-path.ts'
import { refusedArticle } from './refused-article.ts'

export const showArticleForm = staffPage(async ({ params, url, services }, editor, { name }) => {
  const path = pathOf(params)
  const bytes = await savedArticle(editor, path)
  if (bytes === undefined) return missingPage(services)
  const told = url.searchParams.get('da')
  const message = told === 'saved' || told === 'undone' ? words.done[told] : undefined
  const text = readArticleText(bytes)
  return articlePage(services, {
    name,
    path,
    version: versionOf(bytes),
    text,
    ...(message && { message }),
  })
})

export const saveArticleByForm = articleForm(
  async ({ context, editor, by, path, version, saved }, sent) => {
    const text = changedByForm(saved, (name) => firstValue(sent, name), editor.now())
    const to = firstValue(sent, 'path').trim() || path
    const outcome = await orAway(changeArticle(editor, { path, version, by }, text, to))
    const typed = {
      correction: firstValue(sent, 'correction'),
      isUpdate: firstValue(sent, 'update') === 'yes',
      isUnsaved: true,
    }
    if (outcome.outcome !== 'done')
      return refusedArticle(context, editor, {
        name: by,
        path,
        version,
        text,
        to,
        outcome,
        ...typed,
      })
    const deed = to !== path ? 'move' : outcome.withdrawn ? 'withdraw' : 'correct'
    await logWork(context.services, by, `${deed}-article`, outcome.path)
    share(context, editor, 'publish')
    if (wantsJson(context.request))
      return json({ version: outcome.version, path: outcome.path, problems: [] })
    return seeOther(`/bien-tap/${outcome.path}/?da=saved`)
  },
)

export const undoArticleByForm = articleForm(
  async ({ context, editor, by, path, version, saved: text }, sent) => {
    if (firstValue(sent, 'confirm') !== 'yes')
      return articlePage(
        context.services,
        { name: by, path, version, text, message: words.undoUnconfirmed },
        422,
      )
    const outcome = await orAway(undoArticle(editor, { path, version, by }))
    if (outcome.outcome !== 'done')
      return refusedArticle(context, editor, { name: by, path, version, text, outcome })
    await logWork(context.services, by, 'undo-article', path)
    share(context, editor, 'publish')
    return seeOther(`/bien-tap/${path}/?da=undone`)
  },
)

interface SentArticle {
  readonly context: RequestContext
  readonly editor: Editor
  readonly by: string
  readonly path: string
  readonly version: string
  readonly saved: ArticleText
}

function articleForm(
  handler: (article: SentArticle, sent: Fields) => Promise<Response>,
): EditorHandler {
  return staffForm(async (context, editor, { who: { name: by }, sent }) => {
    const path = pathOf(context.params)
    const bytes = await savedArticle(editor, path)
    if (bytes === undefined) return gone(context, sent)
    const version = firstValue(sent, 'version')
    return handler({ context, editor, by, path, version, saved: readArticleText(bytes) }, sent)
  })
}

function gone({ request, services: { site } }: RequestContext, sent: Fields): Response {
  if (wantsJson(request)) return problem('missing')
  const typed = (name: string): string => firstValue(sent, name)
  const { missing: message } = words.refused
  return editorPage(editorUnsavedPage(site, { title: editorStrings.unread, message, typed }), 404)
}

/** Another path is nobody's article. */
async function savedArticle({ repository }: Editor, path: string): Promise<Buffer | undefined> {
  return isArticlePath(path) ? repository.read(articleFile(path)) : undefined
}
