import { problem } from '../../../comments/http/shared/problem.ts'
import { readBodyBytes } from '../../../comments/http/shared/body-text.ts'
import { json } from '../../../comments/http/shared/responses.ts'
import type { RequestContext } from '../../../comments/http/shared/route.ts'
import type { Changed } from '../../actions/change-files.ts'
import type { Editor } from '../../actions/editor.ts'
import { changeDraftFile } from '../../actions/files/change-draft-file.ts'
import { preparePicture } from '../../actions/files/prepare-picture.ts'
import { isKindOfFile } from '../../domain/file-kind.ts'
import { isFileName, type FileKind } from '../../domain/file-names.ts'
import { draftSlugPattern } from '../../domain/paths.ts'
import { maxPictureBytes } from '../../domain/file-limits.ts'
import { logWork } from '../shared/log-work.ts'
import { refusalResponse } from '../shared/refusal-response.ts'
import { share } from '../shared/share.ts'
import { unreadable } from '../shared/unreadable.ts'
import { staffApi, type EditorHandler } from '../shared/staff-api.ts'

export const putPicture = fileApi('pictures', async (context, editor, by) => {
  const { name = '' } = context.params
  const read = await readBodyBytes(context.request, maxPictureBytes)
  if ('refused' in read) return unreadable(read.refused, maxPictureBytes)
  const prepared = await preparePicture(name, read.bytes)
  if (prepared.outcome !== 'done') return problem(prepared.outcome)
  const { bytes, width, height } = prepared
  const minors = context.url.searchParams.get('minors') === 'consent'
  return put(context, editor, { by, minors, bytes, answer: { src: name, width, height } })
})

export const putFile = fileApi('files', async (context, editor, by) => {
  const { name = '' } = context.params
  const read = await readBodyBytes(context.request, editor.maxFileBytes)
  if ('refused' in read) return unreadable(read.refused, editor.maxFileBytes)
  const { bytes } = read
  if (!isKindOfFile(name, bytes)) return problem('kind')
  return put(context, editor, { by, bytes, answer: { src: name, bytes: bytes.length } })
})

export const deletePicture = fileApi('pictures', remove)
export const deleteFile = fileApi('files', remove)

interface PutFile {
  readonly by: string
  readonly minors?: boolean
  readonly bytes: Buffer
  readonly answer: object
}

async function put(
  context: RequestContext,
  editor: Editor,
  { bytes, answer, ...file }: PutFile,
): Promise<Response> {
  const { slug = '', name = '' } = context.params
  // RFC 9110, 13.1.2: whoever sends it means to replace nobody's.
  const isNew = context.request.headers.get('if-none-match') === '*'
  const changed = await changeDraftFile(editor, { slug, name, isNew, ...file }, bytes)
  if (isNew && changed.outcome === 'exists') return problem('present')
  return answered(context, editor, { by: file.by, changed, answer: json(answer) })
}

async function remove(context: RequestContext, editor: Editor, by: string): Promise<Response> {
  const { slug = '', name = '' } = context.params
  const changed = await changeDraftFile(editor, { slug, name, by }, null)
  return answered(context, editor, { by, changed, answer: new Response(null, { status: 204 }) })
}

async function answered(
  context: RequestContext,
  editor: Editor,
  { by, changed, answer }: { by: string; changed: Changed; answer: Response },
): Promise<Response> {
  if (changed.outcome !== 'done') return refusalResponse(editor.repository, changed)
  await logWork(context.services, by, 'save-draft', context.params['slug'] ?? '')
  share(context, editor)
  return answer
}

/** Another slug or name is nobody's. */
function fileApi(
  kind: FileKind,
  handler: (context: RequestContext, editor: Editor, by: string) => Promise<Response>,
): EditorHandler {
  return staffApi(async (context, editor, who) => {
    const { slug = '', name = '' } = context.params
    return draftSlugPattern.test(slug) && isFileName(name, kind)
      ? handler(context, editor, who.name)
      : problem('missing')
  })
}
