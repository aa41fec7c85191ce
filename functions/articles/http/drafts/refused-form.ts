import type { DraftForm } from '../../../../_includes/models/editor.ts'
import { editorFileStrings as fileWords } from '../../../../_includes/strings/editor-files.ts'
import { editorStrings as words } from '../../../../_includes/strings/editor.ts'
import { firstValue, type Fields } from '../../../comments/domain/fields.ts'
import { problem } from '../../../comments/http/shared/problem.ts'
import type { RequestContext } from '../../../comments/http/shared/route.ts'
import type { Editor } from '../../actions/editor.ts'
import type { AddedOutcome } from '../../actions/files/add-files.ts'
import { findDraft } from '../../actions/read-drafts.ts'
import { readDraft, type Draft } from '../../domain/draft.ts'
import { formValues } from '../../domain/form-fields.ts'
import { refusalResponse } from '../shared/refusal-response.ts'
import { wantsJson } from '../shared/editor-page.ts'
import type { Away } from './or-away.ts'
import { draftPage } from './draft-page.ts'

type FormRefusal = Exclude<AddedOutcome, { readonly outcome: 'done' }> | Away

interface RefusedDraft {
  readonly slug: string
  readonly by: string
  readonly version: string | null
  readonly draft: Draft
  readonly outcome: FormRefusal
  /** Where no file was taken of what was sent. */
  readonly sent?: Fields
  /** What must be done again. */
  readonly remarks?: readonly string[]
}

/** The same page with every word as it was typed; the next save begins at what stands now. */
export async function refusedForm(
  { request, services }: RequestContext,
  editor: Editor,
  { slug, by, version, draft, outcome, sent = new Map(), remarks = [] }: RefusedDraft,
): Promise<Response> {
  if (wantsJson(request)) return refusedJson(editor, outcome)
  const message = sentences[outcome.outcome]
  const typed = (name: string): string => firstValue(sent, name)
  const shown = { slug, name: by, draft, remarks, typed, message, isUnsaved: true }
  if (outcome.outcome !== 'conflict') {
    const status = statuses[outcome.outcome]
    return draftPage(services, editor, { ...shown, version: version ?? '', status })
  }
  const present = await findDraft(editor.repository, slug)
  const commit = (await editor.repository.lastCommits([outcome.path])).get(outcome.path)
  const theirs = { by: commit?.by ?? '?', at: commit?.at ?? new Date(editor.now()).toISOString() }
  return draftPage(services, editor, {
    ...shown,
    version: present?.version ?? '',
    theirs: { ...theirs, ...shownOf(outcome.bytes) },
    status: 409,
  })
}

/** As the form shows it. */
function shownOf(bytes: Buffer): Pick<DraftForm, 'values' | 'body' | 'path'> {
  const { fields, body, path = '' } = readDraft(bytes)
  return { values: formValues(fields), body, path }
}

const sentences = { ...words.messages, ...fileWords.refused }

const statuses = {
  missing: 404,
  exists: 409,
  uncommitted: 409,
  'read-only': 503,
  away: 503,
  alt: 422,
  minors: 422,
  kind: 415,
  pixels: 422,
  bomb: 422,
  large: 413,
} as const

async function refusedJson({ repository }: Editor, refusal: FormRefusal): Promise<Response> {
  switch (refusal.outcome) {
    case 'away':
      return problem('repository', { headers: { 'Retry-After': '30' } })
    case 'alt':
    case 'minors':
      return problem('invalid', { detail: sentences[refusal.outcome] })
    case 'kind':
    case 'pixels':
    case 'bomb':
    case 'large':
      return problem(refusal.outcome)
    case 'conflict': {
      const { body: _, path, values } = shownOf(refusal.bytes)
      return refusalResponse(repository, refusal, { values: { ...values, path } })
    }
    case 'exists':
    case 'missing':
    case 'read-only':
    case 'uncommitted':
      return refusalResponse(repository, refusal)
  }
}
