import { json } from '../../../comments/http/shared/responses.ts'
import { problem } from '../../../comments/http/shared/problem.ts'
import type { RequestContext } from '../../../comments/http/shared/route.ts'
import { removeDraft, renameDraft, returnDraft, saveDraft } from '../../actions/change-draft.ts'
import { draftProblems } from '../../actions/check-draft.ts'
import type { Editor } from '../../actions/editor.ts'
import { picturesOf } from '../../actions/pictures.ts'
import { publishDraft } from '../../actions/publish-draft.ts'
import { findDraft, listDrafts } from '../../actions/read-drafts.ts'
import { draftFile, draftFolder, draftSlugPattern } from '../../domain/paths.ts'
import { logWork } from '../shared/log-work.ts'
import { invalid, readSent } from '../shared/read-sent.ts'
import { refusalResponse } from '../shared/refusal-response.ts'
import { share } from '../shared/share.ts'
import { staffApi, type EditorHandler } from '../shared/staff-api.ts'

export const showDrafts: EditorHandler = staffApi(async (_, editor) =>
  json({ drafts: await listDrafts(editor.repository) }),
)

export const showDraft = draftApi(async ({ params }, editor) => {
  const { repository } = editor
  const slug = params['slug'] ?? ''
  const draft = await findDraft(repository, slug)
  if (draft === undefined) return problem('missing')
  const path = draftFile(slug)
  const { by = null, at = null } = (await repository.lastCommits([path])).get(path) ?? {}
  const problems = await draftProblems(editor, slug, draft)
  const pictures = await picturesOf(repository, draftFolder(slug))
  return json({ ...draft, by, at, pictures, problems })
})

export const putDraft = draftApi(async (context, editor, { name: by }) => {
  const { request, params, services } = context
  const sent = await readSent(request, 'text')
  if (sent instanceof Response) return sent
  const { version, rename, ...draft } = sent
  const seen = { slug: params['slug'] ?? '', version, by }
  if (rename !== undefined) return moveDraft(context, editor, seen, rename)
  const saved = await saveDraft(editor, seen, draft)
  if (saved.outcome !== 'done') return refusalResponse(editor.repository, saved)
  await logWork(services, by, draft.ready ? 'send-draft' : 'save-draft', seen.slug)
  share(context, editor)
  const problems = await draftProblems(editor, seen.slug, saved.draft)
  return json({ version: saved.version, problems }, saved.created ? 201 : 200)
})

async function moveDraft(
  context: RequestContext,
  editor: Editor,
  seen: { readonly slug: string; readonly version: string | null; readonly by: string },
  to: string,
): Promise<Response> {
  if (!draftSlugPattern.test(to))
    return invalid([
      { field: 'rename', code: 'bad_path', message: 'must be of a-z, 0-9 and dashes' },
    ])
  const moved = await renameDraft(editor, seen, to)
  if (moved.outcome !== 'done') return refusalResponse(editor.repository, moved)
  await logWork(context.services, seen.by, 'save-draft', to)
  share(context, editor)
  const draft = await findDraft(editor.repository, to)
  const problems = draft ? await draftProblems(editor, to, draft) : []
  return json({ slug: to, version: draft?.version ?? null, problems })
}

export const deleteDraft = draftApi(async (context, editor, { name: by }) => {
  const { params, url, services } = context
  const version = url.searchParams.get('version')
  if (version === null)
    return invalid([{ field: 'version', code: 'shape', message: 'is missing from the address' }])
  const slug = params['slug'] ?? ''
  const removed = await removeDraft(editor, { slug, version, by })
  if (removed.outcome !== 'done') return refusalResponse(editor.repository, removed)
  await logWork(services, by, 'remove-draft', slug)
  share(context, editor)
  return new Response(null, { status: 204 })
})

export const returnByApi = draftApi(async (context, editor, { name: by }) => {
  const { request, params, services } = context
  const sent = await readSent(request, 'version')
  if (sent instanceof Response) return sent
  if (sent.note === '')
    return invalid([{ field: 'note', code: 'required', message: 'must say why it comes back' }])
  const slug = params['slug'] ?? ''
  const { version, note } = sent
  const returned = await returnDraft(editor, { slug, version, by }, note)
  if (returned.outcome !== 'done') return refusalResponse(editor.repository, returned)
  await logWork(services, by, 'return-draft', slug)
  share(context, editor)
  return json({ version: returned.version })
})

export const publishByApi = draftApi(async (context, editor, { name: by }) => {
  const { request, params, services } = context
  const sent = await readSent(request, 'version')
  if (sent instanceof Response) return sent
  const slug = params['slug'] ?? ''
  const published = await publishDraft(editor, { slug, version: sent.version, by })
  if (published.outcome === 'problems') return invalid(published.problems)
  if (published.outcome !== 'done') return refusalResponse(editor.repository, published)
  const { path, commit, hash } = published
  await logWork(services, by, 'publish', `${path}@${hash}`)
  share(context, editor, 'publish')
  return json({ path, commit })
})

export const showHistory = draftApi(async ({ params }, { repository }) => {
  const commits = await repository.history(draftFile(params['slug'] ?? ''), 100)
  return commits.length === 0 ? problem('missing') : json({ history: commits })
})

/** Another slug is nobody's: nothing of it is asked of the repository. */
function draftApi(handler: Parameters<typeof staffApi>[0]): EditorHandler {
  return staffApi(async (context, editor, who) =>
    draftSlugPattern.test(context.params['slug'] ?? '')
      ? handler(context, editor, who)
      : problem('missing'),
  )
}
