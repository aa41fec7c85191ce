import type { ArticleForm } from '../../../../_includes/models/editor.ts'
import { editorArticleStrings as words } from '../../../../_includes/strings/editor-article.ts'
import { editorStrings } from '../../../../_includes/strings/editor.ts'
import { problem } from '../../../comments/http/shared/problem.ts'
import type { RequestContext } from '../../../comments/http/shared/route.ts'
import type { ArticleOutcome } from '../../actions/change-article.ts'
import type { Editor } from '../../actions/editor.ts'
import { readArticleText, type ArticleText } from '../../domain/article-text.ts'
import { textField } from '../../domain/draft.ts'
import { formValues } from '../../domain/form-fields.ts'
import { versionOf } from '../../domain/version.ts'
import type { Away } from '../drafts/or-away.ts'
import { wantsJson } from '../shared/editor-page.ts'
import { invalid } from '../shared/read-sent.ts'
import { refusalResponse } from '../shared/refusal-response.ts'
import { articlePage, type ShownArticle } from './article-page.ts'

interface RefusedArticle extends ShownArticle {
  readonly outcome: Exclude<ArticleOutcome, { readonly outcome: 'done' }> | Away
}

/** The same page with every word as it was typed; the next save begins at what stands now. */
export async function refusedArticle(
  { request, services }: RequestContext,
  editor: Editor,
  { outcome, ...shown }: RefusedArticle,
): Promise<Response> {
  if (wantsJson(request)) return refusedJson(editor, outcome)
  const message = { ...editorStrings.messages, ...words.refused }[outcome.outcome]
  const problems = outcome.outcome === 'problems' ? outcome.problems : []
  if (outcome.outcome !== 'conflict')
    return articlePage(services, { ...shown, message, problems }, statuses[outcome.outcome])
  const { bytes, path } = outcome
  const now = new Date(editor.now()).toISOString()
  const { by = '?', at = now } = (await editor.repository.lastCommits([path])).get(path) ?? {}
  const theirs = { by, at, ...shownOf(readArticleText(bytes)) }
  return articlePage(services, { ...shown, version: versionOf(bytes), message, theirs }, 409)
}

/** As the form shows it. */
function shownOf(text: ArticleText): Omit<NonNullable<ArticleForm['theirs']>, 'by' | 'at'> {
  const withdrawn = textField(text, 'withdrawn')
  return { values: formValues(text.fields), body: text.body, withdrawn }
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

/** For the page's own script, which keeps its words. */
async function refusedJson(
  { repository }: Editor,
  refusal: RefusedArticle['outcome'],
): Promise<Response> {
  switch (refusal.outcome) {
    case 'away':
      return problem('repository', { headers: { 'Retry-After': '30' } })
    case 'problems':
      return invalid(refusal.problems)
    case 'first':
      return problem('first')
    case 'conflict': {
      const { values, withdrawn } = shownOf(readArticleText(refusal.bytes))
      return refusalResponse(repository, refusal, { values: { ...values, withdrawn } })
    }
    case 'exists':
    case 'missing':
    case 'read-only':
    case 'uncommitted':
      return refusalResponse(repository, refusal)
  }
}
