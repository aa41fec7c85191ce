import { missingPage } from '../../../comments/http/reader/missing.ts'
import type { RequestContext } from '../../../comments/http/shared/route.ts'
import type { Editor } from '../../actions/editor.ts'
import { findDraft } from '../../actions/read-drafts.ts'
import { draftPage } from './draft-page.ts'

interface AsSaved {
  readonly slug: string
  readonly by: string
  readonly message: string
  readonly mayPublish?: boolean
  /** What was typed beside the draft. */
  readonly typed?: Readonly<Record<string, string>>
}

/** The draft as it stands, with what became of what was asked. */
export async function asSaved(
  { services }: RequestContext,
  editor: Editor,
  { slug, by, message, mayPublish = false, typed = {} }: AsSaved,
): Promise<Response> {
  const saved = await findDraft(editor.repository, slug)
  if (saved === undefined) return missingPage(services)
  const { version } = saved
  return draftPage(services, editor, {
    slug,
    name: by,
    mayPublish,
    version,
    draft: saved,
    message,
    typed: (name) => typed[name] ?? '',
    status: 409,
  })
}
