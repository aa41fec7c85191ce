import { escapeMarkdown } from '../../../_includes/assets/text/markdown-text.js'
import type { ArticleText } from './article-text.ts'
import { titleOf, type Draft } from './draft.ts'
import type { FieldValue, FrontMatterFields } from './front-matter.ts'

/** Below what is written already. */
export function withText(draft: Draft, text: string): Draft {
  const before = draft.body.trimEnd()
  return { ...draft, body: `${before === '' ? '' : `${before}\n\n`}${text.trimEnd()}\n` }
}

/** A document's title becomes the draft's, or heads its text where the draft has another. */
export function withDocument(draft: Draft, { fields, body }: ArticleText): Draft {
  const [own, title] = [titleOf(draft), titleOf({ fields, body })]
  if (title === '' || own === title) return withText(draft, body)
  if (own !== '') return withText(draft, `## ${escapeMarkdown(title)}\n\n${body}`)
  return withText({ ...draft, fields: { title, ...draft.fields } }, body)
}

export function withImage(draft: Draft, image: FrontMatterFields): Draft {
  return { ...draft, fields: { ...draft.fields, image } }
}

export function withAttachment(draft: Draft, attachment: FrontMatterFields): Draft {
  const attachments = [...attachmentsOf(draft.fields), attachment]
  return { ...draft, fields: { ...draft.fields, attachments } }
}

export function withoutAttachment(draft: Draft, src: string): Draft {
  const { attachments: _, ...fields } = draft.fields
  const left = attachmentsOf(draft.fields).filter(
    (each) => typeof each !== 'object' || each === null || !('src' in each) || each['src'] !== src,
  )
  return { ...draft, fields: left.length === 0 ? fields : { ...fields, attachments: left } }
}

export function attachmentsOf({ attachments }: FrontMatterFields): readonly FieldValue[] {
  return Array.isArray(attachments) ? (attachments as readonly FieldValue[]) : []
}
