import { draftFormPage } from '../../../../_includes/layouts/editor/draft-form.ts'
import { editorStrings as words } from '../../../../_includes/strings/editor.ts'
import type { DraftForm } from '../../../../_includes/models/editor.ts'
import { allows } from '../../../../_includes/models/permissions.ts'
import { missingPage } from '../../../comments/http/reader/missing.ts'
import type { RequestContext } from '../../../comments/http/shared/route.ts'
import { draftProblems } from '../../actions/check-draft.ts'
import type { Editor } from '../../actions/editor.ts'
import { picturesOf } from '../../actions/pictures.ts'
import { findDraft } from '../../actions/read-drafts.ts'
import type { Draft } from '../../domain/draft.ts'
import { formValues } from '../../domain/form-fields.ts'
import { attachmentsOf } from '../../domain/add-to-text.ts'
import type { FieldValue } from '../../domain/front-matter.ts'
import { draftFolder, draftSlugPattern } from '../../domain/paths.ts'
import { orNothing } from './or-away.ts'
import { editorPage } from '../shared/editor-page.ts'
import { staffPage } from '../shared/staff-page.ts'

export const showDraftForm = staffPage(
  async ({ params, url, services }, editor, { name, role }) => {
    const slug = params['slug'] ?? ''
    const saved = draftSlugPattern.test(slug) ? await findDraft(editor.repository, slug) : undefined
    if (saved === undefined) return missingPage(services)
    const message = endingSentence(url.searchParams.get('da'))
    return draftPage(services, editor, {
      slug,
      name,
      mayPublish: allows(role, 'publication'),
      version: saved.version,
      draft: saved,
      ...(message !== undefined && { message }),
    })
  },
)

interface ShownDraft extends Pick<
  DraftForm,
  | 'slug'
  | 'name'
  | 'mayPublish'
  | 'version'
  | 'message'
  | 'remarks'
  | 'typed'
  | 'isUnsaved'
  | 'theirs'
> {
  readonly draft: Draft
  readonly status?: number
}

export async function draftPage(
  { site }: RequestContext['services'],
  editor: Editor,
  { draft, status, ...shown }: ShownDraft,
): Promise<Response> {
  const problems = await draftProblems(editor, shown.slug, draft)
  const pictures = await orNothing(picturesOf(editor.repository, draftFolder(shown.slug)))
  const { fields, body, path = '', ready, returned } = draft
  const form: DraftForm = {
    ...shown,
    values: formValues(fields),
    body,
    path,
    ready,
    problems,
    pictures: pictures ?? [],
    attachments: attachmentsOf(fields).flatMap(readAttachment),
    ...(returned && { returned }),
  }
  return editorPage(draftFormPage(site, form), status)
}

function readAttachment(value: FieldValue): DraftForm['attachments'] {
  if (typeof value !== 'object' || value === null || !('src' in value)) return []
  const { src, title } = value
  if (typeof src !== 'string') return []
  return [{ src, title: typeof title === 'string' ? title : src }]
}

/** What an address says of what was just done. */
export function endingSentence(word: string | null): string | undefined {
  return word !== null && Object.hasOwn(words.messages, word)
    ? words.messages[word as keyof typeof words.messages]
    : undefined
}
