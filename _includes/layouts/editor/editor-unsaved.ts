import { html, type Html } from '../../html/html.ts'
import { formKeys, type TypedValue } from '../../models/editor.ts'
import type { Site } from '../../models/page.ts'
import { startOf } from '../../parts/editor/draft-field.ts'
import { deskStrings } from '../../strings/desk.ts'
import { editorArticleStrings as articleWords } from '../../strings/editor-article.ts'
import { editorFileStrings as fileWords } from '../../strings/editor-files.ts'
import { editorStrings as words } from '../../strings/editor.ts'
import { editorFrame } from './editor-frame.ts'

interface Unsaved {
  readonly title: string
  readonly message: string
  /** For the operator. */
  readonly reason?: string
  readonly typed: TypedValue
}

/** No form can be shown again: whatever was sent stands here to be copied. */
export function editorUnsavedPage(site: Site, { title, message, reason, typed }: Unsaved): string {
  return editorFrame(site, {
    title,
    main: html`<p role="alert">${message}</p>
      ${reason !== undefined && html`<p><code>${reason}</code></p>`}
      ${typedValues(site, typed)}
      <p><a href="/bien-tap/">${words.back}</a></p>`,
  })
}

/** A session that ended. */
export function editorClosedPage(site: Site, typed: TypedValue): string {
  return editorFrame(site, {
    title: words.closed,
    main: html`<p>${words.closedText}</p>
      <p><code>${deskStrings.command}</code></p>
      ${typedValues(site, typed)}`,
  })
}

function typedValues(site: Site, typed: TypedValue): readonly (Html | false)[] {
  return Object.entries(labels).map(([name, label]) => {
    const value = shown(site, name, typed(name).replace(/\r\n?/g, '\n'))
    return (
      value.trim() !== '' &&
      html`<label class="field">${label} <textarea readonly rows="${name === 'body' ? 20 : 2}">${startOf(value)}</textarea></label>`
    )
  })
}

/** In the words in which it was chosen. */
function shown({ newsroom }: Site, name: string, value: string): string {
  if (value === '' || switches.includes(name)) return value === '' ? '' : words.ticked
  const choice = new Map<string, string>(
    name === 'section'
      ? newsroom.sections.map((section) => [section.key, section.name])
      : Object.entries(choices[name] ?? {}),
  )
  return choice.get(value) ?? value
}

const { picture } = fileWords
const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  comments: words.comments,
  'picture-minors': picture.answers,
}
const switches: readonly string[] = [
  ...formKeys.filter(({ kind }) => kind === 'switch').map(({ key }) => key),
  'picture-main',
  'update',
]

const { title, ...others } = words.fields

/** Each field that somebody types into, or chooses in, and what it is called. */
const labels: Readonly<Record<string, string>> = {
  title,
  body: words.body,
  ...others,
  path: words.path,
  'picture-alt': picture.alt,
  'picture-caption': picture.caption,
  'picture-credit': picture.credit,
  'picture-minors': picture.minors,
  'picture-main': picture.main,
  'attachment-title': fileWords.attachment.title,
  correction: articleWords.correction,
  update: articleWords.update,
  withdrawn: articleWords.withdrawn,
  note: words.returnNote,
  rename: words.renameText,
}
