import type { ArticleAction } from '../../../comments/domain/log-lines.ts'
import { problem } from '../../../comments/http/shared/problem.ts'
import { json } from '../../../comments/http/shared/responses.ts'
import type { RequestContext } from '../../../comments/http/shared/route.ts'
import { filesNamedAfter } from '../../actions/article-files.ts'
import { changeArticle, undoArticle, type ArticleOutcome } from '../../actions/change-article.ts'
import { checkArticle } from '../../actions/check-article.ts'
import type { Editor } from '../../actions/editor.ts'
import { picturesOf } from '../../actions/pictures.ts'
import { listArticles } from '../../actions/read-articles.ts'
import { readArticleText } from '../../domain/article-text.ts'
import { articleFile, articleFolder } from '../../domain/paths.ts'
import { isArticlePath } from '../../domain/publication.ts'
import { versionOf } from '../../domain/version.ts'
import { pathOf } from './article-path.ts'
import { share } from '../shared/share.ts'
import { logWork } from '../shared/log-work.ts'
import { invalid, readSent } from '../shared/read-sent.ts'
import { refusalResponse } from '../shared/refusal-response.ts'
import { staffApi, type EditorHandler } from '../shared/staff-api.ts'

export const showArticles = staffApi(async ({ url }, editor) => {
  const state = url.searchParams.get('state') ?? 'published'
  if (state !== 'coming' && state !== 'published') return problem('malformed')
  return json({ articles: await listArticles(editor, state) })
})

export const showArticle = articleApi(async ({ params }, editor) => {
  const { repository } = editor
  const path = pathOf(params)
  const bytes = await repository.read(articleFile(path))
  if (bytes === undefined) return problem('missing')
  const text = readArticleText(bytes)
  const { used } = await checkArticle(editor, { path, ...text }, articleFolder(path))
  const own = [...(await filesNamedAfter(repository, path)), ...used.map(({ name }) => name)]
  const isOwn = (name: string): boolean => own.some((each) => each.normalize('NFC') === name)
  const pictures = await picturesOf(repository, articleFolder(path), isOwn)
  const { by = null, at = null } =
    (await repository.lastCommits([articleFile(path)])).get(articleFile(path)) ?? {}
  return json({ path, version: versionOf(bytes), ...text, pictures, by, at })
})

export const putArticle = articleApi(async (context, editor, { name: by }) => {
  const sent = await readSent(context.request, 'text')
  if (sent instanceof Response) return sent
  const path = pathOf(context.params)
  const { version, fields, body } = sent
  const text = { fields, body: body.endsWith('\n') ? body : `${body}\n` }
  const to = sent.path ?? path
  const outcome = await changeArticle(editor, { path, version, by }, text, to)
  const deed = to === path ? 'correct-article' : 'move-article'
  return answered(context, editor, { by, outcome, deed })
})

export const undoByApi = articleApi(async (context, editor, { name: by }) => {
  const sent = await readSent(context.request, 'version')
  if (sent instanceof Response) return sent
  const { version } = sent
  const outcome = await undoArticle(editor, { path: pathOf(context.params), version, by })
  return answered(context, editor, { by, outcome, deed: 'undo-article' })
})

async function answered(
  context: RequestContext,
  editor: Editor,
  { by, outcome, deed }: { by: string; outcome: ArticleOutcome; deed: ArticleAction },
): Promise<Response> {
  if (outcome.outcome === 'problems') return invalid(outcome.problems)
  if (outcome.outcome === 'first') return problem('first')
  if (outcome.outcome !== 'done') return refusalResponse(editor.repository, outcome)
  const { path, version, commit, withdrawn } = outcome
  const isWithdrawal = deed === 'correct-article' && withdrawn
  await logWork(context.services, by, isWithdrawal ? 'withdraw-article' : deed, path)
  share(context, editor, 'publish')
  return json({ path, version, commit, problems: [] })
}

/** Another path is nobody's article. */
function articleApi(handler: Parameters<typeof staffApi>[0]): EditorHandler {
  return staffApi(async (context, editor, who) =>
    isArticlePath(pathOf(context.params)) ? handler(context, editor, who) : problem('missing'),
  )
}
