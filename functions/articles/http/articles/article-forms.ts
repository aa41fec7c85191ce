import { articleFormPage } from '../../../../_includes/layouts/editor/article-form.ts'
import type { ArticleForm } from '../../../../_includes/models/editor.ts'
import { editorArticleStrings as words } from '../../../../_includes/strings/editor-article.ts'
import { editorStrings } from '../../../../_includes/strings/editor.ts'
import { firstValue, type Fields } from '../../../comments/domain/fields.ts'
import { missingPage } from '../../../comments/http/reader/missing.ts'
import { problem } from '../../../comments/http/shared/problem.ts'
import { seeOther } from '../../../comments/http/shared/responses.ts'
import type { RequestContext } from '../../../comments/http/shared/route.ts'
import { changeArticle, undoArticle, type ArticleOutcome } from '../../actions/change-article.ts'
import type { Editor } from '../../actions/editor.ts'
import { readArticleText, type ArticleText } from '../../domain/article-text.ts'
import { textField } from '../../domain/draft.ts'
import { changedByForm } from '../../domain/article-changes.ts'
import { formValues } from '../../domain/form-fields.ts'
import { articleFile } from '../../domain/paths.ts'
import { isArticlePath } from '../../domain/publication.ts'
import { versionOf } from '../../domain/version.ts'
import { editorPage } from '../shared/editor-page.ts'
import { logWork } from '../shared/log-work.ts'
import { share } from '../shared/share.ts'
import type { EditorHandler } from '../shared/staff-api.ts'
import { staffForm, staffPage } from '../shared/staff-page.ts'
import { orAway, type Away } from '../drafts/or-away.ts'
import { pathOf } from './article-path.ts'

export const showArticleForm = staffPage(async ({ params, url, services }, editor, { name }) => {
  const path = pathOf(params)
  const bytes = await savedArticle(editor, path)
  if (bytes === undefined) return missingPage(services)
  const told = url.searchParams.get('da')
  const message = told === 'saved' || told === 'undone' ? words.done[told] : undefined
  const text = readArticleText(bytes)
  return formPage(services, {
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
    }
    if (outcome.outcome !== 'done')
      return refused(context, editor, { name: by, path, version, text, to, outcome, ...typed })
    const deed = to !== path ? 'move' : outcome.withdrawn ? 'withdraw' : 'correct'
    await logWork(context.services, by, `${deed}-article`, outcome.path)
    share(context, editor, 'publish')
    return seeOther(`/bien-tap/${outcome.path}/?da=saved`)
  },
)

export const undoArticleByForm = articleForm(
  async ({ context, editor, by, path, version, saved: text }, sent) => {
    if (firstValue(sent, 'confirm') !== 'yes')
      return formPage(
        context.services,
        { name: by, path, version, text, message: words.undoUnconfirmed },
        422,
      )
    const outcome = await orAway(undoArticle(editor, { path, version, by }))
    if (outcome.outcome !== 'done')
      return refused(context, editor, { name: by, path, version, text, outcome })
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
    if (bytes === undefined) return problem('missing')
    const version = firstValue(sent, 'version')
    return handler({ context, editor, by, path, version, saved: readArticleText(bytes) }, sent)
  })
}

/** Another path is nobody's article. */
async function savedArticle({ repository }: Editor, path: string): Promise<Buffer | undefined> {
  return isArticlePath(path) ? repository.read(articleFile(path)) : undefined
}

interface ShownArticle extends Pick<
  ArticleForm,
  'name' | 'path' | 'version' | 'theirs' | 'correction' | 'isUpdate'
> {
  readonly text: ArticleText
  readonly to?: string
  readonly message?: string
  readonly problems?: ArticleForm['problems']
}

function formPage(
  { site }: RequestContext['services'],
  { text, to, problems = [], ...shown }: ShownArticle,
  status = 200,
): Response {
  const form: ArticleForm = {
    ...shown,
    values: formValues(text.fields),
    body: text.body,
    to: to ?? shown.path,
    withdrawn: textField(text, 'withdrawn'),
    problems,
  }
  return editorPage(articleFormPage(site, form), status)
}

interface RefusedArticle extends ShownArticle {
  readonly outcome: Exclude<ArticleOutcome, { readonly outcome: 'done' }> | Away
}

/** The same page with every word as it was typed; the next save begins at what stands now. */
async function refused(
  { services }: RequestContext,
  editor: Editor,
  { outcome, ...shown }: RefusedArticle,
): Promise<Response> {
  const message = { ...editorStrings.messages, ...words.refused }[outcome.outcome]
  const problems = outcome.outcome === 'problems' ? outcome.problems : []
  if (outcome.outcome !== 'conflict')
    return formPage(services, { ...shown, message, problems }, statuses[outcome.outcome])
  const { bytes, path } = outcome
  const now = new Date(editor.now()).toISOString()
  const { by = '?', at = now } = (await editor.repository.lastCommits([path])).get(path) ?? {}
  const text = readArticleText(bytes)
  const withdrawn = textField(text, 'withdrawn')
  const theirs = { by, at, values: formValues(text.fields), body: text.body, withdrawn }
  return formPage(services, { ...shown, version: versionOf(bytes), message, theirs }, 409)
}

const statuses = {
  missing: 404,
  exists: 409,
  uncommitted: 409,
  first: 409,
  problems: 422,
  'read-only': 503,
  away: 503,
} as const
