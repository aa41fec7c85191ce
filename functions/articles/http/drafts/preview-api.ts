import { framedPolicy } from '../../../../_includes/content-security-policy.ts'
import { authorise } from '../../../comments/http/desk/authorise.ts'
import { json, page } from '../../../comments/http/shared/responses.ts'
import { problem } from '../../../comments/http/shared/problem.ts'
import type { RequestContext } from '../../../comments/http/shared/route.ts'
import { missingPage } from '../../../comments/http/reader/missing.ts'
import type { Editor } from '../../actions/editor.ts'
import { checkDraft } from '../../actions/check-draft.ts'
import { previewArticle } from '../../actions/preview.ts'
import { findDraft } from '../../actions/read-drafts.ts'
import { readArticleText, type ArticleText } from '../../domain/article-text.ts'
import { articleFile, articleFolder, draftFolder, draftSlugPattern } from '../../domain/paths.ts'
import { comingArticle, isArticlePath } from '../../domain/publication.ts'
import { recordingTypes } from '../../../../builder/content/files/recordings.ts'
import { readPreviewed } from './read-previewed.ts'
import { staffApi, type EditorHandler } from '../shared/staff-api.ts'
import { wantsJson } from '../shared/editor-page.ts'
import { staffForm } from '../shared/staff-page.ts'
import { typedDraft } from './save-form.ts'

/** Draws what is sent, and writes nothing; an empty body draws what is saved. */
export const previewByApi: EditorHandler = staffApi(async (context, editor) => {
  const slug = context.params['slug'] ?? ''
  if (!draftSlugPattern.test(slug)) return problem('missing')
  const sent = await readPreviewed(context.request)
  if (sent instanceof Response) return sent
  const text = sent ?? (await findDraft(editor.repository, slug))
  return text === undefined ? problem('missing') : drawn(context, editor, slug, text)
})

export const previewByForm = staffForm(async (context, editor, { sent }) => {
  const slug = context.params['slug'] ?? ''
  const draft = typedDraft(sent, await findDraft(editor.repository, slug))
  if (!wantsJson(context.request)) return drawn(context, editor, slug, draft)
  const { problems } = await checkDraft(editor, slug, draft)
  return json({ problems, page: await drawing(context, editor, slug, draft) })
})

/** For whoever may write drafts; for others there is nothing here. */
export const showDraftPage = openPage(async (context, editor) => {
  const slug = context.params['slug'] ?? ''
  const draft = await findDraft(editor.repository, slug)
  return draft === undefined ? missingPage(context.services) : drawn(context, editor, slug, draft)
})

export const showDraftFile = openPage(async ({ params, services }, editor) => {
  const name = params['name'] ?? ''
  const folder = draftFolder(params['slug'] ?? '')
  return sendFile(services, editor, folder, name)
})

/** What is published for an hour that has not come. */
export const showComingPage = openPage(async ({ params, services }, editor) => {
  const path = `${params['year']}/${params['month']}/${params['slug']}`
  const bytes = isArticlePath(path) ? await editor.repository.read(articleFile(path)) : undefined
  if (bytes === undefined) return missingPage(services)
  const drawing = await previewArticle(editor, readArticleText(bytes), {
    site: services.site,
    path,
    folder: articleFolder(path),
    pictures: `/ban-thao/${path}/`,
  })
  return framed(services, drawing)
})

export const showComingFile = openPage(async ({ params, services }, editor) => {
  const folder = `articles/${params['year']}/${params['month']}`
  return sendFile(services, editor, folder, params['name'] ?? '')
})

async function drawn(
  context: RequestContext,
  editor: Editor,
  slug: string,
  draft: ArticleText,
): Promise<Response> {
  return framed(context.services, await drawing(context, editor, slug, draft))
}

function drawing(
  { services }: RequestContext,
  editor: Editor,
  slug: string,
  draft: ArticleText,
): Promise<string | undefined> {
  const coming = comingArticle({ ready: false, ...draft }, slug, editor.now())
  return previewArticle(editor, coming, {
    site: services.site,
    path: isArticlePath(coming.path) ? coming.path : `2000/01/${slug}`,
    folder: draftFolder(slug),
    pictures: `/ban-thao/${slug}/`,
  })
}

function framed({ site }: RequestContext['services'], drawing: string | undefined): Response {
  const headers = { 'Content-Security-Policy': framedPolicy(site.captcha.kind) }
  return drawing === undefined ? problem('invalid') : page(drawing, 200, headers)
}

async function sendFile(
  services: RequestContext['services'],
  { repository }: Editor,
  folder: string,
  name: string,
): Promise<Response> {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const type = types[ending]
  const bytes = type === undefined ? undefined : await repository.read(`${folder}/${name}`)
  if (type === undefined || bytes === undefined) return missingPage(services)
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } })
}

/** Pictures and recordings alone: everything else is first opened when it is published. */
const types: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  ...recordingTypes,
}

function openPage(
  handler: (context: RequestContext, editor: Editor) => Promise<Response>,
): EditorHandler {
  return (editor) => ({
    async answerStaff(context, permission) {
      const { services, params } = context
      const who = editor.isOpen ? undefined : await authorise(context, permission)
      const { year, month, slug = '' } = params
      const isPlace =
        year === undefined ? draftSlugPattern.test(slug) : isArticlePath(`${year}/${month}/${slug}`)
      return typeof who === 'string' || !isPlace ? missingPage(services) : handler(context, editor)
    },
  })
}
