import { readArticleText, writeArticleText, type ArticleText } from './article-text.ts'
import type { FieldValue } from './front-matter.ts'

/** `content/drafts/SLUG.md`; its pictures lie in `content/drafts/SLUG/`. */
export interface Draft extends ArticleText {
  /** It waits for an editor. */
  readonly ready: boolean
  /** The coming address, `YYYY/MM/slug`. */
  readonly path?: string
  readonly returned?: ReturnNote
}

/** Why an editor sent it back. */
interface ReturnNote {
  readonly by: string
  readonly at: string
  readonly note: string
}

export function readDraft(bytes: Buffer): Draft {
  const { fields, body } = readArticleText(bytes)
  const { ready, path, returned, ...own } = fields
  const note = readReturnNote(returned)
  return {
    fields: own,
    body,
    ready: ready === true,
    ...(typeof path === 'string' && { path }),
    ...(note && { returned: note }),
  }
}

/** What stands beside the fields is no field: nobody says by one that a draft is ready, or came back. */
export function writeDraft({ fields, body, ready, path, returned }: Draft): Buffer {
  const { ready: _, path: __, returned: ___, ...own } = fields
  return writeArticleText({
    fields: {
      ...own,
      ...(ready && { ready }),
      ...(path !== undefined && { path }),
      ...(returned && { returned: { ...returned } }),
    },
    body,
  })
}

function readReturnNote(value: FieldValue | undefined): ReturnNote | undefined {
  if (typeof value !== 'object' || value === null || !('note' in value)) return undefined
  const { by, at, note } = value
  return { by: textOf(by), at: textOf(at), note: textOf(note) }
}

function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : ''
}

export function textField({ fields }: ArticleText, key: string): string {
  return textOf(fields[key])
}

export function titleOf(text: ArticleText): string {
  return textField(text, 'title')
}
