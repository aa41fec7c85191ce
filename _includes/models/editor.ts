/** What the form shows of an article's front matter, in its order: a key, or a key within one (`image.src`). */
export const formKeys = [
  { key: 'title', kind: 'line' },
  { key: 'section', kind: 'section' },
  { key: 'summary', kind: 'text' },
  { key: 'byline', kind: 'list' },
  { key: 'timestamp', kind: 'line' },
  { key: 'image.src', kind: 'line' },
  { key: 'image.alt', kind: 'line' },
  { key: 'image.caption', kind: 'line' },
  { key: 'image.credit', kind: 'line' },
  { key: 'audio', kind: 'line' },
  { key: 'tags', kind: 'list' },
  { key: 'comments', kind: 'comments' },
  { key: 'source.name', kind: 'line' },
  { key: 'source.url', kind: 'line' },
  { key: 'source.published', kind: 'line' },
  { key: 'expires', kind: 'line' },
  { key: 'pinned', kind: 'switch' },
] as const

export type FormKey = (typeof formKeys)[number]['key']

export interface EditorNotice {
  readonly field: string
  readonly message: string
  readonly line?: number
  readonly advice?: boolean
}

/** What was typed into a field of any of the editor's forms; '' where nothing was. */
export type TypedValue = (name: string) => string

export interface DraftLine {
  readonly slug: string
  readonly title: string
  readonly ready: boolean
  readonly returned: boolean
  readonly by: string | null
  readonly at: string | null
}

export interface ArticleLine {
  readonly path: string
  readonly title: string
  readonly timestamp: string
}

export interface EditorLists {
  readonly name: string
  readonly mayPublish: boolean
  readonly drafts: readonly DraftLine[]
  readonly coming: readonly ArticleLine[]
  readonly published: readonly ArticleLine[]
  /** Why nothing can be saved, or what was saved is here alone. */
  readonly troubles: readonly string[]
}

export interface DraftForm {
  readonly name: string
  /** Else its page has no button that publishes or sends back. */
  readonly mayPublish?: boolean
  readonly slug: string
  /** '' where it was never saved. */
  readonly version: string
  /** As typed. */
  readonly values: Readonly<Record<FormKey, string>>
  readonly body: string
  readonly path: string
  readonly ready: boolean
  readonly returned?: { readonly by: string; readonly at: string; readonly note: string }
  readonly problems: readonly EditorNotice[]
  readonly pictures: readonly DraftPicture[]
  readonly attachments: readonly { readonly src: string; readonly title: string }[]
  /** What became of what was sent. */
  readonly message?: string
  /** Nobody has what stands in it yet: a save was refused, or another button sent it. */
  readonly isUnsaved?: boolean
  /** What nothing keeps yet: answers about a file that was not taken, a note, another name. */
  readonly typed?: TypedValue
  /** What of a document could not be kept. */
  readonly remarks?: readonly string[]
  /** Somebody else's text, which stands in the draft's place. */
  readonly theirs?: TheirText
}

interface TheirText extends Pick<DraftForm, 'values' | 'body'> {
  readonly by: string
  readonly at: string
  /** Of a draft. */
  readonly path?: string
  /** Of a published article. */
  readonly withdrawn?: string
}

export interface DraftPicture {
  readonly name: string
  readonly width: number
  readonly height: number
}

/** A published article's page. */
export interface ArticleForm extends Pick<
  DraftForm,
  'name' | 'version' | 'values' | 'body' | 'problems' | 'message' | 'isUnsaved' | 'theirs'
> {
  readonly path: string
  /** Where it is to be. */
  readonly to: string
  readonly withdrawn: string
  /** As typed: no commit has them yet. */
  readonly correction?: string
  readonly isUpdate?: boolean
}
